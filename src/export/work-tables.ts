import { childAndFamily, type CohortTable, column, marked, maybe, ofRun } from './cohort-table.ts'

const OPEN = 'still so on the last day'

export const allocations: CohortTable = {
  name: 'allocations',
  row: 'one period in which a child was held by one team, with one worker or none; the periods of a child while she is held follow one another without gap or overlap',
  columns: [
    ...ofRun,
    ...childAndFamily,
    column('locality', 'text', '', 'where the family lives'),
    column('team', 'text', '', 'team that held her'),
    marked(maybe('worker', 'text', '', 'her worker: SIM, the run, W and a number', 'she had none in this period'), 'W'),
    column('unallocated', 'yes-no', '', 'the team’s workers hold cases and she had none of them'),
    column('began', 'date', '', 'first day; the first day of the run for the opening stock'),
    maybe('ended', 'date', '', 'day the next period began, or her case closed', OPEN),
    maybe('days', 'whole', 'days', 'from began to ended', OPEN),
    maybe(
      'reason',
      'text',
      '',
      'why this worker was given, as in the return of social worker episodes',
      'she had none',
    ),
    maybe(
      'waited',
      'whole',
      'working days',
      'how long she had waited for this worker',
      'she had none, or nobody waited',
    ),
    maybe('over_cap', 'yes-no', '', 'the worker held as many as her cap already', 'she had none'),
    maybe('ended_because', 'text', '', 'transferred, closed, allocated, or the reason the worker let go', OPEN),
  ],
}

export const changesOfWorker: CohortTable = {
  name: 'changes_of_worker',
  row: 'one time a child was given another worker than the last one since her case was opened',
  columns: [
    ...ofRun,
    ...childAndFamily,
    column('locality', 'text', '', 'where the family lives'),
    column('date', 'date', '', 'day the new worker was given'),
    marked(column('worker_before', 'text', '', 'the last worker'), 'W'),
    marked(column('worker', 'text', '', 'the new worker'), 'W'),
    column('team', 'text', '', 'team of the new worker'),
    column(
      'reason',
      'text',
      '',
      'national reason: TSPROC and ORGRST are by design, FCONTA is a first worker of a new referral',
    ),
    column('by_design', 'yes-no', '', 'it follows from the operating model: a transfer or a reorganisation'),
    column(
      'in_need_episode',
      'yes-no',
      '',
      'a need episode was open; the measures of changes of worker count these, without FCONTA',
    ),
    maybe('hand_off_date', 'date', '', 'day of the transfer between teams that this change completes', 'no hand-off'),
    maybe('hand_off_from', 'text', '', 'team she left in that transfer', 'no hand-off'),
  ],
}

export const measureValues: CohortTable = {
  name: 'measures',
  row: 'one value of one measure of the run’s result',
  columns: [
    ...ofRun,
    column('measure', 'text', '', 'name of the measure, as in the list of measures'),
    column('unit', 'text', '', 'unit of the value'),
    column('kind', 'text', '', 'flow, stock, average, share, spread, parts or date'),
    maybe(
      'year',
      'text',
      '',
      'financial year, as 2025-26',
      'the run as a whole: the last full year, or its last 31 March',
    ),
    maybe('team', 'text', '', 'team', 'all teams'),
    maybe('locality', 'text', '', 'locality', 'all localities'),
    maybe('part', 'text', '', 'part of the whole', 'the whole'),
    maybe('value', 'number', 'as unit says', 'the value', 'nothing to measure, or the year has not ended'),
  ],
}
