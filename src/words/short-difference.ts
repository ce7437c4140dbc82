import type { ComparedMeasure } from './compared-measure.ts'
import { plainSize } from './plain-numbers.ts'
import { isClear } from './verdict.ts'
import { voiceOf } from './voice.ts'

/** The difference in as few words as a narrow column takes: "1.5 fewer", "about same", "unclear". */
export function shortDifference(measure: ComparedMeasure): string {
  const { arm, against, interval, matters, mean, why } = measure
  const { styleInTable: style, direction } = voiceOf(measure, '')
  const magnitude = style === 'per-head' ? Math.max(arm, against) : Math.abs(mean)
  const size = `${plainSize(mean, matters, style, 'table', magnitude)} ${direction[mean < 0 ? 0 : 1]}`
  switch (why) {
    case 'clear':
      return size
    case 'too small to matter':
      return 'too small'
    case 'also changed':
      if (!isClear(interval)) return 'unclear'
      return Math.abs(mean) < matters ? 'too small' : size
    case 'too early':
      return why
    case 'cannot tell':
      return 'unclear'
    case 'about the same':
      return 'about same'
    case 'exactly the same':
      return 'the same'
  }
}
