import type { CareState } from './care-state.ts'
import { subjectOfCase, subjectOfFamily } from './intervention-subject.ts'
import { takesPart } from './interventions.ts'
import { youngest } from './membership.ts'

/** Open work that a stage asks of a worker as long as it lasts [hours a working day]. */
export function openWorkIn(state: CareState, stage: number): number {
  return state.compiled.work.open[stage]
}

/** Open work a case wants of its worker: that of its stage, and what interventions ask [hours a working day]. */
export function openWorkOf(state: CareState, c: number): number {
  const { cases, day, interventions, streams } = state
  const open = openWorkIn(state, cases.stage[c])
  if (!interventions) return open
  const asking = interventions.table.asksWork[cases.stage[c]]
  if (asking.length === 0) return open
  // A worker lets go of a case when its last member has left it.
  const isEmpty = youngest(state, c) < 0
  const subject = isEmpty ? subjectOfFamily(state, cases.family[c]) : subjectOfCase(state, c)
  let more = 0
  for (let i = 0; i < asking.length; i++) {
    if (takesPart(interventions, streams, asking[i], subject, day))
      more += interventions.table.programmes[asking[i]].work
  }
  return open + more
}
