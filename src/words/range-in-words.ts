import type { ComparedMeasure } from './compared-measure.ts'
import { intervalInWords } from './interval-in-words.ts'
import { voiceOf } from './voice.ts'

/**
 * How wide the answer is: the range of the average difference of each measure it names, as one sentence.
 * @param measures those the answer names, with their intervals
 * @returns empty where none has an interval
 */
export function rangesInWords(
  measures: readonly ComparedMeasure[],
  level: number,
  comparisons: number,
  day: string,
): string {
  const told = measures.flatMap(({ interval, ...measure }) => {
    if (!interval) return []
    const voice = voiceOf(measure, day)
    const { times, styleInSentence: style, direction, counts, short } = voice
    const scaled = { low: interval.low * times, high: interval.high * times }
    const way = style === 'share' ? (['fewer', 'more'] as const) : direction
    const range = intervalInWords(scaled, { style, place: 'sentence', direction: way })
    return [`${short}, ${range}${counts === '' ? '' : ` (${counts.trim()})`}`]
  })
  if (told.length === 0) return ''
  const allowing = comparisons > 1 ? `, allowing for ${comparisons} comparisons` : ''
  return `${Math.round(100 * level)} % range of the average difference${allowing}: ${told.join('; ')}.`
}
