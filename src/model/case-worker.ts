import type { CareState } from './care-state.ts'
import { caseWeight, reweigh } from './case-weight.ts'
import { putDownWork, takeUpWork } from './dated-work.ts'
import { addHeld, removeHeld } from './held-cases.ts'

/**
 * Gives the case to a worker: she holds its members from now on. One she keeps (`isKept`), because a child leaves or comes
 * back to a family she has, is not given to her, and may weigh more than it did.
 */
export function attachWorker(state: CareState, c: number, worker: number, isKept = false): void {
  const { cases } = state
  const { people } = state.workers
  cases.worker[c] = worker
  cases.workerHere[c] = worker
  addHeld(state, c, worker)
  cases.weight[c] = caseWeight(state, c)
  people.load[worker] += cases.weight[c]
  if (!isKept) noteLoad(state, worker)
  if (state.compiled.work.counted) takeUpWork(state, c, worker)
}

/** Keeps the most a worker has held after something was given to her, for the self-checks. */
function noteLoad(state: CareState, worker: number): void {
  const { people, mostHeld } = state.workers
  const role = state.compiled.posts.role[people.post[worker]]
  if (people.load[worker] > mostHeld[role]) mostHeld[role] = people.load[worker]
}

/** Takes the case from its worker, if it has one. */
export function detachWorker(state: CareState, c: number): void {
  const { cases } = state
  const { people } = state.workers
  const worker = cases.worker[c]
  if (worker < 0) return
  if (state.compiled.work.counted) putDownWork(state, c, worker)
  removeHeld(state, c)
  cases.worker[c] = -1
  people.load[worker] -= cases.weight[c]
  cases.weight[c] = 0
}

/** Adds to (or takes from) the members of a case, and to what its worker holds. */
export function changeMembers(state: CareState, c: number, by: number): void {
  state.cases.members[c] += by
  reweigh(state, c)
  if (by > 0 && state.cases.worker[c] >= 0) noteLoad(state, state.cases.worker[c])
}
