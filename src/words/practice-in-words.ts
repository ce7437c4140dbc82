import { answerMeasures } from './headline-measures.ts'
import { listing, several } from './listing.ts'
import type { Quantity } from './number-style.ts'
import { type PracticeChange, practiceChange } from './practice-change.ts'
import { FEWEST_RUNS, type Verdict } from './verdict-words.ts'
import { voiceOf } from './voice.ts'

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
  const count = stay === all ? (all === 2 ? 'both verdicts' : `all ${all} verdicts`) : `${stay} of ${all} verdicts`
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
