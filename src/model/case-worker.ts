import type { CareState } from './care-state.ts'
import { putDownWork, takeUpWork } from './dated-work.ts'

/** Gives the case to a worker: she holds its members from now on. */
export function attachWorker(state: CareState, c: number, worker: number): void {
  const { cases, compiled } = state
  const { people, mostHeld } = state.workers
  cases.worker[c] = worker
  cases.workerHere[c] = worker
  const first = people.firstCase[worker]
  cases.previous[c] = -1
  cases.next[c] = first
  if (first >= 0) cases.previous[first] = c
  people.firstCase[worker] = c
  people.load[worker] += cases.members[c]
  const role = compiled.posts.role[people.post[worker]]
  if (people.load[worker] > mostHeld[role]) mostHeld[role] = people.load[worker]
  if (compiled.work.counted) takeUpWork(state, c, worker)
}

/** Takes the case from its worker, if it has one. */
export function detachWorker(state: CareState, c: number): void {
  const { cases } = state
  const { people } = state.workers
  const worker = cases.worker[c]
  if (worker < 0) return
  if (state.compiled.work.counted) putDownWork(state, c, worker)
  const next = cases.next[c]
  const previous = cases.previous[c]
  if (previous >= 0) cases.next[previous] = next
  else people.firstCase[worker] = next
  if (next >= 0) cases.previous[next] = previous
  cases.next[c] = -1
  cases.previous[c] = -1
  cases.worker[c] = -1
  people.load[worker] -= cases.members[c]
}

/** Adds to (or takes from) the members of a case, and to what its worker holds. */
export function changeMembers(state: CareState, c: number, by: number): void {
  const { cases, compiled } = state
  const { people, mostHeld } = state.workers
  cases.members[c] += by
  const worker = cases.worker[c]
  if (worker < 0) return
  people.load[worker] += by
  const role = compiled.posts.role[people.post[worker]]
  if (people.load[worker] > mostHeld[role]) mostHeld[role] = people.load[worker]
}
