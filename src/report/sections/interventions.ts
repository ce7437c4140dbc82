import type { InterventionResult } from '../../experiment/intervention-result.ts'
import { interventionsIntro } from '../../words/interventions-in-words.ts'
import { capital } from '../../words/listing.ts'
import { evidence } from '../../words/report-words.ts'
import { dataTable } from '../data-table.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** What models do beside their teams: each intervention in words, and every effect with its range, study and grade. */
export function interventions(page: ReportPage): Section | undefined {
  const { make, result } = page
  const told = result.arms.flatMap(({ name, interventions: own }) => (own ? [{ name, own }] : []))
  if (told.length === 0) return undefined
  return section(
    page,
    'Interventions',
    interventionsIntro,
    told.map(({ name, own }) => [
      told.length > 1 || result.arms.length > 1
        ? make('p', {}, `Under ${page.models.find((model) => model.name === name)?.label ?? name}:`)
        : undefined,
      ...own.map((one) => [
        make('h3', {}, capital(one.name)),
        one.sentences.map((sentence) => make('p', {}, sentence)),
        table(page, one),
      ]),
    ]),
  )
}

function table(page: ReportPage, { name, effects }: InterventionResult): HTMLElement {
  const { make } = page
  return dataTable(page, {
    caption: `Effects of ${name}`,
    captionHidden: true,
    columns: [{ head: 'Acts on' }, { head: 'Times' }, { head: 'Evidence' }, { head: 'Source' }],
    rows: effects.map(({ on, times, range: [low, high], design, confidence, source }) => [
      capital(on),
      `${times} (${low} to ${high})`,
      [make('span', { class: 'tag' }, evidence[confidence]), make('span', { class: 'rng' }, capital(design))],
      source,
    ]),
    class: 'practice',
  })
}
