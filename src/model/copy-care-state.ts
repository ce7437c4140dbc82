import { copyColumns } from '../kernel/columns.ts'
import { copyRecords } from '../kernel/records.ts'
import { copyState } from '../kernel/copy-state.ts'
import { createEventLog, type Recorder } from '../kernel/event-log.ts'
import type { CareState } from './care-state.ts'
import { copyInterventions } from './interventions.ts'

/**
 * A run as it stands, to go on from later: everything that changes is copied; tables of the scenario, streams and what was
 * drawn for the replication are shared, since nothing changes them. The log of the copy begins empty.
 */
export function copyCareState(state: CareState, recorders: readonly Recorder[]): CareState {
  const { people, ...others } = state.workers
  const noticesOf = state.noticesOf.map((notices) => copyState(notices))
  return {
    ...state,
    notices: noticesOf[state.island],
    noticesOf,
    log: createEventLog(recorders),
    families: copyColumns(state.families),
    numbers: state.numbers && copyState(state.numbers),
    children: copyColumns(state.children),
    cases: copyRecords(state.cases),
    files: copyColumns(state.files),
    closedToday: state.closedToday.slice(),
    workers: {
      people: copyColumns(people),
      ...copyState(others),
    },
    chairs: state.chairs.map((chairs) => copyState(chairs)),
    waiting: state.waiting.map((list) => list.slice()),
    entries: state.entries.slice(),
    tallies: copyState(state.tallies),
    interventions: state.interventions && copyInterventions(state.interventions),
  }
}
