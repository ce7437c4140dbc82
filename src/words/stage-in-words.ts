import type { Route, Stage } from '../scenario/pathway.ts'
import type { Area } from '../scenario/area.ts'
import type { StageStatus } from '../scenario/stage-status.ts'
import { besideStageInWords } from './beside-stages-in-words.ts'
import { conditionInWords } from './condition-in-words.ts'
import { daysInWords } from './days-in-words.ts'
import { lawInWords } from './law-in-words.ts'
import { capital, listing } from './listing.ts'
import { shareInWords } from './share-in-words.ts'

/** What a stage is to the published returns, in words; one named nowhere here is told by its own name. */
const kinds: Readonly<Partial<Record<StageStatus, string>>> = {
  contact: 'counts as a contact',
  referral: 'counts as a referral',
  'early-help': 'counts as early help',
  assessment: 'counts as an assessment under section 17',
  recording: 'assessed, and not yet closed',
  conference: 'counts as an initial conference',
  'child-in-need-plan': 'counts as a child in need plan',
  'protection-plan': 'counts as a protection plan',
  'looked-after': 'counts as being looked after; children are held one by one',
  'leaving-care': 'counts as leaving care; young people are held one by one',
}

/** A stage in words. */
export interface StageWords {
  /** What it is, how long it lasts, its clock, what stands beside it. */
  readonly sentences: readonly string[]
  /** What follows, in file order. */
  readonly routes: readonly string[]
}

/** A stage in words, so that a reader sees whether it was meant so. */
export function stageInWords(stage: Stage, area: Area): StageWords {
  const sentences = [
    `${capital(kinds[stage.countsAs] ?? `counts as ${stage.countsAs}`)}.${stage.urgent ? ' Families here go before others.' : ''}`,
    lengthInWords(stage),
    ...(stage.workPerMonth > 0 ? [`Takes ${stage.workPerMonth} hours of a worker a month for ${one(stage)}.`] : []),
    ...(stage.limit ? [limitInWords(stage.limit)] : []),
    ...enquiryInWords(stage, area),
    ...besideStageInWords(stage),
  ]
  return { sentences, routes: stage.routes.map((route) => routeInWords(route, area)) }
}

/** Whom the work of a stage is for: children in care and young people after it are cases of their own. */
function one({ countsAs }: Stage): string {
  if (countsAs === 'looked-after') return 'a child'
  return countsAs === 'leaving-care' ? 'a young person' : 'a family'
}

function lengthInWords(stage: Stage): string {
  const { effort, stay, starts } = stage
  const told = stay.map(({ when, law }) => {
    const whom = conditionInWords(when)
    return whom === '' ? lawInWords(law) : `${lawInWords(law)} (${whom})`
  })
  if (told.length === 0) return 'Lasts as long as its work takes.'
  if (told.length === 1 && told[0] === 'no time of its own')
    return 'Takes no time: what follows is settled the same day.'
  const from = starts === 'allocation' ? ', counted from the day a worker is given' : ''
  // The last case is for all whom none before it fits.
  const last = told.length > 1 ? ' (all others)' : ''
  const length = `${told.join('; ')}${last}`
  if (!effort) return `Lasts: ${length}${from}.`
  return `Ends when its work is done, ${effort.hours} hours for ${one(stage)} on average. Unhurried: ${length}${from}.`
}

function limitInWords({ days, unit, from }: NonNullable<Stage['limit']>): string {
  const since = { referral: 'the referral', 'strategy-discussion': 'the strategy discussion', entry: 'its beginning' }
  return `Due within ${daysInWords(days, unit === 'working' ? 'working' : 'calendar')} of ${since[from] ?? from}.`
}

function enquiryInWords({ enquiry }: Stage, area: Area): string[] {
  if (!enquiry) return []
  const [most = '', ...others] = enquiry.cases.toReversed().map(({ when, share, ratePerYear }) => {
    const level = share > 0 || ratePerYear === 0 ? `in ${shareInWords(share)} of stays` : `${ratePerYear} a year`
    return `${level} ${conditionInWords(when)}`.trim()
  })
  const level = others.length > 0 ? `${most} (${others.join(', ')})` : most
  const within =
    enquiry.cases.some(({ share }) => share > 0) && Number.isFinite(enquiry.startsWithin)
      ? `, begun within ${daysInWords(enquiry.startsWithin, 'calendar')} of a worker`
      : ''
  const leads =
    enquiry.conference > 0
      ? `${shareInWords(enquiry.conference)} of them lead to "${enquiry.to}"${factors(enquiry.times, area)}, which ends the stage`
      : 'none of them leads to a conference'
  return [`Beside it: section 47 enquiries, ${level}${within}; ${leads}.`]
}

/** One route: "care: 1.7 %, one child of the family, times 0.93 to 1.06 by locality". */
function routeInWords(route: Route, area: Area): string {
  const end = route.to === 'close' ? 'closed' : route.to
  const name = route.name === route.to || route.name === 'close' ? end : `${end}, as ${route.name}`
  // The share of most comes first, those who differ after it.
  const shares = route.shares.toReversed().map(({ when, share }) => `${told(share)} ${conditionInWords(when)}`.trim())
  const [most = '', ...others] = shares
  const share = others.length > 0 ? `${most} (${others.join(', ')})` : most
  const whom = route.takes === 'one child' ? ', one child of the family' : ''
  const birthday = route.atBirthday ? 'when a birthday ends the stay' : share
  return `${name}: ${birthday}${whom}${factors(route.times, area)}${factorsByNeed(route.timesByNeed)}`
}

function told(share: number | 'rest'): string {
  return share === 'rest' ? 'the rest' : shareInWords(share)
}

/** Where a share is higher and where lower: ", times 0.93 to 1.06 by locality". */
function factors(times: Readonly<Record<string, number>>, area: Area): string {
  const values = area.localities.map(({ name }) => times[name] ?? 1)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? '' : `, times ${low.toFixed(2)} to ${high.toFixed(2)} by locality`
}

/** For which needs a share is higher or lower: ", times 1.40 with need N1". */
function factorsByNeed(times: Readonly<Record<string, number>> = {}): string {
  const told = Object.entries(times).map(([need, factor]) => `${factor.toFixed(2)} with need ${need}`)
  return told.length === 0 ? '' : `, times ${listing(told, 'and')}`
}
