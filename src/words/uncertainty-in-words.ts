import { listing, several } from './listing.ts'
import type { Quantity } from './number-style.ts'
import { probabilityInWords } from './probability-in-words.ts'
import type { Verdict } from './verdict-words.ts'
import { voiceOf } from './voice.ts'

/** A headline difference with what drawn inputs say of it. */
export interface DrawnDifference {
  readonly measure: Quantity & { readonly name: string; readonly title: string }
  readonly verdict: Verdict
  readonly mean: number
  readonly probabilityLower?: number | undefined
  readonly variance?: { readonly chance: number; readonly parameters: number } | undefined
}

/** Said above the table of both bands. */
export const uncertaintyCaption: string =
  'Chance: 8 runs in 10 with every input as written. Chance and inputs: 8 runs in 10 when every input with a range is drawn from it, the same for each model. Inputs’ part: how much of that spread is not knowing the inputs.'

/** How much was drawn. */
export function drawsInWords(inputs: number, draws: number, runs: number): string {
  return `${several(inputs, 'input was', 'inputs were')} drawn ${several(draws, 'time', 'times')} from the ranges, each draw lived in ${several(runs, 'run', 'runs')} of each model.`
}

/** What drawn inputs do to the differences that are clear without them. */
export function uncertaintyInWords(rows: readonly DrawnDifference[], draws: number): string {
  const begin = `With inputs drawn from their ranges (${several(draws, 'draw', 'draws')})`
  const told = rows.flatMap(({ measure, verdict, mean, probabilityLower }) => {
    if ((verdict !== 'better' && verdict !== 'worse') || probabilityLower === undefined) return []
    const { short } = voiceOf(measure, '')
    const same = mean < 0 ? probabilityLower : 1 - probabilityLower
    return [`${short} ${mean < 0 ? 'lower' : 'higher'}: ${probabilityInWords(same)}`]
  })
  if (told.length === 0) return `${begin} there is no clear difference to put a probability to.`
  return `${begin} the probability of each clear difference is: ${listing(told, 'and')}.`
}

/** "Of the doubt about children in care, about 7 parts in 10 come from not knowing the inputs and 3 from chance." */
export function partsOfDoubt(
  about: string,
  { chance, parameters }: { readonly chance: number; readonly parameters: number },
): string {
  const parts = Math.round((10 * parameters) / (chance + parameters))
  if (parts === 0) return `The doubt about ${about} is nearly all chance; not knowing the inputs adds little.`
  if (parts === 10) return `The doubt about ${about} comes nearly all from not knowing the inputs.`
  return `Of the doubt about ${about}, about ${parts} ${parts === 1 ? 'part' : 'parts'} in 10 ${parts === 1 ? 'comes' : 'come'} from not knowing the inputs and ${10 - parts} from chance.`
}
