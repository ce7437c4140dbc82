import type { CareState } from './care-state.ts'
import { subjectOfCase, subjectOfChild } from './intervention-subject.ts'
import { offerPlaces } from './interventions.ts'

/** Offers what has places to a case that enters a stage. */
export function offerAtEntry(state: CareState, c: number): void {
  const { cases, day, interventions, streams } = state
  if (!interventions) return
  const programmes = interventions.table.offeredAt[cases.stage[c]]
  if (programmes.length === 0) return
  offerPlaces(interventions, streams, programmes, subjectOfCase(state, c), day)
}

/** Offers what has places to the family of a child whose pre-proceedings begin. */
export function offerAtPreProceedings(state: CareState, child: number): void {
  const { day, interventions, streams } = state
  if (!interventions) return
  const programmes = interventions.table.offeredAtPreProceedings
  if (programmes.length === 0) return
  offerPlaces(interventions, streams, programmes, subjectOfChild(state, child), day)
}
