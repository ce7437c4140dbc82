import { type CohortTable, column, marked, maybe, ofRun } from './cohort-table.ts'

/** The event log with its names. */
export const events: CohortTable = {
  name: 'events',
  row: 'one happening, in the order in which it happened',
  columns: [
    ...ofRun,
    column('number', 'whole', '', 'place in the log of the run, from 1'),
    column('date', 'date', '', 'day it happened'),
    column(
      'phase',
      'text',
      '',
      'part of the day: policy, workforce, arrive, finish, allocate, plan, place, close, in this order',
    ),
    column('event', 'text', '', 'what happened; see the list of events'),
    marked(maybe('child', 'text', '', 'the simulated child', 'about a worker or a post'), 'C'),
    marked(maybe('family', 'text', '', 'her family', 'about a worker or a post'), 'F'),
    maybe('locality', 'text', '', 'where the family lives', 'about a worker or a post'),
    maybe('stage', 'text', '', 'stage of the pathway concerned', 'none is'),
    maybe(
      'team',
      'text',
      '',
      'team that holds the child after the event; before it, for closures and releases',
      'none does',
    ),
    maybe('team_before', 'text', '', 'team a child or a post was moved from', 'no move'),
    marked(maybe('worker', 'text', '', 'worker concerned', 'none is'), 'W'),
    maybe(
      'reason',
      'text',
      '',
      'why: of the change of worker, of the closure, of coming into or leaving care, or who made the contact',
      'none is told',
    ),
    maybe('value', 'number', 'see the list of events', 'what the event measured', 'it measures nothing'),
    maybe('value_beside', 'number', 'see the list of events', 'what else it measured', 'it measures nothing else'),
    maybe('opens', 'text', '', 'what it opened: a stage, a status or an allocation', 'nothing'),
    maybe('closes', 'text', '', 'what it closed', 'nothing'),
  ],
}
