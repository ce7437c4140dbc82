import type { CareState } from './care-state.ts'
import { experienceOf } from './experience.ts'
import { CHECK_OVERLOAD } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { postKey } from './post-key.ts'
import { leaveWorker, termsOf } from './turnover.ts'

/** How often overload is looked at [days]. */
const MONTH = 30
const DAYS_IN_YEAR = 365.25

/** Overload as a cause of leaving begins to be looked at; without the assumption nothing is scheduled. */
export function expectOverload(state: CareState): void {
  const { compiled, day, notices } = state
  if (compiled.staffing.overload > 1) notices.schedule((day + MONTH) * PHASES + WORKFORCE, CHECK_OVERLOAD, 1)
}

/**
 * A hazard of leaving beside the usual one, for a month at a time: the usual hazard × (factor − 1) × the load over the
 * cap as a share of the cap. Tenure drawn at the start stays what it was, so that a factor of 1 changes nothing.
 */
export function checkOverload(state: CareState, check: number): void {
  const { compiled, day, draws, island, notices, streams, workers } = state
  const { posts, roleCap, staffing } = compiled
  for (let post = 0; post < posts.count; post++) {
    const worker = workers.inPost[post]
    if (worker < 0 || compiled.islands.ofTeam[workers.team[post]] !== island) continue
    if (posts.block[post] >= 0 || posts.isSupport[post] === 1) continue
    const room = roleCap[posts.role[post]] * experienceOf(state, worker)
    const over = workers.people.load[worker] / room - 1
    if (!(over > 0)) continue
    const { leavePerYear, leaving } = termsOf(state, post)
    const usual = leaving ? leaving.rateAt(day - workers.people.startDay[worker]) : leavePerYear
    const hazard = (usual * (staffing.overload - 1) * over * MONTH) / DAYS_IN_YEAR
    if (streams.uniform(draws.overload, postKey(state, post), check) >= -Math.expm1(-hazard)) continue
    notices.cancel(workers.leaveHandle[post] as Parameters<typeof notices.cancel>[0], post)
    leaveWorker(state, post)
  }
  notices.schedule((day + MONTH) * PHASES + WORKFORCE, CHECK_OVERLOAD, check + 1)
}
