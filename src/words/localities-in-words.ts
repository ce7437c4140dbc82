import { capital, listing, several } from './listing.ts'
import type { Quantity } from './number-style.ts'
import { judge } from './verdict.ts'
import type { Verdict } from './verdict-words.ts'
import { voiceOf } from './voice.ts'

/** A locality's difference between two models. */
export interface DifferenceOfLocality {
  readonly locality: string
  readonly mean: number
  readonly interval?: { readonly low: number; readonly high: number } | undefined
}

/** A measure as its localities are judged by it. */
export interface LocalMeasure extends Quantity {
  readonly name: string
  readonly title: string
  readonly betterWhen: 'lower' | 'higher' | 'neither'
}

/** What may be said of one locality, by the same rules as of the whole area. */
export function localVerdict(local: DifferenceOfLocality, measure: LocalMeasure, counted: number): Verdict {
  const { mean, interval } = local
  const identical = mean === 0 && interval?.low === 0 && interval.high === 0
  return judge({ mean, interval, counted, identical, matters: measure.matters, betterWhen: measure.betterWhen }).verdict
}

/**
 * Which localities gain and which lose: "The average wait for a worker: better in Chiltern; worse in Wycombe and South
 * Bucks; no clear difference in the other 2 localities."
 * @param counted pairs of runs behind each difference
 */
export function localitiesInWords(
  measure: LocalMeasure,
  localities: readonly DifferenceOfLocality[],
  counted: number,
): string {
  const { noun } = voiceOf(measure, 'the last day')
  const of = (verdict: Verdict): string[] =>
    localities.filter((local) => localVerdict(local, measure, counted) === verdict).map((local) => local.locality)
  if (of('not-judged').length > 0) return `${capital(noun)}: not judged by locality.`
  const [better, worse, same] = [of('better'), of('worse'), of('exactly-the-same')]
  const unclear = localities.length - better.length - worse.length - same.length
  const parts = [
    ...(better.length > 0 ? [`better in ${everyOr(better, localities.length)}`] : []),
    ...(worse.length > 0 ? [`worse in ${everyOr(worse, localities.length)}`] : []),
    ...(same.length > 0 ? [`exactly the same in ${everyOr(same, localities.length)}`] : []),
    ...(unclear > 0 ? [`no clear difference in ${theOthers(unclear, localities.length)}`] : []),
  ]
  return `${capital(noun)}: ${parts.join('; ')}.`
}

function everyOr(names: readonly string[], all: number): string {
  return names.length === all && all > 1 ? `all ${all} localities` : listing(names, 'and')
}

function theOthers(count: number, all: number): string {
  if (count === all) return all === 1 ? 'the one locality' : `any of the ${all} localities`
  return count === 1 ? 'the other locality' : `the other ${several(count, 'locality', 'localities')}`
}
