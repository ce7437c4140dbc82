import type { CareState } from './care-state.ts'
import { factorOn, type Subject } from './interventions.ts'

/**
 * The uniform that stands for a drawn one when the hazard of coming back is multiplied by what interventions do on the day of
 * the closure, or of going home; the draw itself where they do nothing.
 * @param u in (0, 1)
 */
export function swayReturn(state: CareState, effects: readonly number[], subject: () => Subject, u: number): number {
  const { interventions, streams, day } = state
  if (!interventions || effects.length === 0) return u
  const times = factorOn(interventions, streams, effects, subject(), day)
  if (times === 1) return u
  if (times <= 0) return 1
  return -Math.expm1(Math.log1p(-u) / times)
}
