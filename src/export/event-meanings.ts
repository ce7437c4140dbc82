import { eventKinds } from '../model/event-kinds.ts'

/** What a kind of event says beyond its name. */
export interface EventMeaning {
  /** In plain words. */
  readonly means: string
  /** What `value` is, with its unit; empty where there is none. */
  readonly value: string
  /** What `value_beside` is. */
  readonly beside: string
  readonly opens: string
  readonly closes: string
}

const says = (means: string, value = '', opens = '', closes = '', beside = ''): EventMeaning => ({
  means,
  value,
  beside,
  opens,
  closes,
})

const meanings: Readonly<Record<string, EventMeaning>> = {
  'opened-with': says('open when the run begins', 'days in that stage already', 'stage'),
  'contact-received': says('a contact about the child; reason says from whom'),
  'referral-received': says(
    'the family is referred',
    'days since the referral before',
    'referral',
    '',
    'days since the closure before',
  ),
  'stage-entered': says('a stage begins', '', 'stage'),
  'stage-finished': says('a stage ends', 'days on its clock, working or calendar as its limit says', '', 'stage'),
  transferred: says(
    'comes to a team; worker is the last one in the team before',
    '',
    'holding by a team',
    'holding by the team before',
  ),
  'worker-allocated': says('is given a worker', 'working days waited', 'worker’s hold'),
  'worker-released': says(
    'her worker lets go',
    '1 for the first child of a family whose worker lets go in a reorganisation, else 0',
    '',
    'worker’s hold',
  ),
  'child-closed': says('her case is closed', '', '', 'case'),
  'enquiry-started': says('a section 47 enquiry begins', '', 'section 47 enquiry'),
  'enquiry-ended': says('the enquiry ends', 'working days since the strategy discussion', '', 'section 47 enquiry'),
  'conference-held': says('initial child protection conference', 'working days since the strategy discussion'),
  'plan-started': says('a protection plan begins', '', 'protection plan'),
  'plan-ended': says('the protection plan ends', 'days it lasted', '', 'protection plan'),
  'care-started': says('comes into care; reason is the route', 'age in whole years', 'care'),
  'care-ended': says('leaves care', 'days it lasted', '', 'care'),
  'allocated-over-cap': says('that takes the worker over her cap', 'children held after it'),
  'worker-started': says('a worker starts', '', 'post held'),
  'worker-left': says('a worker leaves', '', '', 'post held'),
  'post-opened': says('a post is there', '', 'post'),
  'child-known': says('the child is heard of for the first time'),
  'week-worked': says('a worker’s week ends', 'hours her families wanted of her', '', '', 'hours she had'),
  'open-work-wanted': says(
    'open work of the week',
    'hours of it that may not be missed',
    '',
    '',
    'hours of the rest of it',
  ),
  'open-work-missed': says(
    'open work that was missed',
    'of the hours that may not be missed, those not given',
    '',
    '',
    'of the rest, those not given',
  ),
  'pre-proceedings-started': says(
    'pre-proceedings begin',
    'days they had lasted when the run began',
    'pre-proceedings',
  ),
  'pre-proceedings-ended': says('pre-proceedings end', 'days they lasted', '', 'pre-proceedings'),
  'proceedings-started': says('care proceedings begin', 'days they had lasted when the run began', 'care proceedings'),
  'post-moved': says('a post moves to another team with the worker in it'),
  'worker-absent': says('a worker goes away', '', 'absence'),
  'worker-back': says('the worker is back', '', '', 'absence'),
  'agency-block': says('agency workers are hired together, or their time is over', 'workers, negative when it is over'),
  'transferred-in': says('moves here from another authority; stage is the one she had there'),
  'proceedings-concluded': says('care proceedings end', 'days they lasted', '', 'care proceedings'),
  'review-held': says(
    'a review',
    'days after its limit, negative when before it',
    '',
    '',
    'number of the review in this stay, from 1',
  ),
  'in-need-since': says('in need when the run begins', 'days since the referral'),
}

/** Meaning of each kind, by its number. */
export const eventMeanings: readonly EventMeaning[] = eventKinds.map(({ name }) => meanings[name] ?? says(''))
