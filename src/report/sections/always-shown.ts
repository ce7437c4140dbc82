import { chartValue } from '../../words/chart-words.ts'
import { dependenceInWords } from '../../words/dependence-in-words.ts'
import { leaningMeasures, safetyMeasure } from '../../words/headline-measures.ts'
import { interventionsCounted } from '../../words/interventions-in-words.ts'
import { capital } from '../../words/listing.ts'
import { countedIn } from '../../words/practice-assumptions-in-words.ts'
import { capacityOnly, notRepeated, sideBySide } from '../../words/report-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { voiceOf } from '../../words/voice.ts'
import type { Content } from '../element.ts'
import { anyMeasure, comparisonOf, measureOf, type ReportPage } from '../report-page.ts'
import { withTerms } from '../with-terms.ts'

/** What is held against other settings: what the models are meant to move, and what the settings move most. */
const repeated = ['hand-offs-per-journey-with-plan', 'unallocated', 'allocation-wait']

/** Lines that stand beside every answer, whatever it is. */
export function alwaysShown(page: ReportPage, arm: string, level: 2 | 3): HTMLElement {
  const { make } = page
  const lines: readonly (readonly [string, readonly Content[]])[] = [
    ['Safety line', safety(page, arm)],
    ['What it leans on', leaning(page, arm)],
    ...practised(page, arm),
    ...(page.models.length > 1
      ? ([['Number of teams', repeats(page).map((told) => make('p', {}, told))]] as const)
      : []),
  ]
  return make(
    'div',
    {},
    make(`h${level}`, { class: 'vh' }, 'Always said beside the answer'),
    make(
      'dl',
      { class: 'also' },
      lines.map(([name, content]) => make('div', {}, make('dt', {}, name), make('dd', {}, content))),
    ),
  )
}

/** Whether effects of practice are in the figures, and what they would do to the answer. */
function practised({ make, result }: ReportPage, arm: string): readonly (readonly [string, readonly Content[]])[] {
  const told = result.practice?.answers.find((answer) => answer.arm === arm)?.sentence ?? ''
  if (result.arms.some(({ practice }) => practice)) return []
  const counted: readonly [string, readonly Content[]] =
    countedIn(result.arms, [result.arms[0]?.name ?? '', arm]) !== 'capacity only'
      ? ['Counts interventions', [make('p', {}, interventionsCounted)]]
      : ['Counts capacity only', [make('p', {}, capacityOnly)]]
  return [counted, ...(told === '' ? [] : ([['With practice assumptions', [make('p', {}, told)]]] as const))]
}

function safety(page: ReportPage, arm: string): readonly Content[] {
  const { make, result } = page
  const comparison = comparisonOf(result, arm, safetyMeasure)
  const values = valuesOf(page, safetyMeasure, arm)
  const told = comparison ? `${values} ${capital(comparison.cells.difference)}.` : values
  return [make('p', {}, values === undefined ? 'Not measured in this run.' : withTerms(page, told ?? ''))]
}

function leaning(page: ReportPage, arm: string): readonly Content[] {
  const measured = ['allocated-over-cap', ...leaningMeasures].flatMap((name) => valuesOf(page, name, arm) ?? [])
  if (measured.length === 0) return [page.make('p', {}, 'Not measured in this run.')]
  return measured.map((told) => page.make('p', {}, told))
}

/** A measure under each of the models compared, side by side. */
function valuesOf(page: ReportPage, name: string, arm: string): string | undefined {
  const { result, models } = page
  const base = models[0]
  const told = models.filter((look) => look.name === arm || look === base)
  const cells = comparisonOf(result, arm, name)?.cells
  const values = told.flatMap((look) => {
    const measure = measureOf(result, look.name, name)
    if (!measure) return []
    const value = cells ? (look.name === arm ? cells.arm : cells.against) : chartValue(measure.overall.mean, measure)
    return [{ label: models.length > 1 ? look.label : '', value }]
  })
  const measure = anyMeasure(result, name)
  if (!measure || values.length === 0) return undefined
  // The row of the safety line is called that itself; beside that heading it goes by its full name.
  const label = name === safetyMeasure ? capital(voiceOf(measure, '').noun) : rowLabel(name, measure.title)
  return sideBySide(label, values)
}

/** How far the answer depends on what the variants vary, a paragraph for each thing they do. */
function repeats({ result, models }: ReportPage): string[] {
  const variants = result.variants ?? []
  const arm = models[1]?.name ?? ''
  const told = [...new Set(variants.map(({ varies }) => varies ?? ''))].map((varies) =>
    repeated
      .flatMap((name) => {
        const measure = anyMeasure(result, name)
        const settings = variants
          .filter((row) => (row.varies ?? '') === varies)
          .flatMap(({ title, measures }) =>
            measures
              .filter(({ measure: one }) => one === name)
              .map(({ difference, verdict }) => ({ title, mean: difference.mean, verdict })),
          )
        return measure && settings.length > 0
          ? [dependenceInWords(measure, arm, varies === '' ? 'these settings' : varies, settings)]
          : []
      })
      .join(' '),
  )
  const sentences = told.filter((one) => one !== '')
  return sentences.length > 0 ? sentences : [notRepeated]
}
