import type { Terms } from '../compile/staffing-table.ts'
import type { CareState } from './care-state.ts'
import { subjectOfPost } from './intervention-subject.ts'
import { factorOn } from './interventions.ts'

const DAYS_IN_YEAR = 365.25

/**
 * Days until the worker who starts in a post today, `elapsed` days after she came, leaves it, once interventions have had
 * their say: they multiply the hazard of employed workers day by day.
 * @param u the uniform her stay is drawn with
 * @param left without them [days, not whole]
 */
export function swayLeaving(
  state: CareState,
  post: number,
  { leavePerYear, leaving }: Terms,
  u: number,
  elapsed: number,
  left: number,
): number {
  const { compiled, day, interventions, streams } = state
  const { posts } = compiled
  if (!interventions || posts.agency[post] === 1) return left
  const effects = interventions.table.ofLeaving[posts.role[post]]
  if (effects.length === 0) return left
  const subject = subjectOfPost(state, post)
  const target = -Math.log1p(-u)
  let gathered = 0
  let changed = false
  const end = compiled.days - day
  for (let gone = 0; gone <= end; gone++) {
    const times = factorOn(interventions, streams, effects, subject, day + gone)
    if (times !== 1) changed = true
    const hazard = ((leaving ? leaving.rateAt(elapsed + gone) : leavePerYear) * times) / DAYS_IN_YEAR
    if (hazard > 0 && gathered + hazard >= target) return changed ? gone + (target - gathered) / hazard : left
    gathered += hazard
  }
  // After the run is as good as any later day.
  return changed ? Math.max(left, end + 1) : left
}

/** Share of adverts for a post that find somebody, once interventions have had their say [0, 1]. */
export function swayFill(state: CareState, post: number, fill: number): number {
  const { compiled, day, interventions, streams } = state
  const { posts } = compiled
  if (!interventions || posts.agency[post] === 1) return fill
  const effects = interventions.table.ofAdvert[posts.role[post]]
  if (effects.length === 0) return fill
  return Math.min(1, fill * factorOn(interventions, streams, effects, subjectOfPost(state, post), day))
}
