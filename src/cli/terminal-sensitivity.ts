import type { InputInfluence, MeasureInfluence } from '../experiment/sensitivity.ts'
import { measures } from '../measure/index.ts'
import { styleOf } from '../words/number-style.ts'
import { plainNumber } from '../words/plain-numbers.ts'
import { rowLabel } from '../words/row-label.ts'
import { indexInWords, restInWords, switchingInWords } from '../words/sensitivity-in-words.ts'
import { plainTable } from './plain-table.ts'

/** Inputs that are told; the rest have less influence and are in the result. */
const MOST = 12

/** A row for each input, those with most influence first: the measure it moves most, or the one asked for, and how. */
export function sensitivityTable(
  inputs: readonly InputInfluence[],
  measure: string | undefined,
  width: number,
): string {
  const isScreening = inputs.some((input) => input.measures.some(({ mean }) => mean !== undefined))
  const isDifference = inputs.some((input) => input.measures.some(({ switching }) => switching !== undefined))
  const isVariance = inputs.some((input) => input.measures.some(({ total }) => total !== undefined))
  const ends = isVariance
    ? ['by itself', 'in all']
    : isScreening
      ? ['effect', 'depends']
      : ['low', 'written', 'high', ...(isDifference ? ['sign turns at'] : [])]
  const table: string[][] = [['input', 'measure', ...ends]]
  const rows = inputs.flatMap((input) => {
    const told = measure === undefined ? mostMoved(input) : input.measures.find((one) => one.measure === measure)
    return told ? [{ input, told }] : []
  })
  const shown = measure === undefined ? rows : rows.toSorted((a, b) => b.told.effect - a.told.effect)
  for (const { input, told } of shown.slice(0, MOST)) {
    const known = measures.find(({ name }) => name === told.measure)
    if (!known) continue
    const number = (value: number | undefined): string =>
      value === undefined ? '' : plainNumber(value, styleOf(known), 'table', 1)
    const [low, high] = input.range.map((end) => end.toLocaleString('en-GB'))
    table.push([
      `${input.path}, ${low} to ${high} ${input.unit}`.trimEnd(),
      rowLabel(known.name, known.title),
      ...(isVariance
        ? [told.first, told.total].map((index) => (index ? indexInWords(index) : ''))
        : isScreening
          ? [number(told.effect), number(told.deviation)]
          : [number(told.low), number(told.written), number(told.high)]),
      ...(isDifference && !isScreening && !isVariance ? [switchingInWords(told.switching, input.unit)] : []),
    ])
  }
  const told = plainTable(table, ['words', 'words', ...ends.map(() => 'number' as const)], width)
  return shown.length > MOST ? `${told}\n\n${restInWords(shown.length - MOST)}` : told
}

function mostMoved(input: InputInfluence): MeasureInfluence | undefined {
  const sizeOf = ({ measure, effect }: MeasureInfluence): number =>
    effect / (measures.find(({ name }) => name === measure)?.matters ?? Infinity)
  return input.measures.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
}
