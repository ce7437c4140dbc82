import type { CareState } from './care-state.ts'
import { giveToColleague } from './colleagues.ts'
import { REALLOCATE } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { ABSENC, MANAGE } from './worker-reasons.ts'

const DAYS_IN_YEAR = 365.25

/** A case changes hands inside its team now and then: the next time is drawn in the case's own time, not by its worker. */
export function startReallocations(state: CareState, c: number): void {
  const { cases, compiled, draws, notices, streams } = state
  const { managerial, absence } = compiled.scenario.workforce.reallocation
  const rate = managerial + absence
  if (rate <= 0) return
  const u = streams.uniform(draws.reallocation, cases.key[c], cases.reallocations[c]++)
  const gap = Math.max(1, Math.round((-Math.log(1 - u) / rate) * DAYS_IN_YEAR))
  cases.reallocateHandle[c] = notices.schedule((state.day + gap) * PHASES + WORKFORCE, REALLOCATE, c)
}

/** The change itself: to the colleague who holds the fewest children, if one has room below the hard cap. */
export function reallocate(state: CareState, c: number): void {
  const { cases, compiled, draws, streams } = state
  if (cases.stage[c] < 0) return
  const worker = cases.worker[c]
  if (worker >= 0) {
    const { managerial, absence } = compiled.scenario.workforce.reallocation
    const u = streams.uniform(draws.reallocationCause, cases.key[c], cases.reallocations[c])
    giveToColleague(state, c, u * (managerial + absence) < managerial ? MANAGE : ABSENC)
  }
  startReallocations(state, c)
}
