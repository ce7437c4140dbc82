import type { CareState } from './care-state.ts'
import { subjectOfChild, subjectOfFamily } from './intervention-subject.ts'
import { factorOn } from './interventions.ts'

/**
 * The uniform that stands for the one drawn for a family's return when interventions multiply its hazard, judged on the day
 * of the closure; the draw itself where they do nothing.
 * @param u in (0, 1)
 */
export function swayReturnOfFamily(state: CareState, family: number, u: number): number {
  const { interventions, streams, day } = state
  if (!interventions || interventions.table.ofReturn.length === 0) return u
  return stretched(
    u,
    factorOn(interventions, streams, interventions.table.ofReturn, subjectOfFamily(state, family), day),
  )
}

/** The same for a child's return to care, judged on the day she goes home. */
export function swayReturnToCare(state: CareState, child: number, u: number): number {
  const { interventions, streams, day } = state
  if (!interventions || interventions.table.ofReturnToCare.length === 0) return u
  return stretched(
    u,
    factorOn(interventions, streams, interventions.table.ofReturnToCare, subjectOfChild(state, child), day),
  )
}

function stretched(u: number, times: number): number {
  if (times === 1) return u
  return times <= 0 ? 1 : -Math.expm1(Math.log1p(-u) / times)
}
