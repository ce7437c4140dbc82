import { modelLabel } from './chart-words.ts'
import { capital, listing, several } from './listing.ts'
import { type Quantity, styleOf } from './number-style.ts'
import { plainNumber } from './plain-numbers.ts'
import { probabilityInWords } from './probability-in-words.ts'
import { voiceOf } from './voice.ts'

/** A measure, as far as a sentence on the best speaks of it. */
export interface BestMeasure extends Quantity {
  readonly name: string
  readonly title: string
}

/** A row of the headline with the models that may be best on it. */
export interface BestRow {
  readonly measure: BestMeasure
  readonly notToldFromBest: readonly string[]
}

/** Under so many runs nothing is said to be best. */
const FEWEST = 10

/** Said over the table of which model may be best. */
export function bestCaption(arms: number, rows: number, level: number): string {
  const percent = Math.round(100 * level)
  return `May be best: models that cannot be told apart from the best, with ${percent} % intervals for every pair of the ${arms} models that hold together over all ${several(rows, 'row', 'rows')}. Best in runs: how many runs each model was best in; where several were, each has its part of the run.`
}

/** What can be said of the best over all rows: on which one model stands alone, and on which none does. */
export function bestInWords(rows: readonly BestRow[], arms: readonly string[], runs: number): string {
  if (rows.length === 0) return ''
  if (runs < FEWEST) return 'Too early to say which model is best on any measure.'
  const nounOf = ({ measure }: BestRow): string => voiceOf(measure, '').short
  const alone = arms.flatMap((arm) => {
    const own = rows.filter(({ notToldFromBest }) => notToldFromBest.length === 1 && notToldFromBest[0] === arm)
    return own.length === 0 ? [] : [`only ${modelLabel(arm)} may be best on ${listing(own.map(nounOf), 'and')}`]
  })
  const several = rows.filter(({ notToldFromBest }) => notToldFromBest.length > 1)
  const all = several.filter(({ notToldFromBest }) => notToldFromBest.length === arms.length)
  const some = several.filter((row) => !all.includes(row))
  const parts = [
    ...alone,
    ...some.map(
      (row) => `on ${nounOf(row)} ${listing(row.notToldFromBest.map(modelLabel), 'and')} cannot be told apart`,
    ),
    ...(all.length > 0 ? [`on ${listing(all.map(nounOf), 'and')} no model can be told from another as the best`] : []),
  ]
  return `${capital(parts.join('; '))}.`
}

/** "28 of 30"; a run that several share is counted in parts. */
export function bestInRuns(share: number, counted: number): string {
  const runs = share * counted
  const told = Math.abs(runs - Math.round(runs)) < 0.05 ? String(Math.round(runs)) : runs.toFixed(1)
  return `${told} of ${counted}`
}

/** The probability of being best as a cell has room for: "7 in 10". Empty where no inputs were drawn. */
export function probabilityOfBest(probability: number | undefined): string {
  if (probability === undefined) return ''
  return probabilityInWords(probability)
    .replace(/ \(.*\)$/, '')
    .replace(/^about /, '')
}

/** What a selection came to. */
export interface SelectionTold {
  readonly indifference: number
  readonly error: number
  readonly first: number
  readonly stage: number
  readonly inPlay: readonly string[]
  readonly out: readonly { readonly arm: string; readonly stage: number }[]
  readonly why: 'decided' | 'most-runs' | 'no-value'
}

/** A selection as sentences: what was looked for, who is left, who was left out when, and how sure that is. */
export function selectionInWords(measure: BestMeasure, told: SelectionTold): string {
  const { indifference, error, first, stage, inPlay, out, why } = told
  const number = Number(indifference.toPrecision(3))
  const unit = measure.unit === '%' ? 'points' : measure.unit
  const size = `${styleOf(measure) === 'money' ? plainNumber(indifference, 'money', 'table') : number} ${unit}`.trim()
  // A difference of one would not agree with what is counted.
  const counts = unit !== '' && !unit.startsWith('per ') && styleOf(measure) !== 'money'
  const near = number === 1 && counts ? `in ${unit}, to within 1` : `to within ${size}`
  const looked = `Runs went where they decide who is best on “${measure.title}”, ${near}`
  if (why === 'no-value') return `${looked}: nothing can be said, because the measure has no value in some run.`
  const left = listing(inPlay.map(modelLabel), 'and')
  const gone = out.map(({ arm, stage: after }) => `${modelLabel(arm)} after ${several(after, 'run', 'runs')}`)
  const outTold = gone.length > 0 ? ` Left out: ${listing(gone, 'and')}, beginning with ${first} of each.` : ''
  if (why === 'most-runs') {
    return `${looked}: not decided after the most runs allowed, ${stage}; ${left} are still in play.${outTold}`
  }
  const wrong = `about ${Math.round(1 / error)}`
  return `${looked}: ${left} is selected after ${several(stage, 'run', 'runs')}.${outTold} Where the best is better than every other by that much or more, this chooses another at most once in ${wrong} times; where they differ by less, any of them is good enough to be chosen.`
}
