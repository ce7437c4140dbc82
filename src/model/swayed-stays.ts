import type { StayLaw } from '../compile/stay-law.ts'
import type { CareState } from './care-state.ts'
import { subjectOfCase } from './intervention-subject.ts'
import { factorOn } from './interventions.ts'

/**
 * Length of a stay [days] once interventions have had their say: the hazard of every day is multiplied by what acts on that
 * day, so that a programme that begins during a stay shortens what is left of it.
 * @param drawn.u the uniform the stay is drawn with
 * @param drawn.elapsed days it has lasted so far, by the law's own days
 * @param drawn.less taken off the draw [days]
 * @param total its whole length without interventions
 */
export function swayStay(
  state: CareState,
  c: number,
  law: StayLaw,
  { u, elapsed, less }: { readonly u: number; readonly elapsed: number; readonly less: number },
  total: number,
): number {
  const { cases, compiled, interventions, streams } = state
  if (!interventions) return total
  const effects = interventions.table.ofStay[cases.stage[c]]
  if (effects.length === 0) return total
  const subject = subjectOfCase(state, c)
  const { calendar } = compiled
  const dayOf = (day: number): number =>
    law.working ? calendar.addWorkingDays(state.day, day - elapsed) : state.day + day - elapsed
  let changed = false
  const last = compiled.days
  const swayed = law.daysUnder(u, elapsed, (day) => {
    const date = dayOf(Math.min(day, elapsed + last))
    if (date > last) return 1
    const times = factorOn(interventions, streams, effects, subject, date)
    if (times !== 1) changed = true
    return times
  })
  return changed ? Math.max(elapsed, swayed - less) : total
}
