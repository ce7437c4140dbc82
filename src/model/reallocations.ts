import type { CareState } from './care-state.ts'
import { giveToColleague } from './colleagues.ts'
import { REALLOCATE } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { ABSENC, CHCHAN, MANAGE } from './worker-reasons.ts'

const DAYS_IN_YEAR = 365.25

/** A case changes hands inside its team now and then: the next time is drawn in the case's own time, not by its worker. */
export function startReallocations(state: CareState, c: number): void {
  const { cases, draws, files, notices, streams } = state
  const { managerial, absence } = ratesOf(state)
  const rate = managerial + absence
  if (rate <= 0) return
  const u = streams.uniform(draws.reallocation, cases.key[c], files.reallocations[cases.file[c]]++)
  const gap = Math.max(1, Math.round((-Math.log(1 - u) / rate) * DAYS_IN_YEAR))
  cases.reallocateHandle[c] = notices.schedule((state.day + gap) * PHASES + WORKFORCE, REALLOCATE, c)
}

/** The change itself: to the colleague who holds the fewest children, if one has room below the hard cap. */
export function reallocate(state: CareState, c: number): void {
  const { cases, draws, files, streams } = state
  if (cases.stage[c] < 0) return
  const worker = cases.worker[c]
  if (worker >= 0) {
    const { managerial, absence } = ratesOf(state)
    const u = streams.uniform(draws.reallocationCause, cases.key[c], files.reallocations[cases.file[c]])
    giveToColleague(state, c, u * (managerial + absence) < managerial ? residualReason(state, c) : ABSENC)
  }
  startReallocations(state, c)
}

/** Rates of change for each case [a year]. Where absence is simulated as days, it makes its own changes. */
function ratesOf(state: CareState): { readonly managerial: number; readonly absence: number } {
  const { scenario, staffing } = state.compiled
  const { managerial, absence } = scenario.workforce.reallocation
  return { managerial, absence: staffing.absence ? 0 : absence }
}

/** Under which reason a residual change is recorded: a manager's decision, where no other is stated. */
function residualReason(state: CareState, c: number): number {
  const { cases, compiled, draws, files, streams } = state
  const shares = compiled.staffing.residualReasons
  if (shares.length === 0) return MANAGE
  let u = streams.uniform(draws.residualReason, cases.key[c], files.reallocations[cases.file[c]])
  for (let reason = 0; reason < shares.length; reason++) {
    u -= shares[reason]
    if (u < 0) return CHCHAN + reason
  }
  return MANAGE
}
