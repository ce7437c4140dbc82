import type { ChildChronology } from '../experiment/child-chronology.ts'
import { childSummary } from '../words/child-step-in-words.ts'
import { several } from '../words/listing.ts'
import { whyWorkersInWords } from '../words/why-workers-in-words.ts'
import { dateInWords } from '../words/date-in-words.ts'
import { emphasis } from './emphasis.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

/** A child's story, and what it was under the other models of the run. */
export interface ChildOfRun extends NonNullable<ChildChronology['child']> {
  readonly child: number
  /** From 1. */
  readonly run: number
  readonly replications: number
  readonly arm: string
  readonly others: readonly { readonly arm: string; readonly changes: ChildOfRun['changes'] }[]
}

const DATE_COLUMNS = 13
/** Narrower than this, notes stand below. */
const NOTE_COLUMNS = 30

/**
 * The story of a child for a terminal: dates, who, why.
 * @param run its folder, as the user called it
 */
export function childText(story: ChildOfRun, run: string, layout: Pick<TerminalOptions, 'width' | 'colour'>): string {
  const { child, girl, age, locality, need } = story
  const who = age < 0 ? 'not yet born' : `${age}`
  const head = `Child ${child} (simulated): ${girl ? 'girl' : 'boy'}, ${who}, ${locality}, need ${need}. ${story.arm}, run ${story.run} of ${story.replications}.`
  let before = ''
  const steps = story.steps.map(({ date, text, note }) => {
    const told = date === before ? '' : dateInWords(date)
    before = date
    return stepLines(told, text, note, layout.width)
  })
  const others = story.others.map(
    ({ arm, changes }) =>
      `Under ${arm} the same child has ${several(changes.designed + changes.unplanned, 'change of worker', 'changes of worker')}: caseflow explain ${run} --child ${story.run === 1 ? '' : `${story.run}/`}${child} --arm ${arm}`,
  )
  const closing = [
    childSummary(story.changes),
    whyWorkersInWords(story.workers),
    ...others,
    'This child is made up. No real child’s record is here.',
  ]
  const wrapped = (text: string): string => wrap(text, layout.width)
  return [emphasis(wrapped(head), layout), steps.join('\n'), closing.map(wrapped).join('\n')].join('\n\n')
}

function stepLines(date: string, text: string, note: string, width: number): string {
  const indent = ' '.repeat(DATE_COLUMNS)
  const isWide = width - DATE_COLUMNS - NOTE_COLUMNS >= 48
  const told = wrap(text, isWide ? width - DATE_COLUMNS - NOTE_COLUMNS : width - DATE_COLUMNS).split('\n')
  const [first = '', ...rest] = told
  const beside = isWide && note !== '' ? `${first.padEnd(width - DATE_COLUMNS - NOTE_COLUMNS)}  ${note}` : first
  const below = !isWide && note !== '' ? wrap(`(${note})`, width - DATE_COLUMNS).split('\n') : []
  return [
    date.padStart(DATE_COLUMNS - 2).padEnd(DATE_COLUMNS) + beside,
    ...[...rest, ...below].map((line) => indent + line),
  ].join('\n')
}
