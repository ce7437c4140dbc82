import type { VariantRow } from '../../experiment/result.ts'
import { capital } from '../../words/listing.ts'
import { rowLabel } from '../../words/row-label.ts'
import { verdictLabels } from '../../words/verdict-labels.ts'
import { dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Shown whatever came out, since the number of teams moves them most. */
const always: readonly string[] = ['hand-offs-per-journey-with-plan', 'allocation-wait', 'unallocated']

/** The headline again with other numbers of teams and other caps. */
export function variants(page: ReportPage): Section | undefined {
  const { make, result } = page
  const rows = result.variants ?? []
  if (rows.length === 0) return undefined
  const runs = [...new Set(rows.map(({ replications }) => replications))].join(' or ')
  const intro = `The same comparison under other conditions, ${runs} runs each. How many teams share the work decides much of the waiting, so an answer that turns here is no answer about the model alone.`
  const measures = [...new Map(rows.flatMap((row) => row.measures.map((one) => [one.measure, one.title] as const)))]
  const main = measures.filter(([name]) => always.includes(name) || rows.some((row) => isClaimed(row, name)))
  const table = (caption: string, of: typeof measures): HTMLElement =>
    dataTable(page, {
      caption,
      captionHidden: true,
      columns: [{ head: 'Condition' }, ...of.map(([name, title]) => ({ head: rowLabel(name, title) }))],
      rows: rows.map((row) => [row.title, ...of.map(([name]) => cell(page, row, name))]),
      class: 'variants',
    })
  const folded =
    main.length === measures.length
      ? undefined
      : make(
          'details',
          { class: 'data' },
          make('summary', {}, `Show all ${measures.length} headline measures under each condition`),
          table('All headline measures under each condition', measures),
        )
  return section(
    page,
    'With other numbers of teams and caps',
    intro,
    table('Differences under each condition', main),
    folded,
  )
}

/** Whether a measure is better or worse under a condition. */
function isClaimed({ measures }: VariantRow, name: string): boolean {
  return measures.some(({ measure, verdict }) => measure === name && (verdict === 'better' || verdict === 'worse'))
}

function cell({ make }: ReportPage, row: VariantRow, measure: string): Content {
  const found = row.measures.find((one) => one.measure === measure)
  if (!found) return 'not measured'
  const { against, arm, difference } = found.cells
  return [
    make('span', { class: `verdict ${found.verdict}` }, capital(verdictLabels[found.verdict])),
    make('span', { class: 'rng num' }, `${against} and ${arm}`),
    make('span', { class: 'rng' }, difference),
  ]
}
