import { shipped } from '../model/shipped.ts'
import type { Lever, Side } from './lever.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const ROLE = 'workforce.roles.social worker'
const { demand, pathway, workforce, teams } = shipped(FUNCTIONAL)
const role = workforce.roles.find(({ name }) => name === 'social worker')
const posts = teams.teams.find(({ name }) => name === 'Assessment')?.posts
const { absence } = workforce
const law = role?.employed.replacedLaw
const back = pathway.returnAfterClosure
if (!role || posts === undefined || !absence || !law || !back) throw new Error('The base lacks what a lever changes')

const side = (settings: readonly string[] = [], scenario = FUNCTIONAL): Side => ({ scenario, settings })
const multiplier = (times: number): string =>
  `pathway.returnAfterClosure.multiplier=${(back.multiplier * times).toFixed(4)}`

/** What comes from outside, which nothing about workers can touch. */
const arrivals = [
  'every contact',
  'the children of every contact',
  'every first referral',
  'every unaccompanied arrival',
  'every family that moves here',
]
const frontDoor = [...arrivals, 'early-help-started', 'early-help-open', 'uasc-open']
/** Who comes, leaves and is away, which no family can touch: overload makes nobody leave in the base. */
const staff = ['every start and leaving of employed workers', 'vacancy-rate', 'turnover-rate', 'absence-rate']

const OUTSIDE =
  'Families do not know how many workers there are: who comes, and what the front door and early help do, is the same.'
const POSTS = 'Workers come, leave and are away by their posts, whatever they have to do.'
const ON_CALL = 'Agency staff are called in where a team has had more work than hours for weeks.'

/** Everyday changes to the shipped functional model, two years each; the reasons are told on the page. */
export const levers: readonly Lever[] = [
  {
    name: 'Demand up by a tenth',
    change: '`demand.contacts` 10 % higher',
    pairs: 4,
    before: side(),
    after: side([`demand.contacts=${Math.round(1.1 * demand.contacts)} families a year`]),
    rises: [
      'contacts',
      'early-help-started',
      'referrals',
      'assessments',
      'children-in-need-open',
      'unallocated',
      'caseload-per-worker',
      'worker-load',
      'agency-rate',
    ],
    falls: ['assessments-in-45-working-days'],
    same: ['every unaccompanied arrival', 'every family that moves here', 'uasc-open', ...staff],
    may: ['re-referral-rate', 'allocated-over-cap', 'conferences-in-15-working-days'],
    why: [
      `More families for the same posts: more of everything that counts them, and more work for each hour. ${ON_CALL}`,
      'Work slips when hours do not suffice.',
      `Unaccompanied children and families who move here have numbers of their own. ${POSTS}`,
      'The families who return are those of before for a while, so their share falls at first.',
    ],
  },
  {
    name: 'Two vacancies',
    change: 'two posts fewer in the assessment team',
    pairs: 6,
    before: side(),
    after: side([`teams.Assessment.posts=${posts - 2} posts`]),
    rises: ['caseload-per-worker', 'worker-load', 'allocation-wait-first', 'unallocated'],
    falls: ['assessments-in-45-working-days'],
    same: frontDoor,
    may: ['vacancy-rate', 'agency-rate', 'turnover-rate', 'hand-offs-per-child', 'protection-plans-open'],
    why: [
      'The same families for fewer workers.',
      'Less time for each assessment.',
      OUTSIDE,
      `The rates are of the posts that are left. ${ON_CALL}`,
    ],
  },
  {
    name: 'A lower cap',
    change: 'two children fewer, the hard cap as it is',
    pairs: 6,
    before: side(),
    after: side([`${ROLE}.cap=${role.cap - 2} children`]),
    rises: ['allocation-wait', 'unallocated', 'allocated-over-cap', 'months-over-caseload-limit'],
    falls: ['caseload-per-worker'],
    same: [...frontDoor, ...staff],
    may: ['assessments-in-45-working-days', 'worker-load', 'agency-rate', 'missed-visits'],
    why: [
      'Workers are full sooner, so families wait, and more are given over the cap when they have waited.',
      'A family that waits is held by nobody.',
      `${OUTSIDE} ${POSTS}`,
      'Fewer families for each worker leave her more hours for each; those who wait get none.',
    ],
  },
  {
    name: 'Agency ended',
    change: 'no agency posts, and nobody called in',
    pairs: 6,
    before: side(),
    after: side([`${ROLE}.agencyShare=0 %`, 'workforce.escalation.agency=null']),
    rises: ['worker-load'],
    falls: ['agency-rate', 'vacancy-rate', 'unplanned-changes-of-worker', 'three-or-more-workers'],
    same: frontDoor,
    may: [
      'caseload-per-worker',
      'turnover-rate',
      'absence-rate',
      'unallocated-with-plan-or-enquiry',
      'conferences-in-15-working-days',
    ],
    why: [
      'Nobody is called in, and some of the employed workers who come instead are newly qualified.',
      'Agency falls to nothing. A post with an agency worker counts as vacant, and agency workers leave five times as often.',
      OUTSIDE,
      'An agency post is left often and filled soon, an employed one is left seldom and filled late, so about as many workers are there. Other workers are another draw of who leaves and is away.',
    ],
  },
  {
    name: 'A lower threshold at the front door',
    change: '3 in 100 contacts more are referred, advice takes the rest',
    pairs: 4,
    before: side(),
    after: side([
      'pathway.stages.contact.routes.advice.share=rest',
      'pathway.stages.contact.routes.referral.share=18.3 %',
    ]),
    rises: [
      'referrals',
      'children-referred',
      'assessments',
      'children-in-need-open',
      'unallocated',
      'caseload-per-worker',
      'worker-load',
      'agency-rate',
    ],
    falls: ['early-help-diversion', 'assessments-in-45-working-days'],
    same: [
      'every contact',
      'contacts',
      'every unaccompanied arrival',
      'every family that moves here',
      'uasc-open',
      ...staff,
    ],
    may: ['early-help-started', 're-referral-rate', 'looked-after-started'],
    why: [
      `Every family referred before, and more, for the same posts. ${ON_CALL}`,
      'Fewer contacts end in advice, and assessments slip.',
      `The threshold is asked after the contact. ${POSTS}`,
      'Early help keeps its share and takes other families; the new referrals have no earlier one yet.',
    ],
  },
  {
    name: 'More families come back',
    change: 'the multiplier of returns a fifth higher',
    pairs: 4,
    before: side(),
    after: side([multiplier(1.2)]),
    rises: [
      're-referral-rate',
      're-referral-rate-from-closure',
      'referrals',
      'assessments',
      'children-in-need-open',
      'worker-load',
    ],
    falls: ['assessments-in-45-working-days'],
    same: [...frontDoor, 'contacts', ...staff],
    may: ['repeat-protection-plans', 'looked-after-open', 'conferences-in-15-working-days'],
    why: [
      'Those who come back are more referrals for the same posts.',
      'Assessments slip.',
      `Who comes for the first time does not depend on who returns. ${POSTS}`,
      'Few children, and long on their way.',
    ],
  },
  {
    name: 'Fewer families come back',
    change: 'the multiplier of returns a fifth lower',
    pairs: 4,
    before: side(),
    after: side([multiplier(0.8)]),
    rises: ['assessments-in-45-working-days'],
    falls: [
      're-referral-rate',
      're-referral-rate-from-closure',
      'referrals',
      'assessments',
      'children-in-need-open',
      'worker-load',
    ],
    same: [...frontDoor, 'contacts', ...staff],
    may: ['repeat-protection-plans', 'looked-after-open', 'conferences-in-15-working-days'],
    why: [
      'There is more time for each assessment.',
      'Fewer referrals for the same posts.',
      `As above. ${POSTS}`,
      'As above.',
    ],
  },
  {
    name: 'Posts filled in half the time',
    change: 'the time from advert to start halved for employed workers',
    pairs: 6,
    before: side(),
    after: side([
      `${ROLE}.employed.replacedAfter={ median: ${law.median / 2} working days, p90: ${law.p90 / 2} working days }`,
    ]),
    rises: ['assessments-in-45-working-days'],
    falls: ['vacancy-rate', 'caseload-per-worker', 'worker-load', 'agency-rate'],
    same: frontDoor,
    may: ['turnover-rate', 'absence-rate', 'changes-of-worker-per-child', 'protection-plans-open'],
    why: [
      'More workers are there.',
      `Posts stand empty for less long, and the same families have more workers. ${ON_CALL}`,
      OUTSIDE,
      'A post that is filled sooner is also left sooner.',
    ],
  },
  {
    name: 'A go-live a year later',
    change: 'each date of `locality-phased` a year later',
    pairs: 3,
    before: side(['years=4'], 'buckinghamshire/locality-phased'),
    after: side(
      [
        'years=4',
        'rollOut.goLive={ Wycombe: 2027-04-01, Chiltern: 2027-10-01, South Bucks: 2027-10-01, rest: 2028-04-01 }',
      ],
      'buckinghamshire/locality-phased',
    ),
    rises: [],
    falls: ['families-changed-by-reorganisation', 'transfers-per-child'],
    same: ['everything in the first year', ...frontDoor, ...staff.slice(1)],
    may: ['hand-offs', 'hand-offs-per-child', 'allocation-wait', 'unallocated', 'assessments-in-45-working-days'],
    why: [
      '',
      'In the two years compared nothing has gone live, and a go-live itself moves every family of its district once.',
      'Nobody knows of a date that is still to come, so the year before the earlier one is the same to the last row of the log. Posts keep their people when they move.',
      'Teams by function pass families on for longer, but a go-live hands families on as well, in its own year more than the new map saves.',
    ],
  },
  {
    name: 'Absence doubled',
    change: 'twice the share of days away, hours of the year as they are',
    pairs: 6,
    before: side(),
    after: side([`workforce.absence.share=${(200 * absence.share).toFixed(4)} %`]),
    rises: [
      'absence-rate',
      'worker-load',
      'missed-visits',
      'unplanned-changes-of-worker',
      'changes-of-worker-per-child',
    ],
    falls: [],
    same: [...frontDoor, ...staff.slice(0, 3)],
    may: [
      'worker-load-over-hours',
      'missed-visits-other',
      'assessments-in-45-working-days',
      'caseload-per-worker',
      'agency-rate',
    ],
    why: [
      'Families of a worker who is away want what she cannot give, and after a long spell they get another.',
      '',
      `${OUTSIDE} Spells belong to posts beside who comes and leaves.`,
      'Hours are told net of absence, so she has more of them while she is there and is short of them in fewer weeks. Who means that hours are lost lowers `hours` too.',
    ],
  },
  {
    name: 'Each team cut in two',
    change: '`functional-two-teams`: the same posts, each team in two places',
    pairs: 6,
    before: side(),
    after: side([], 'buckinghamshire/functional-two-teams'),
    rises: ['allocated-over-cap', 'allocation-wait-leaver', 'agency-rate'],
    falls: [],
    same: [...frontDoor, ...staff],
    may: ['allocation-wait', 'unallocated', 'worker-load', 'caseload-per-worker', 'hand-offs-per-child'],
    why: [
      'A full half cannot use the room of the other, and calls in agency staff by itself.',
      '',
      `${OUTSIDE} ${POSTS}`,
      'Two small teams wait longer than a large one; the agency staff they call in besides take some of that away, and of the load too.',
    ],
  },
]
