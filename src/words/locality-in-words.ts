import type { ComparedMeasure, LocalDifference } from './compared-measure.ts'
import type { Quantity } from './number-style.ts'
import { isClear } from './verdict.ts'

/** Counts of a locality are a part of the area's; only shares and averages can be put beside the whole. */
function isComparable({ kind, unit }: Quantity): boolean {
  return kind === 'share' || kind === 'spread' || / an? |per 10,000/.test(unit)
}

/**
 * The locality where a difference is furthest from that of the whole area, when by more than twice what matters and more
 * than chance explains: ", most of all in Wycombe", ", least of all in …", ", but the other way in …"; else nothing.
 */
export function localityInWords(measure: ComparedMeasure): string {
  if (!isComparable(measure)) return ''
  const { mean, matters, localities = [] } = measure
  let furthest: LocalDifference | undefined
  for (const local of localities) {
    if (furthest === undefined || Math.abs(local.mean - mean) > Math.abs(furthest.mean - mean)) furthest = local
  }
  if (furthest === undefined || Math.abs(furthest.mean - mean) <= 2 * matters) return ''
  const { locality, interval } = furthest
  if (!isClear(interval && { low: interval.low - mean, high: interval.high - mean })) return ''
  const sameWay = furthest.mean < 0 === mean < 0
  if (!sameWay) return isClear(interval) ? `, but the other way in ${locality}` : `, least of all in ${locality}`
  return `, ${Math.abs(furthest.mean) > Math.abs(mean) ? 'most' : 'least'} of all in ${locality}`
}
