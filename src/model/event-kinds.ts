/**
 * The vocabulary of the event log. Append only: the numbers are in stored logs.
 *
 * Columns of a row: tick · kind · child · team · worker · detail · detail2. A row is about one child unless its kind says
 * otherwise; siblings held together have one row each, in order of birth. `team` is the team that holds the child after the
 * event (before it, for closures and releases), `worker` her allocated worker or -1. A transfer carries the last worker she
 * had in the team before, so that readers can tell a hand-off (a worker on both sides) without being told.
 * A contact has the row `contact-received` and neither `stage-entered` nor `stage-finished`.
 * `child-known` comes before the first row of a child, unless that is a contact, which tells the same. A release is logged when the worker lets go; a change to a colleague
 * is a release and an allocation on one day. Closing a child, or her transfer, ends the worker's hold without a release row,
 * but for a transfer in a reorganisation by which a family loses its worker. A worker who comes along when her post moves is
 * allocated anew, for ORGRST and with a wait of -1. A post that moves takes the person in it along (`worker`, or -1); it
 * closes where `team` is -1.
 */
export interface EventKind {
  readonly name: string
  /** What `detail` means, "" where it means nothing (and is 0). */
  readonly detail: string
  readonly detail2: string
}

export const eventKinds: readonly EventKind[] = [
  { name: 'opened-with', detail: 'stage', detail2: 'days in that stage already' },
  {
    name: 'contact-received',
    detail: 'locality',
    detail2: 'as of child-known, which it stands for when the child is new',
  },
  {
    name: 'referral-received',
    detail: 'days since the previous referral, or -1',
    detail2: 'days since the last closure, or -1',
  },
  { name: 'stage-entered', detail: 'stage', detail2: 'stage before, or -1' },
  {
    name: 'stage-finished',
    detail: 'stage',
    detail2: 'days on its clock (working or calendar, as its limit says), or days in the stage',
  },
  { name: 'transferred', detail: 'team before', detail2: 'stage entered' },
  { name: 'worker-allocated', detail: 'reason (worker-reasons.ts)', detail2: 'working days waited' },
  {
    name: 'worker-released',
    detail: 'reason (worker-reasons.ts)',
    detail2: '1 for the first child of a family whose worker lets go in a reorganisation, else 0',
  },
  { name: 'child-closed', detail: 'route reason (route-reasons.ts)', detail2: 'stage left' },
  { name: 'enquiry-started', detail: 'stage', detail2: '1 when it was open before the first day, else 0' },
  {
    name: 'enquiry-ended',
    detail: '1 when it leads to a conference, else 0',
    detail2: 'working days since the strategy discussion',
  },
  { name: 'conference-held', detail: 'working days since the strategy discussion', detail2: 'stage before' },
  { name: 'plan-started', detail: '1 when the child had an earlier plan, ever', detail2: 'bit 0: moved here with it' },
  { name: 'plan-ended', detail: 'days it lasted', detail2: '' },
  { name: 'care-started', detail: 'age in whole years', detail2: 'route into care (care-routes.ts)' },
  { name: 'care-ended', detail: 'route reason (route-reasons.ts)', detail2: 'days it lasted' },
  { name: 'allocated-over-cap', detail: 'children held after it', detail2: '' },
  { name: 'worker-started', detail: '1 for agency', detail2: 'role' },
  { name: 'worker-left', detail: '1 for agency', detail2: 'role' },
  { name: 'post-opened', detail: '1 for agency', detail2: 'role' },
  {
    name: 'child-known',
    detail: 'locality',
    detail2:
      'bit 0: unaccompanied; bit 1: girl; bits 2-5: need; bits 6-20: birthday; bits 21-24: source of contact (contact-source.ts) counted from 1, 0 not told',
  },
  { name: 'week-worked', detail: 'hours wanted of the worker in the week [tenths]', detail2: 'hours she had [tenths]' },
  {
    name: 'open-work-wanted',
    detail: 'hours of open work that may not be missed, in the week [tenths]',
    detail2: 'hours of other open work [tenths]',
  },
  {
    name: 'open-work-missed',
    detail: 'of the hours that may not be missed, those not given [tenths]',
    detail2: 'of the other hours, those not given [tenths]',
  },
  {
    name: 'pre-proceedings-started',
    detail: 'stage',
    detail2: 'days they had lasted when the run began, else 0',
  },
  {
    name: 'pre-proceedings-ended',
    detail: '1 when they lead to proceedings, else 0',
    detail2: 'days they lasted',
  },
  {
    name: 'proceedings-started',
    detail: '1 after pre-proceedings, else 0',
    detail2: 'days they had lasted when the run began, else 0',
  },
  { name: 'post-moved', detail: 'team before', detail2: 'bit 0: agency; bit 1: a place on call; the bits above: role' },
  { name: 'worker-absent', detail: '1 for agency', detail2: 'role' },
  { name: 'worker-back', detail: '1 for agency', detail2: 'role' },
  { name: 'agency-block', detail: 'workers hired together, negative when their time is over', detail2: 'block' },
  { name: 'transferred-in', detail: 'stage she had in another authority', detail2: '' },
  { name: 'proceedings-concluded', detail: 'days they lasted', detail2: '' },
  {
    name: 'review-held',
    detail: 'number of the review in this stay, from 1',
    detail2: 'days after its limit; negative when held before it',
  },
  { name: 'in-need-since', detail: 'days since the referral, of a child open on the first day', detail2: '' },
]

/** The number of each kind, for writers and readers of the log. */
export const OPENED_WITH = 0
export const CONTACT_RECEIVED = 1
export const REFERRAL_RECEIVED = 2
export const STAGE_ENTERED = 3
export const STAGE_FINISHED = 4
export const TRANSFERRED = 5
export const WORKER_ALLOCATED = 6
export const WORKER_RELEASED = 7
export const CHILD_CLOSED = 8
export const ENQUIRY_STARTED = 9
export const ENQUIRY_ENDED = 10
export const CONFERENCE_HELD = 11
export const PLAN_STARTED = 12
export const PLAN_ENDED = 13
export const CARE_STARTED = 14
export const CARE_ENDED = 15
export const ALLOCATED_OVER_CAP = 16
export const WORKER_STARTED = 17
export const WORKER_LEFT = 18
export const POST_OPENED = 19
export const CHILD_KNOWN = 20
export const WEEK_WORKED = 21
export const OPEN_WORK_WANTED = 22
export const OPEN_WORK_MISSED = 23
export const POST_MOVED = 27
export const WORKER_ABSENT = 28
export const WORKER_BACK = 29
export const AGENCY_BLOCK = 30
export const PRE_PROCEEDINGS_STARTED = 24
export const PRE_PROCEEDINGS_ENDED = 25
export const PROCEEDINGS_STARTED = 26
export const PROCEEDINGS_CONCLUDED = 32
export const REVIEW_HELD = 33
export const IN_NEED_SINCE = 34
export const TRANSFERRED_IN = 31

/** First bits of what `child-known` tells, and the masks of their values. */
export const NEED_BIT = 2
export const SOURCE_BIT = 21
export const FOUR_BITS = 15
/** First bit of the birthday in `child-known`, in days from the start with BIRTHDAY_FROM added, so that none is below 0. */
export const BIRTHDAY_BIT = 6
export const BIRTHDAY_FROM = 16_384
export const BIRTHDAY_BITS = 32_767
