import type { Law } from '../scenario/law.ts'
import type { CourtRule, Stage } from '../scenario/pathway.ts'
import type { ReviewLimit, ReviewRule } from '../scenario/review-rule.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { ConferenceChairs } from '../scenario/workforce.ts'
import { conditionInWords } from './condition-in-words.ts'
import { daysInWords } from './days-in-words.ts'
import { lawInWords } from './law-in-words.ts'
import { several } from './listing.ts'
import { shareInWords } from './share-in-words.ts'

/** Reviews and legal statuses of one stage, a sentence each; nothing where it has none. */
export function besideStageInWords({ reviews, preProceedings, proceedings }: Stage): string[] {
  return [
    ...(reviews ? [reviewsInWords(reviews)] : []),
    ...(preProceedings
      ? [courtInWords('Pre-proceedings begin', preProceedings, (level) => `${level} times a year for each child`)]
      : []),
    ...(proceedings
      ? [courtInWords('Care proceedings begin', proceedings, (level) => `with ${shareInWords(level)} of entries`)]
      : []),
  ]
}

/** What holds for all stages: chairs of conferences, and how long a matter is before a court; nothing where neither is. */
export function besideAllStagesInWords({ workforce: { chairs }, pathway: { court } }: Scenario): string[] {
  return [
    ...(chairs
      ? [`Conferences wait for a chair. There is time for ${chairs.slotsPerWeek} a week${inDiaries(chairs.diaries)}.`]
      : []),
    ...(court
      ? [
          `Pre-proceedings: ${lawInWords(court.preProceedings.length)}; then ${shareInWords(court.preProceedings.issued)} go to court and the others step down.`,
          `Care proceedings: ${lawInWords(court.proceedings.length)}, from the application to the order.`,
          'What a court decides is not simulated: these are legal statuses beside the stages, and move nobody.',
        ]
      : []),
  ]
}

function inDiaries(diaries: ConferenceChairs['diaries']): string {
  if (diaries === 1) return ''
  const where =
    diaries === 'each-locality'
      ? 'in the diary of each locality on average, by its share of plans and care'
      : `in each of ${several(diaries, 'diary', 'diaries')}`
  return ` ${where}; diaries do not help each other out`
}

function reviewsInWords({ limits: [first, second, later], lead, chaired, endsStay }: ReviewRule): string {
  const same = second.days === later.days && second.unit === later.unit
  const then = same
    ? `each later one within ${limitInWords(later)} of the one before`
    : `the second within ${limitInWords(second)} of it, each later one within ${limitInWords(later)} of the one before`
  const ahead = isNothing(lead) ? '' : `; planned ahead of that by ${lawInWords(lead)}`
  return [
    `Beside it: reviews, the first within ${limitInWords(first)} of its beginning, ${then}${ahead}.`,
    ...(chaired ? ['Each takes a place of the conference chairs.'] : []),
    ...(endsStay ? ['The end of the stay is a review.'] : []),
  ].join(' ')
}

function limitInWords({ days, unit }: ReviewLimit): string {
  return daysInWords(days, unit)
}

function isNothing(law: Law): boolean {
  return law.law === 'constant' && law.value === 0
}

/** As with routes, the level of most comes first and those who differ after it. */
function courtInWords(begin: string, { cases, open }: CourtRule, level: (value: number) => string): string {
  const [most = '', ...others] = cases
    .toReversed()
    .map(({ when, level: value }) => `${value === 0 ? 'never' : level(value)} ${conditionInWords(when)}`.trim())
  const told = others.length > 0 ? `${most} (${others.join(', ')})` : most
  const first = open > 0 ? `; ${shareInWords(open)} of those here on the first day are in them` : ''
  return `${begin} ${told}${first}.`
}
