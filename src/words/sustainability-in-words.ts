import { loadInWords } from './load-in-words.ts'
import { capital, listing } from './listing.ts'
import { monthInWords } from './period-in-words.ts'
import { plainNumber } from './plain-numbers.ts'

/** A team's list, as far as words speak of it. */
export interface QueueTold {
  readonly verdict: 'runs-away' | 'lasts' | 'not-judged'
  readonly why?: 'too few runs' | 'too short' | undefined
  readonly from?: { readonly month: string; readonly low: string; readonly high: string } | undefined
}

/** Said above the table of loads. */
export const loadCaption: string =
  'Load: hours of work wanted for every 100 hours the team has; where nobody counts hours, children for every 100 its workers may hold. Under 90 a team has room, from 100 work that can wait gives way, from 110 agency workers are asked for. A load over 100 can last; a list of children without a worker that keeps growing cannot.'

/** How it is decided that a list runs away. */
export const queueRule: string =
  'A list runs away where the children without a worker in the last three months are more than in the same months a year before: for sure over all runs and teams together (95 %), by at least 5 children and a tenth. The month is where growth begins in the curve that fits the average list best, level first and then growing evenly or ever faster.'

/** What becomes of a list, as a cell: "from October 2026 (August to December 2026)", "no", "too few runs to say". */
export function queueInWords({ verdict, why, from }: QueueTold): string {
  if (verdict === 'not-judged') return why === 'too short' ? 'too few years to say' : 'too few runs to say'
  if (verdict === 'lasts' || !from) return 'no'
  const range = from.low === from.high ? '' : ` (${monthInWords(from.low)} to ${monthInWords(from.high)})`
  return `from ${monthInWords(from.month)}${range}`
}

/** The same where room is short: "Oct 2026", "no", "–". */
export function queueInShort({ verdict, from }: QueueTold): string {
  if (verdict === 'not-judged') return '–'
  if (!from) return 'no'
  return shortMonth(from.month)
}

/** "2026-10" as "Oct 2026". */
export function shortMonth(month: string): string {
  const [name = '', year = ''] = monthInWords(month).split(' ')
  return `${name.slice(0, 3)} ${year}`
}

/** A load as a cell: a whole number. */
export function loadNumber(load: number | undefined): string {
  return load === undefined ? '–' : String(Math.round(load))
}

/** A load and what it means: "104, stretched: work that can wait gives way". */
export function loadTold(load: number): string {
  return `${loadNumber(load)}, ${loadInWords(load).words}`
}

/** Under the heading that a team gets more work than it can finish. */
export function queueEvidence(
  growth: number,
  end: number,
  from: { readonly month: string; readonly low: string; readonly high: string },
): string {
  const number = (value: number): string => plainNumber(value, 'count', 'sentence')
  const range =
    from.low === from.high
      ? ''
      : ` The month lies between ${monthInWords(from.low)} and ${monthInWords(from.high)} (95 runs in 100).`
  return `The list of children without a worker grew by ${number(growth)} in the last year, to ${number(end)}.${range}`
}

/** Under the heading that a team is stretched, or leans on other means. */
export function loadEvidence(
  load: number,
  leaningOn: readonly { readonly measure: string; readonly value: number }[],
): string {
  const told = leaningInWords(leaningOn)
  return `In the last year families wanted ${loadNumber(load)} hours for every 100 there were.${told === '' ? '' : ` ${told}`}`
}

const sayings: Readonly<Record<string, (value: string) => string>> = {
  'missed-visits-other': (value) => `${value} in 100 hours of work that can wait were not given`,
  'allocated-over-cap': (value) => `${value} children went to a worker over her cap`,
  'agency-rate': (value) => `${value} in 100 social workers came from an agency`,
  'missed-visits': (value) => `${value} in 100 hours of visits the law asks for were missed`,
  'months-over-caseload-limit': (value) => `its workers held more than they should in ${value} months of 12`,
}

/** What a team leaned on in the last year, as a sentence; empty where on nothing. */
export function leaningInWords(leaningOn: readonly { readonly measure: string; readonly value: number }[]): string {
  const told = leaningOn.flatMap(({ measure, value }) => {
    const say = sayings[measure]
    const rounded = value < 10 ? Math.round(10 * value) / 10 : Math.round(value)
    return say && rounded > 0
      ? [say(plainNumber(rounded, rounded < 10 ? 'ratio' : 'count', 'table').replace(/\.0$/, ''))]
      : []
  })
  if (told.length === 0) return ''
  return `${capital(listing(told, 'and'))}.`
}
