import type { NumberStyle } from './number-style.ts'
import { plainEnd, plainSize } from './plain-numbers.ts'
import type { Place } from './rounding.ts'
import type { Voice } from './voice.ts'

/** The ends of a range over nothing, with both directions: "16 fewer to 6 more", each end rounded outward. */
export function rangeInWords(
  { low, high }: { readonly low: number; readonly high: number },
  style: NumberStyle,
  place: Place,
  [lower, higher]: readonly [string, string],
): string {
  const magnitude = Math.max(Math.abs(low), Math.abs(high))
  const end = (value: number): string => plainEnd(value, style, place, magnitude)
  return `${end(low)} ${lower} to ${end(high)} ${higher}`
}

/** The size of a difference in a sentence: "3 fewer on an average day", "0.4 working days shorter", "2 in 100 more". */
export function sizeInSentence(mean: number, matters: number, voice: Voice): string {
  const { times, styleInSentence: style, counts } = voice
  const size = plainSize(mean * times, matters * times, style, 'sentence')
  const way = directionsInSentence(voice)[mean < 0 ? 0 : 1]
  return style === 'days' || style === 'share' ? `${size}${counts} ${way}` : `${size} ${way}${counts}`
}

/** A range of differences in a sentence: "16 fewer to 6 more on an average day". */
export function rangeInSentence(interval: { readonly low: number; readonly high: number }, voice: Voice): string {
  const { times, styleInSentence: style, counts } = voice
  const scaled = { low: interval.low * times, high: interval.high * times }
  const range = rangeInWords(scaled, style, 'sentence', directionsInSentence(voice))
  return `${range}${style === 'days' ? `, in${counts}` : counts}`
}

/** Points are for tables; in sentences the numbers say "in 100" themselves. */
function directionsInSentence({ styleInSentence, direction }: Voice): readonly [string, string] {
  return styleInSentence === 'share' ? ['fewer', 'more'] : direction
}
