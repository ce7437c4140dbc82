/**
 * How a measure is spoken of. `{day}` stands for the last day of the study, as "31 March 2030".
 * `lower` and `higher` are one clause and its mirror: they differ in direction alone and praise neither.
 */
export interface Phrase {
  /** As after "no clear difference in"; reads with "would be". */
  readonly noun: string
  /** Shorter, for lists of several. Default: the noun. */
  readonly short?: string
  /** A clause for when the value is lower, without numbers. */
  readonly lower: string
  readonly higher: string
  /** What the numbers count, after the first of them: "in 100", "working days". */
  readonly counts: string
  /** The numbers are told for this many children, since a fraction of a hand-off is hard to picture. Default: 1. */
  readonly times?: number
  /** After the size of a difference in tables: ["fewer", "more"]. Default: by style. */
  readonly direction?: readonly [string, string]
  /** Short name for a row of a table. Default: the measure's title. */
  readonly row?: string
}

const A_YEAR = 'a year for every 100 children'

/** Phrases by measure; a measure without one is spoken of by its title. */
export const phrases: Readonly<Record<string, Phrase>> = {
  'hand-offs-per-child': {
    noun: 'hand-offs',
    lower: 'children would be handed from one worker to another less often',
    higher: 'children would be handed from one worker to another more often',
    counts: `hand-offs ${A_YEAR}`,
    times: 100,
    direction: ['fewer', 'more'],
    row: 'Hand-offs a child, in a year',
  },
  'hand-offs-per-journey': {
    noun: 'hand-offs from referral to closure',
    lower: 'children would be handed on less often between referral and closure',
    higher: 'children would be handed on more often between referral and closure',
    counts: 'hand-offs for every 100 children',
    times: 100,
    direction: ['fewer', 'more'],
    row: 'Hand-offs, referral to closure',
  },
  'hand-offs-per-journey-with-plan': {
    noun: 'hand-offs of children who reach a protection plan',
    lower: 'children who reach a protection plan would be handed on less often between referral and closure',
    higher: 'children who reach a protection plan would be handed on more often between referral and closure',
    counts: 'hand-offs for every 100 such children',
    times: 100,
    direction: ['fewer', 'more'],
    row: 'Hand-offs, with a protection plan',
  },
  'hand-offs-per-journey-with-care': {
    noun: 'hand-offs of children who come into care',
    lower: 'children who come into care would be handed on less often between referral and closure',
    higher: 'children who come into care would be handed on more often between referral and closure',
    counts: 'hand-offs for every 100 such children',
    times: 100,
    direction: ['fewer', 'more'],
    row: 'Hand-offs, with time in care',
  },
  'changes-of-worker-per-child': {
    noun: 'changes of worker',
    lower: 'children would change worker less often',
    higher: 'children would change worker more often',
    counts: `changes ${A_YEAR}`,
    times: 100,
    direction: ['fewer', 'more'],
    row: 'Changes of worker a child, in a year',
  },
  'changes-of-worker-per-looked-after-child': {
    noun: 'changes of worker in care',
    lower: 'children in care would change worker less often',
    higher: 'children in care would change worker more often',
    counts: `changes ${A_YEAR} in care`,
    times: 100,
    direction: ['fewer', 'more'],
    row: 'Changes of worker in a year of care',
  },
  'three-or-more-workers': {
    noun: 'the share of children in care with three or more workers in a year',
    short: 'three or more workers in care',
    lower: 'fewer children in care would have three or more workers in a year',
    higher: 'more children in care would have three or more workers in a year',
    counts: 'in 100',
    row: 'Three or more workers, in care',
  },
  'teams-met': {
    noun: 'the number of teams a child meets',
    short: 'teams met',
    lower: 'children would meet fewer teams from contact to closure',
    higher: 'children would meet more teams from contact to closure',
    counts: 'teams a child',
    direction: ['fewer', 'more'],
    row: 'Teams met, contact to closure',
  },
  'allocation-wait': {
    noun: 'the average wait for a worker',
    short: 'waits for a worker',
    lower: 'children would wait less long for a worker',
    higher: 'children would wait longer for a worker',
    counts: 'working days',
    row: 'Wait for a worker, working days',
  },
  unallocated: {
    noun: 'the number of children without a worker',
    short: 'children without a worker',
    lower: 'fewer children would be without a worker',
    higher: 'more children would be without a worker',
    counts: 'on an average day',
    row: 'Without a worker, on an average day',
  },
  'unallocated-at-year-end': {
    noun: 'the number of children without a worker on {day}',
    short: 'children without a worker on {day}',
    lower: 'fewer children would be without a worker on {day}',
    higher: 'more children would be without a worker on {day}',
    counts: '',
    row: 'Without a worker, 31 March',
  },
  'unallocated-with-plan-or-enquiry': {
    noun: 'the number of children with a protection plan or section 47 enquiry and no worker',
    short: 'children at risk without a worker (the safety line)',
    lower: 'fewer children with a protection plan or section 47 enquiry would be without a worker',
    higher: 'more children with a protection plan or section 47 enquiry would be without a worker',
    counts: 'on an average day',
    direction: ['fewer', 'more'],
    row: 'Safety line: no worker, plan or enquiry open',
  },
  'caseload-per-worker': {
    noun: 'the number of children each social worker holds',
    short: 'caseloads',
    lower: 'each social worker would hold fewer children',
    higher: 'each social worker would hold more children',
    counts: 'on average',
    row: 'Children held by each social worker',
  },
  'assessments-in-45-working-days': {
    noun: 'the share of assessments done in 45 working days',
    short: 'assessments in 45 working days',
    lower: 'fewer assessments would be done within 45 working days',
    higher: 'more assessments would be done within 45 working days',
    counts: 'in 100',
  },
  'conferences-in-15-working-days': {
    noun: 'the share of conferences held in 15 working days',
    short: 'conferences in 15 working days',
    lower: 'fewer conferences would be held within 15 working days',
    higher: 'more conferences would be held within 15 working days',
    counts: 'in 100',
  },
  're-referral-rate': {
    noun: 're-referrals',
    lower: 'fewer referrals would be of children referred within the 12 months before',
    higher: 'more referrals would be of children referred within the 12 months before',
    counts: 'in 100',
  },
  're-entries': {
    noun: 'returns to care',
    lower: 'fewer children would be back in care within 12 months of going home',
    higher: 'more children would be back in care within 12 months of going home',
    counts: 'in 100',
  },
  'repeat-protection-plans': {
    noun: 'repeat protection plans',
    lower: 'fewer protection plans would be for a child with an earlier plan',
    higher: 'more protection plans would be for a child with an earlier plan',
    counts: 'in 100',
  },
  'children-in-need-open': {
    noun: 'the number of children in need',
    short: 'children in need',
    lower: 'fewer children would be in need on {day}',
    higher: 'more children would be in need on {day}',
    counts: '',
    row: 'Children in need, 31 March',
  },
  'protection-plans-open': {
    noun: 'the number of children on a protection plan',
    short: 'children on protection plans',
    lower: 'fewer children would be on a protection plan on {day}',
    higher: 'more children would be on a protection plan on {day}',
    counts: '',
    row: 'On a protection plan, 31 March',
  },
  'looked-after-open': {
    noun: 'the number of looked-after children (children in care)',
    short: 'looked-after children (children in care)',
    lower: 'fewer children would be in care on {day}',
    higher: 'more children would be in care on {day}',
    counts: '',
    row: 'Children in care, 31 March',
  },
  referrals: {
    noun: 'referrals',
    lower: 'fewer children would be referred',
    higher: 'more children would be referred',
    counts: 'a year',
  },
  'agency-rate': {
    noun: 'the share of posts filled by agency',
    short: 'posts filled by agency',
    lower: 'fewer social workers would be from an agency',
    higher: 'more social workers would be from an agency',
    counts: 'in 100',
    row: 'Posts filled by agency',
  },
  'vacancy-rate': {
    noun: 'the share of posts vacant',
    short: 'vacancies',
    lower: 'fewer social worker posts would be vacant',
    higher: 'more social worker posts would be vacant',
    counts: 'in 100',
  },
  'months-over-caseload-limit': {
    noun: 'months over the caseload limit',
    lower: 'teams would be over their caseload limit in fewer months',
    higher: 'teams would be over their caseload limit in more months',
    counts: 'months a team',
    direction: ['fewer', 'more'],
  },
}
