import { childAndFamily, type CohortTable, column, marked, maybe, ofRun } from './cohort-table.ts'

const OPEN = 'still so on the last day'
const BEFORE = 'began before the first day; the date is the one the opening stock was given'

export const children: CohortTable = {
  name: 'children',
  row: 'one child, known from the opening stock or from her first contact on',
  columns: [
    ...ofRun,
    ...childAndFamily,
    column('sex', 'text', '', 'F or M'),
    column(
      'birth_date',
      'date',
      '',
      'day of birth; the expected day for a child not yet born, which may be after the run',
    ),
    column('unaccompanied', 'yes-no', '', 'came as an unaccompanied asylum-seeking child'),
    column('locality', 'text', '', 'where the family lives'),
    column('need', 'text', '', 'category of need of the family, as the scenario names it'),
    maybe('source', 'text', '', 'who made the family’s first contact', 'the scenario does not tell it'),
    column('first_date', 'date', '', 'day of the first row of the log about her'),
    column('last_date', 'date', '', 'day of the last row of the log about her'),
    column('in_opening_stock', 'yes-no', '', 'her case was open when the run began'),
    column('open_at_end', 'yes-no', '', 'her case is open when the run ends'),
    column('contacts', 'whole', 'contacts', 'contacts made about her in the run'),
    column('referrals', 'whole', 'referrals', 'referrals in the run'),
    column('closures', 'whole', 'closures', 'times an open case of hers was closed in the run'),
    column('workers', 'whole', 'workers', 'different workers who held her in the run'),
    column('changes_of_worker', 'whole', 'changes', 'her rows of the table changes_of_worker'),
    column('teams', 'whole', 'teams', 'different teams that held her in the run'),
    maybe(
      'longest_wait',
      'whole',
      'working days',
      'the longest she waited for a worker who was then given',
      'she was never given one after a wait',
    ),
  ],
}

export const families: CohortTable = {
  name: 'families',
  row: 'one family of which at least one child is in the table children',
  columns: [
    ...ofRun,
    marked(column('family', 'text', '', 'SIM, the run, F and its number'), 'F'),
    column('locality', 'text', '', 'where the family lives'),
    column('need', 'text', '', 'category of need, as the scenario names it'),
    column('children', 'whole', 'children', 'her children in the table children'),
    column('first_date', 'date', '', 'day of the first row of the log about any of them'),
  ],
}

export const stages: CohortTable = {
  name: 'stages',
  row: 'one stay of a child in one stage of the pathway; a contact alone is none',
  columns: [
    ...ofRun,
    ...childAndFamily,
    column('locality', 'text', '', 'where the family lives'),
    column('stage', 'text', '', 'stage of the pathway, as the scenario names it'),
    column('counts_as', 'text', '', 'what the stage is to the published returns'),
    maybe('team', 'text', '', 'team that held her when she left the stage', 'nobody held her'),
    column('began', 'date', '', `first day; where in_opening_stock, ${BEFORE}`),
    maybe('ended', 'date', '', 'day she left', OPEN),
    maybe('days', 'whole', 'days', 'from began to ended', OPEN),
    maybe(
      'on_clock',
      'whole',
      'days',
      'days on the clock of the stage’s limit, working or calendar as the limit says; days in the stage where it has none',
      OPEN,
    ),
    column('in_opening_stock', 'yes-no', '', 'she was in it when the run began'),
    maybe('next_stage', 'text', '', 'stage she went to', 'her case closed, or she is still there'),
    maybe('closed_because', 'text', '', 'why her case closed', 'she went to another stage, or is still there'),
  ],
}

export const statuses: CohortTable = {
  name: 'statuses',
  row: 'one spell of a child in a legal or counted status; several may hold together',
  columns: [
    ...ofRun,
    ...childAndFamily,
    column('locality', 'text', '', 'where the family lives'),
    column(
      'status',
      'text',
      '',
      'need episode, section 47 enquiry, protection plan, looked after, pre-proceedings or care proceedings',
    ),
    column('began', 'date', '', `first day; where in_opening_stock, ${BEFORE}`),
    maybe('ended', 'date', '', 'day it ended', OPEN),
    maybe('days', 'whole', 'days', 'from began to ended', OPEN),
    column('in_opening_stock', 'yes-no', '', 'it was so when the run began'),
    maybe('team_at_start', 'text', '', 'team that held her as it began', 'nobody held her'),
    maybe('began_with', 'text', '', 'how it began: the route into care, or first or later plan', 'nothing to tell'),
    maybe(
      'ended_with',
      'text',
      '',
      'how it ended: the reason of the closure or of leaving care, or what it led to',
      OPEN,
    ),
  ],
}
