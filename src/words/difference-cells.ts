import type { ComparedMeasure } from './compared-measure.ts'
import type { NumberStyle } from './number-style.ts'
import { plainPair, plainSize } from './plain-numbers.ts'
import { rangeInWords } from './size-in-words.ts'
import { isClear } from './verdict.ts'
import { voiceOf } from './voice.ts'

/** A comparison as cells of a table, none of which contradicts its verdict. */
export interface DifferenceCells {
  readonly against: string
  readonly arm: string
  readonly difference: string
  readonly runs: string
}

/** The cells of a compared measure. */
export function differenceCells(measure: ComparedMeasure): DifferenceCells {
  const { why, agreeing, counted, mean, matters } = measure
  const { styleInTable: style, tableUnit, direction } = voiceOf(measure, '')
  const clear = isClear(measure.interval) && why !== 'too early' && why !== 'exactly the same'
  const [against, arm] = plainPair(measure.against, measure.arm, style, 'table', clear)
  return {
    against: against + tableUnit,
    arm: arm + tableUnit,
    difference: differenceInWords(measure, style, direction),
    runs: clear && Math.abs(mean) >= matters ? `${agreeing} of ${counted}` : '',
  }
}

/** A difference in a few words: "1.5 fewer", "about the same", "16 fewer to 6 more". */
function differenceInWords(measure: ComparedMeasure, style: NumberStyle, direction: readonly [string, string]): string {
  const { mean, matters, interval, why } = measure
  const magnitude = style === 'per-head' ? Math.max(measure.arm, measure.against) : Math.abs(mean)
  const size = `${plainSize(mean, matters, style, 'table', magnitude)} ${direction[mean < 0 ? 0 : 1]}`
  switch (why) {
    case 'clear':
      return size
    case 'too small to matter':
      return `${size}, too small to matter`
    case 'about the same':
    case 'exactly the same':
      return why
    case 'too early':
      return 'too early to say'
    case 'also changed':
      if (!isClear(interval)) return 'no clear change'
      return Math.abs(mean) < matters ? `${size}, too small to matter` : size
    case 'cannot tell':
      return interval ? rangeInWords(interval, style, 'table', direction) : 'cannot tell'
  }
}
