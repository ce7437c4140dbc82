import type { VariantRow } from '../../experiment/result.ts'
import { rowLabel } from '../../words/row-label.ts'
import { dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

const verdicts = {
  better: 'Better',
  worse: 'Worse',
  'no-clear-difference': 'No clear difference',
  'exactly-the-same': 'Exactly the same',
  'not-judged': 'Not judged',
} as const

/** The headline again with other numbers of teams and other caps. */
export function variants(page: ReportPage): Section | undefined {
  const { make, result, models } = page
  const rows = result.variants ?? []
  if (rows.length === 0) return undefined
  const runs = [...new Set(rows.map(({ replications }) => replications))].join(' or ')
  const intro = `The same comparison under other conditions, ${runs} runs each. How many teams share the work decides much of the waiting, so an answer that turns here is no answer about the model alone.`
  const others = [...new Set(rows.map(({ other }) => other))]
  const tables = others.map((arm) => {
    const of = rows.filter(({ other }) => other === arm)
    const measures = [...new Map(of.flatMap((row) => row.measures.map((one) => [one.measure, one.title] as const)))]
    return dataTable(page, {
      caption: `${models.find(({ name }) => name === arm)?.title ?? arm}: difference under each condition`,
      captionHidden: others.length === 1,
      columns: [{ head: 'Condition' }, ...measures.map(([name, title]) => ({ head: rowLabel(name, title) }))],
      rows: of.map((row) => [row.title, ...measures.map(([name]) => cell(page, row, name))]),
      class: 'variants',
    })
  })
  return section(page, 'With other numbers of teams and caps', intro, make('div', { class: 'tables' }, tables))
}

function cell({ make }: ReportPage, row: VariantRow, measure: string): Content {
  const found = row.measures.find((one) => one.measure === measure)
  if (!found) return 'not measured'
  const { against, arm, difference } = found.cells
  return [
    make('span', { class: `verdict ${found.verdict}` }, verdicts[found.verdict]),
    make('span', { class: 'rng num' }, `${against} and ${arm}`),
    make('span', { class: 'rng' }, difference),
  ]
}
