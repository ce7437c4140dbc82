import { type NumberStyle, type Quantity, styleOf } from './number-style.ts'
import { phrases } from './phrases.ts'

/** How one measure is spoken of, its phrase and its numbers fitted together. */
export interface Voice {
  readonly noun: string
  /** The noun in a list. */
  readonly short: string
  readonly lower: string
  readonly higher: string
  /** After the first number; with its leading space, or empty. */
  readonly counts: string
  /** A value is told in sentences as this many times itself. */
  readonly times: number
  readonly styleInSentence: NumberStyle
  readonly styleInTable: NumberStyle
  /** After the size of a difference: lower, higher. */
  readonly direction: readonly [string, string]
  /** After a value in a table, as " %"; or empty. */
  readonly tableUnit: string
}

/**
 * The voice of a measure.
 * @param day last day of the study, as "31 March 2030"
 */
export function voiceOf(measure: Quantity & { readonly name: string; readonly title: string }, day: string): Voice {
  const style = styleOf(measure)
  const phrase = phrases[measure.name]
  const noun = `“${measure.title}”`
  const dated = (text: string): string => text.replaceAll('{day}', day)
  const times = phrase?.times ?? 1
  const counts = phrase?.counts ?? usualCounts(style)
  return {
    noun: dated(phrase?.noun ?? noun),
    short: dated(phrase?.short ?? phrase?.noun ?? noun),
    lower: dated(phrase?.lower ?? `${noun} would be lower`),
    higher: dated(phrase?.higher ?? `${noun} would be higher`),
    counts: counts === '' ? '' : ` ${counts}`,
    times,
    styleInSentence: times === 1 ? style : 'count',
    styleInTable: style,
    direction: phrase?.direction ?? usualDirection(style),
    tableUnit: style === 'share' ? '\u00a0%' : '',
  }
}

function usualCounts(style: NumberStyle): string {
  if (style === 'share') return 'in 100'
  return style === 'days' ? 'days' : ''
}

function usualDirection(style: NumberStyle): readonly [string, string] {
  switch (style) {
    case 'count':
      return ['fewer', 'more']
    case 'share':
      return ['points less', 'points more']
    case 'days':
      return ['shorter', 'longer']
    case 'money':
      return ['less', 'more']
    case 'ratio':
    case 'per-head':
      return ['lower', 'higher']
  }
}
