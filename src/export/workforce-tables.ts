import { type CohortTable, column, marked, maybe, ofRun } from './cohort-table.ts'

const OPEN = 'still so on the last day'

const worker = marked(column('worker', 'text', '', 'SIM, the run, W and a number'), 'W')

const holdsCases = column(
  'holds_cases',
  'yes-no',
  '',
  'the role holds children; family support stands beside and holds nobody',
)

/** Whom a post is for. */
const ofRole = [
  column('role', 'text', '', 'role, as the scenario names it'),
  column('agency', 'yes-no', '', 'an agency worker'),
  column('social_worker', 'yes-no', '', 'the role counts as a case-holding social worker'),
] as const

export const workers: CohortTable = {
  name: 'workers',
  row: 'one worker in one post',
  columns: [
    ...ofRun,
    worker,
    ...ofRole,
    holdsCases,
    column('team', 'text', '', 'the last team'),
    column('began', 'date', '', 'day she started; the first day for those in post then'),
    maybe('ended', 'date', '', 'day she left', OPEN),
    column('children_allocated', 'whole', 'allocations', 'times a child was given to her'),
    column('days_absent', 'whole', 'days', 'days away in the run'),
  ],
}

export const teamLoads: CohortTable = {
  name: 'team_loads',
  row: 'one team in one month',
  columns: [
    ...ofRun,
    column('team', 'text', '', 'team'),
    holdsCases,
    maybe('cap', 'number', 'children', 'children a worker of the team may hold before she has no room', 'no limit'),
    column('month', 'text', '', 'year and month, as 2025-04'),
    column('children_at_end', 'whole', 'children', 'children the team holds at the close of the month’s last day'),
    column(
      'unallocated_at_end',
      'whole',
      'children',
      'of them, those without a worker in a team whose workers hold cases',
    ),
    column('child_days', 'whole', 'child-days', 'children held, summed over the days’ closes'),
    column('unallocated_days', 'whole', 'child-days', 'of them, those without a worker'),
    column('with_worker_days', 'whole', 'child-days', 'of them, those with a worker'),
    column(
      'social_workers_at_end',
      'whole',
      'FTE',
      'case-holding social workers in post at the close of the last day, agency included',
    ),
    column('social_worker_days', 'whole', 'FTE-days', 'the same, summed over the days’ closes'),
    column(
      'case_holder_days',
      'whole',
      'FTE-days',
      'the same for everybody in post who holds children, personal advisers too',
    ),
    column('weeks_worked', 'whole', 'worker-weeks', 'worker-weeks that ended in the month with any work or hours'),
    column('hours_wanted', 'number', 'hours', 'hours families wanted in those weeks'),
    column('hours_had', 'number', 'hours', 'hours the workers had in those weeks'),
    column('weeks_over', 'whole', 'worker-weeks', 'of them, those with more hours wanted than had'),
  ],
}

export const absences: CohortTable = {
  name: 'absences',
  row: 'one spell in which a worker was away',
  columns: [
    ...ofRun,
    worker,
    ...ofRole,
    column('team', 'text', '', 'her team as the spell began'),
    column('began', 'date', '', 'first day away'),
    maybe('ended', 'date', '', 'day she was back, or left', OPEN),
    maybe('days', 'whole', 'days', 'from began to ended', OPEN),
  ],
}

export const posts: CohortTable = {
  name: 'posts',
  row: 'one post that came to a team or went from it; the posts of a team on a day are the sum of change up to it',
  columns: [
    ...ofRun,
    column('date', 'date', '', 'day it came or went'),
    column('team', 'text', '', 'team it came to or went from'),
    ...ofRole,
    holdsCases,
    column('change', 'whole', 'posts', '1 where it came, -1 where it went'),
    column('because', 'text', '', 'opened, moved or closed'),
  ],
}
