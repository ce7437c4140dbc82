import type { CareState } from './care-state.ts'

/** What a case weighs against its worker's cap, in its stage and with its members: children, where nothing is weighted. */
export function caseWeight(state: CareState, c: number): number {
  const { cases, compiled } = state
  const { first, further } = compiled.staffing.weights
  const stage = cases.stage[c]
  const members = cases.members[c]
  return members === 0 ? 0 : first[stage] + (members - 1) * further[stage]
}

/** Puts what the case weighs now in the place of what it weighed, in its worker's load. */
export function reweigh(state: CareState, c: number): void {
  const { cases, workers } = state
  const worker = cases.worker[c]
  if (worker < 0) return
  const weight = caseWeight(state, c)
  workers.people.load[worker] += weight - cases.weight[c]
  cases.weight[c] = weight
}
