import type { BestOnMeasure } from '../experiment/best-result.ts'
import type { StudyResult } from '../experiment/result.ts'
import { bestCaption, bestInRuns, bestInWords, probabilityOfBest, selectionInWords } from '../words/best-in-words.ts'
import { modelLabel } from '../words/chart-words.ts'
import { listing } from '../words/listing.ts'
import { rowLabel } from '../words/row-label.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

/** Which of three or more models may be best on each row, how often each was, and what a selection came to. */
export function terminalBest(result: StudyResult, options: TerminalOptions): string[] {
  const { best = [], selection } = result
  return [
    ...(best.length > 0 ? [bestBlock(result, best, options)] : []),
    ...(selection ? [selected(result, options)] : []),
  ]
}

function bestBlock(result: StudyResult, best: readonly BestOnMeasure[], options: TerminalOptions): string {
  const names = result.arms.map(({ name }) => name)
  const rows = best.flatMap((one) => {
    const measure = measureOf(result, one.measure)
    return measure ? [{ measure, one }] : []
  })
  const head = ['', 'may be best', ...names]
  const table = rows.map(({ measure, one }) => [
    `  ${rowLabel(measure.name, measure.title)}`,
    one.notToldFromBest.length === names.length ? 'any' : listing(one.notToldFromBest.map(modelLabel), 'or'),
    ...one.arms.map(({ shareOfReplicationsBest }) => bestInRuns(shareOfReplicationsBest, one.counted)),
  ])
  const kinds = ['words', 'words', ...names.map(() => 'number' as const)] as const
  const told = bestInWords(
    rows.map(({ measure, one }) => ({ measure, notToldFromBest: one.notToldFromBest })),
    names,
    Math.max(...best.map(({ counted }) => counted)),
  )
  const level = best[0]?.arms[0]?.againstBest.interval?.level ?? 0.95
  return [
    emphasis(`Which is best of ${names.length} models, and in how many runs`, options),
    plainTable([head, ...table], kinds, options.width),
    wrap(bestCaption(names.length, result.headline.length, level), options.width),
    ...(told === '' ? [] : ['', wrap(told, options.width)]),
    ...(rows.some(({ one }) => one.arms.some(({ probabilityBest }) => probabilityBest !== undefined))
      ? ['', probabilityTable(rows, names, options)]
      : []),
  ].join('\n')
}

/** Only where inputs were drawn: of runs alone no probability is told. */
function probabilityTable(
  rows: readonly { readonly measure: { readonly name: string; readonly title: string }; readonly one: BestOnMeasure }[],
  names: readonly string[],
  options: TerminalOptions,
): string {
  const table = rows.map(({ measure, one }) => [
    `  ${rowLabel(measure.name, measure.title)}`,
    ...one.arms.map(({ probabilityBest }) => probabilityOfBest(probabilityBest)),
  ])
  return [
    emphasis('Probability of being best, inputs drawn from their ranges', options),
    plainTable([['', ...names], ...table], ['words', ...names.map(() => 'number' as const)], options.width),
  ].join('\n')
}

function selected(result: StudyResult, { width }: TerminalOptions): string {
  const { selection } = result
  const measure = selection && measureOf(result, selection.measure)
  return selection && measure ? wrap(selectionInWords(measure, selection), width) : ''
}

function measureOf(result: StudyResult, name: string) {
  return result.arms.flatMap(({ measures }) => measures).find((measure) => measure.name === name)
}
