import type { Comparison, StudyResult } from '../experiment/result.ts'
import { intervalInWords, rangeStyle } from '../words/interval-in-words.ts'
import { rowLabel } from '../words/row-label.ts'
import { uncertaintyCaption } from '../words/uncertainty-in-words.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

/** Both bands of every headline difference side by side, and how the wider one splits. Empty where nothing was drawn. */
export function uncertaintyTable(result: StudyResult, arm: string, options: TerminalOptions): string {
  const { uncertainty } = result
  if (!uncertainty) return ''
  const rows = result.headline.flatMap((name): Comparison[] => {
    const found = result.comparisons.find((one) => one.arm === arm && one.measure === name)
    return found ? [found] : []
  })
  const title = `${arm}, chance beside ignorance: ${uncertainty.parameters.length} inputs, ${uncertainty.draws} draws of ${uncertainty.replications} runs`
  const table: string[][] = [['', 'chance', 'chance and inputs', 'inputs’ part']]
  for (const { measure: name, difference } of rows) {
    const measure = result.arms[0]?.measures.find((one) => one.name === name)
    if (!measure) continue
    const style = rangeStyle(measure, [measure.overall.mean, measure.overall.mean - difference.mean])
    const told = (band: { low: number; high: number } | undefined): string => (band ? intervalInWords(band, style) : '')
    const { band, bandWithParameters, variance } = difference
    const isStill = variance && variance.chance === 0 && variance.parameters === 0
    const part = variance && !isStill ? `${Math.round(100 * variance.parameters)} %` : ''
    table.push([`  ${rowLabel(name, measure.title)}`, told(band), told(bandWithParameters), part])
  }
  const caption = wrap(uncertaintyCaption, options.width)
  return [
    emphasis(title, options),
    plainTable(table, ['words', 'words', 'words', 'number'], options.width),
    caption,
  ].join('\n')
}
