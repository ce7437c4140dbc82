import type { Practice, PracticeEffect } from '../scenario/practice.ts'
import type { ComparedMeasure } from './compared-measure.ts'
import { answerMeasures } from './headline-measures.ts'
import { listing, several } from './listing.ts'
import type { Quantity } from './number-style.ts'
import { plainSize } from './plain-numbers.ts'
import { isClear } from './verdict.ts'
import { FEWEST_RUNS, type Verdict } from './verdict-words.ts'
import { voiceOf } from './voice.ts'

/**
 * What practice assumptions do to a verdict: a claim, better or worse, is kept, taken away, turned round or made; and what
 * would be exactly the same is so no longer.
 */
export type PracticeChange = 'unchanged' | 'weakened' | 'turned' | 'gained' | 'unsettled'

/** A measure compared without practice assumptions and with them, in the same runs. */
export interface PractisedMeasure extends Quantity {
  readonly name: string
  readonly title: string
  readonly capacity: Verdict
  readonly practice: Verdict
  /** Whether no run has another difference with them. */
  readonly same: boolean
}

/** Measures named of one kind. */
const MOST_NAMES = 3

/** What becomes of a verdict. */
export function practiceChange(capacity: Verdict, practice: Verdict): PracticeChange {
  const [before, after] = [isClaim(capacity), isClaim(practice)]
  if (before && after) return capacity === practice ? 'unchanged' : 'turned'
  if (before) return 'weakened'
  if (after) return 'gained'
  return capacity === 'exactly-the-same' && practice !== capacity ? 'unsettled' : 'unchanged'
}

function isClaim(verdict: Verdict): boolean {
  return verdict === 'better' || verdict === 'worse'
}

/**
 * What the assumptions do to the answer, whichever way: "With practice assumptions, 11 of 12 verdicts on the locality model
 * stay as they are in the same 10 runs; the average wait for a worker would no longer be clearly worse."
 * @param arm name of the model the verdicts are about
 * @param runs made with the assumptions
 * @param day last day of the study, as "31 March 2030"
 */
export function practiceInWords(measures: readonly PractisedMeasure[], arm: string, runs: number, day: string): string {
  const among = runs === 1 ? 'the one run' : `the same ${runs} runs`
  if (measures.length === 0) return ''
  if (measures.every(({ same }) => same)) {
    return `Practice assumptions change nothing in the comparison of the ${arm} model: every difference is exactly the same in ${among}.`
  }
  if (runs < FEWEST_RUNS) {
    return `What practice assumptions do to the verdicts on the ${arm} model: too early to say, ${runs} of ${FEWEST_RUNS} runs.`
  }
  const judged = measures.filter(({ capacity, practice }) => !(capacity === 'not-judged' && practice === 'not-judged'))
  if (judged.length === 0) return ''
  const of = (change: PracticeChange, verdict: Verdict): PractisedMeasure[] =>
    judged.filter(
      ({ capacity, practice }) =>
        practiceChange(capacity, practice) === change && (change === 'gained' ? practice : capacity) === verdict,
    )
  const clauses = [
    told(of('turned', 'better'), 'would turn from better to worse', day),
    told(of('turned', 'worse'), 'would turn from worse to better', day),
    told(of('weakened', 'better'), 'would no longer be clearly better', day),
    told(of('weakened', 'worse'), 'would no longer be clearly worse', day),
    told(of('gained', 'better'), 'would be clearly better only with them', day),
    told(of('gained', 'worse'), 'would be clearly worse only with them', day),
    told(of('unsettled', 'exactly-the-same'), 'would no longer be exactly the same', day),
  ].filter((clause) => clause !== '')
  const stay = judged.filter(({ capacity, practice }) => practiceChange(capacity, practice) === 'unchanged').length
  return `With practice assumptions, ${[`${staying(stay, judged.length, arm)} in ${among}`, ...clauses].join('; ')}.`
}

function staying(stay: number, all: number, arm: string): string {
  if (all === 1) return `the one verdict on the ${arm} model ${stay === 1 ? 'stays as it is' : 'changes'}`
  if (stay === 0) return `none of the ${all} verdicts on the ${arm} model stays as it is`
  const count = stay === all ? `all ${all} verdicts` : `${stay} of ${all} verdicts`
  return `${count} on the ${arm} model ${stay === 1 ? 'stays as it is' : 'stay as they are'}`
}

function told(measures: readonly PractisedMeasure[], words: string, day: string): string {
  if (measures.length === 0) return ''
  const rank = ({ name }: PractisedMeasure): number => (answerMeasures.includes(name) ? 0 : 1)
  const ordered = measures.toSorted((a, b) => rank(a) - rank(b))
  const most = ordered.length === MOST_NAMES + 1 ? ordered.length : MOST_NAMES
  const names = ordered.slice(0, most).map((measure) => voiceOf(measure, day).noun)
  const more = ordered.length - names.length
  return `${listing(more === 0 ? names : [...names, several(more, 'other measure', 'other measures')], 'and')} ${words}`
}

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

/** What each effect is, as a row of a table. */
export const practiceTitles: Readonly<Record<PracticeEffect, string>> = {
  readingIn: 'Days before a worker new to a family can go on, at each change of worker',
  returnOdds:
    'Odds that a closed family is referred again within 12 months: times, for each avoidable change of worker',
  specialistSpeed: 'Less work, in teams that hold a single stage',
  countyTravel: 'More work, in teams that serve the whole area',
}

/** Said where a comparison stands beside the same with practice assumptions. */
export const practiceBeside: string = 'The answer counts capacity only; practice effects are off in it.'

/** Said above the list of assumptions. */
export const practiceIntro: string =
  'These are assumptions, and they are off in all other figures of this page. Each is a range that includes no effect; for each run a value is drawn evenly from it, the same for every model.'

/** How the runs with assumptions are read beside those without. */
export function practiceRuns(runs: number, all: number): string {
  const fewer =
    runs < all
      ? `, fewer than the ${all} of the main figures, so a difference may look less clear for that reason alone`
      : ''
  return `Made again in ${several(runs, 'run', 'runs')} of each model${fewer}. What becomes of a verdict is told against the same runs without the assumptions.`
}

/** What becomes of a claim, beside the difference in a table; nothing where it stays. */
export const practiceChanges: Readonly<Record<PracticeChange, string>> = {
  unchanged: '',
  weakened: 'no longer clear',
  turned: 'turned round',
  gained: 'clear only with them',
  unsettled: '',
}

/**
 * Said first when models carry practice assumptions of their own, which every figure then counts; undefined when none does.
 * @param arms by name, with what each assumes
 */
export function practiceNotice(
  arms: readonly { readonly name: string; readonly practice: Practice | undefined }[],
): string | undefined {
  const own = arms.filter(({ practice }) => practice !== undefined)
  if (own.length === 0) return undefined
  const ranges = (practice: Practice | undefined): string =>
    (practice?.assumptions ?? []).map(({ effect, low, high }) => `${effect} ${low} ${high}`).join(', ')
  const alike = new Set(arms.map(({ practice }) => ranges(practice))).size === 1
  const names = listing(
    own.map(({ name }) => name),
    'and',
  )
  const carry = own.length === 1 ? `The ${names} model carries` : `The ${names} models carry`
  const unlike = alike ? '' : ' The models do not assume the same, so part of every difference is assumed.'
  return `${carry} practice assumptions of ${own.length === 1 ? 'its' : 'their'} own: these figures are not capacity only.${unlike}`
}
