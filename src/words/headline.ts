import { claim, valuesInWords } from './claim.ts'
import type { ComparedMeasure, Telling } from './compared-measure.ts'
import { answerMeasures } from './headline-measures.ts'
import { capital, listing, several } from './listing.ts'
import { tooEarly, under } from './sentence.ts'
import { isClear } from './verdict.ts'
import { voiceOf } from './voice.ts'

/** Differences named on each side, and measures named without one. */
const MOST_CLAIMS = 2
const MOST_NAMES = 3

/**
 * The answer: what is better, what is worse and what does not clearly differ, in at most three sentences. Both sides are
 * told by the same rules, so that two models the other way round give the same sentences the other way round.
 * @param measures the compared headline measures, in order
 * @param agency the comparison of the share of agency workers, which claims on timeliness carry when it differs
 */
export function headline(
  measures: readonly ComparedMeasure[],
  telling: Telling,
  agency?: ComparedMeasure,
): readonly string[] {
  if (measures.length === 0) return []
  const of = (verdict: ComparedMeasure['verdict']): ComparedMeasure[] =>
    measures.filter((measure) => measure.verdict === verdict)
  const same = of('exactly-the-same')
  if (same.length === measures.length) return [allTheSame(same)]
  const early = measures.filter((measure) => measure.why === 'too early')
  if (early.length > 0 && early.length + same.length === measures.length) {
    return [tooEarly(Math.max(...early.map((measure) => measure.counted)))]
  }
  const better = of('better')
  const worse = of('worse')
  const hasChanged = ({ mean, interval, matters }: ComparedMeasure): boolean =>
    isClear(interval) && Math.abs(mean) >= matters
  const changed = measures.filter((measure) => measure.why === 'also changed' && hasChanged(measure))
  const others = measures.filter(
    (measure) => measure.verdict === 'no-clear-difference' || (measure.why === 'also changed' && !hasChanged(measure)),
  )
  if (better.length + worse.length + changed.length === 0) return [nothingClear(measures, others, same, telling)]
  const judged = better.length + worse.length
  return [
    claims(better, telling, agency, worse.length === 0 && judged > 1 ? ['better', 'worse'] : undefined, 'better'),
    claims(worse, telling, agency, better.length === 0 && judged > 1 ? ['worse', 'better'] : undefined, 'worse'),
    theRest(others, same, changed, telling),
  ].filter((sentence) => sentence !== '')
}

/**
 * The measures the answer rests on: those it claims something of, else the first it finds no clear difference in; none
 * where it is too early to say.
 */
export function namedMeasures(measures: readonly ComparedMeasure[]): ComparedMeasure[] {
  const of = (verdict: ComparedMeasure['verdict']): ComparedMeasure[] =>
    bySize(measures.filter((measure) => measure.verdict === verdict)).slice(0, MOST_CLAIMS)
  const claimed = [...of('better'), ...of('worse')]
  return claimed.length > 0 ? claimed : of('no-clear-difference')
}

/** Largest first by how often it holds what matters; those the answer speaks of first before the others. */
function bySize(measures: readonly ComparedMeasure[]): ComparedMeasure[] {
  const rank = (measure: ComparedMeasure): number => (answerMeasures.includes(measure.name) ? 0 : 1)
  const size = (measure: ComparedMeasure): number => Math.abs(measure.mean) / measure.matters
  return measures.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a))
}

function claims(
  measures: readonly ComparedMeasure[],
  telling: Telling,
  agency: ComparedMeasure | undefined,
  onlySide: readonly [string, string] | undefined,
  side: string,
): string {
  if (measures.length === 0) return ''
  const named = bySize(measures).slice(0, MOST_CLAIMS)
  const told = named.map((measure) => claim(measure, telling, agency)).join(', and ')
  const more = measures.length - named.length
  if (onlySide) {
    const [is, not] = onlySide
    return `${under(telling.arm)}, ${told}; it is ${is} on ${several(measures.length, 'measure', 'measures')} and ${not} on none we measured.`
  }
  const also = more === 0 ? '' : `; ${several(more, 'other measure is', 'other measures are')} ${side} too`
  return `${under(telling.arm)}, ${told}${also}.`
}

function theRest(
  others: readonly ComparedMeasure[],
  same: readonly ComparedMeasure[],
  changed: readonly ComparedMeasure[],
  telling: Telling,
): string {
  const parts: string[] = []
  const small = others.filter(({ why }) => why === 'too small to matter')
  const unclear = others.filter((measure) => !small.includes(measure))
  if (unclear.length > 0) parts.push(`there is no clear difference in ${named(unclear, telling, 'or')}`)
  const differences = small.length === 1 ? 'the difference' : 'the differences'
  if (small.length > 0) {
    parts.push(`${differences} in ${named(small, telling, 'and')} would be too small to matter`)
  }
  if (same.length > 0) parts.push(`${named(same, telling, 'and')} would be exactly the same`)
  const first = changed[0]
  if (first) parts.push(`${voiceOf(first, telling.day).noun} would also change (${valuesInWords(first, telling)})`)
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}

function named(measures: readonly ComparedMeasure[], telling: Telling, joint: 'and' | 'or'): string {
  const ordered = [
    ...measures.filter((measure) => answerMeasures.includes(measure.name)),
    ...measures.filter((measure) => !answerMeasures.includes(measure.name)),
  ]
  // One name more takes no more room than saying that there is one.
  const most = ordered.length === MOST_NAMES + 1 ? ordered.length : MOST_NAMES
  const names = ordered.slice(0, most).map((measure) => voiceOf(measure, telling.day).short)
  const more = ordered.length - names.length
  return listing(more === 0 ? names : [...names, `${more} other measures`], joint)
}

function nothingClear(
  measures: readonly ComparedMeasure[],
  others: readonly ComparedMeasure[],
  same: readonly ComparedMeasure[],
  telling: Telling,
): string {
  const seen =
    measures.length === 1
      ? `We can see no clear difference between the two models in ${named(measures, telling, 'or')}`
      : `We can see no clear difference between the two models in any of these ${measures.length} measures`
  return others.length > 0 && same.length > 0
    ? `${seen}; ${named(same, telling, 'and')} would be exactly the same.`
    : `${seen}.`
}

function allTheSame(measures: readonly ComparedMeasure[]): string {
  const runs = Math.min(...measures.map((measure) => measure.counted))
  const where = measures.length === 1 ? 'this measure' : `all ${measures.length} measures`
  return `The two models give exactly the same results on ${where}, in ${runs === 1 ? 'the one run' : `all ${runs} runs`}.`
}
