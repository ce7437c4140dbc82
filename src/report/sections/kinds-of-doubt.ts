import type { StudyResult } from '../../experiment/result.ts'
import { modelLabel } from '../../words/chart-words.ts'
import { intervalInWords, rangeStyle } from '../../words/interval-in-words.ts'
import { inSentence } from '../../words/listing.ts'
import { rowLabel } from '../../words/row-label.ts'
import { drawsInWords, partsOfDoubt, uncertaintyCaption } from '../../words/uncertainty-in-words.ts'
import { dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import { anyMeasure, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Chance beside not knowing the inputs: both bands of every headline difference, and how the wider one splits. */
export function kindsOfDoubt(page: ReportPage): Section | undefined {
  const { make, result } = page
  const { uncertainty } = result
  if (!uncertainty) return undefined
  return section(
    page,
    'Two kinds of doubt',
    uncertaintyCaption,
    uncertainty.answers.map(({ arm, against, sentence }) => [
      make('p', {}, sentence),
      doubtSentence(page, arm),
      bands(page, arm, against),
    ]),
    make(
      'p',
      { class: 'cap' },
      drawsInWords(uncertainty.parameters.length, uncertainty.draws, uncertainty.replications),
    ),
    make(
      'details',
      { class: 'data' },
      make('summary', {}, `Show the ${uncertainty.parameters.length} inputs that were drawn`),
      parameters(page, uncertainty),
    ),
  )
}

/** How the doubt splits where it splits most one way: said of the difference that leans most on the inputs. */
function doubtSentence({ make, result }: ReportPage, arm: string): Content {
  const split = result.comparisons
    .filter((one) => one.arm === arm && result.headline.includes(one.measure))
    .flatMap(({ measure, difference: { variance } }) => (variance ? [{ measure, variance }] : []))
    .filter(({ variance }) => variance.chance + variance.parameters > 0)
    .toSorted((a, b) => b.variance.parameters - a.variance.parameters)[0]
  const measure = split && anyMeasure(result, split.measure)
  if (!split || !measure) return undefined
  const told = partsOfDoubt(inSentence(rowLabel(measure.name, measure.title)), split.variance)
  return make('p', {}, told)
}

function bands(page: ReportPage, arm: string, against: string): HTMLElement {
  const { result } = page
  const rows = result.headline.flatMap((name) => {
    const found = result.comparisons.find((one) => one.arm === arm && one.measure === name)
    const measure = anyMeasure(result, name)
    if (!found || !measure) return []
    const { band, bandWithParameters, variance, mean } = found.difference
    const style = rangeStyle(measure, [measure.overall.mean, measure.overall.mean - mean])
    const told = (one: typeof band): string => (one ? intervalInWords(one, style) : 'too few runs')
    const isStill = variance !== undefined && variance.chance === 0 && variance.parameters === 0
    const part = (share: number): string => (variance && !isStill ? `${Math.round(100 * share)} %` : '–')
    const { chance = 0, parameters: inputs = 0 } = variance ?? {}
    return [[rowLabel(name, measure.title), told(band), told(bandWithParameters), part(chance), part(inputs)]]
  })
  return dataTable(page, {
    caption: `${modelLabel(arm)} compared with ${modelLabel(against)}: where 8 runs in 10 fall`,
    columns: [
      { head: 'Measure' },
      { head: 'Chance alone' },
      { head: 'Chance and inputs' },
      { head: 'Part of chance', numeric: true },
      { head: 'Part of inputs', numeric: true },
    ],
    rows,
  })
}

function parameters(page: ReportPage, uncertainty: NonNullable<StudyResult['uncertainty']>): HTMLElement {
  return dataTable(page, {
    caption: 'Inputs drawn from their ranges',
    captionHidden: true,
    columns: [{ head: 'Input' }, { head: 'As written' }, { head: 'Range' }, { head: 'How it is drawn' }],
    rows: uncertainty.parameters.map(({ path, value, unit, range: [low, high], law, arms }) => [
      arms ? `${path} (${arms.join(', ')})` : path,
      `${value} ${unit}`.trim(),
      `${low} to ${high} ${unit}`.trim(),
      law,
    ]),
  })
}
