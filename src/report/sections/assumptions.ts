import type { Assumption } from '../../experiment/result.ts'
import { modelLabel } from '../../words/chart-words.ts'
import { listing } from '../../words/listing.ts'
import { evidence } from '../../words/report-words.ts'
import { dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Weakest first. */
const order: readonly Assumption['confidence'][] = ['assumption', 'low', 'medium', 'high']

/** Every value with its source, the weakest first; those with better evidence are folded. */
export function assumptions(page: ReportPage): Section | undefined {
  const { make, result } = page
  const all = result.assumptions.toSorted((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence))
  if (all.length === 0) return undefined
  const isWeak = ({ confidence }: Assumption): boolean => confidence === 'assumption' || confidence === 'low'
  const [weak, strong] = [all.filter(isWeak), all.filter((one) => !isWeak(one))]
  const intro = `${all.length} values with a source are behind these results; ${weak.length} of them are assumptions or have weak evidence, and stand first.`
  return section(
    page,
    'Assumptions',
    intro,
    weak.length > 0 ? table(page, weak, 'Assumptions and values with weak evidence') : undefined,
    strong.length > 0
      ? make(
          'details',
          { class: 'data' },
          make('summary', {}, `Show the ${strong.length} values with some or strong evidence`),
          table(page, strong, 'Values with some or strong evidence'),
        )
      : undefined,
  )
}

function table(page: ReportPage, rows: readonly Assumption[], caption: string): HTMLElement {
  const ranged = rows.some(({ range }) => range)
  return dataTable(page, {
    caption,
    columns: [
      { head: 'Value of' },
      { head: 'Value' },
      ...(ranged ? [{ head: 'Range' }] : []),
      { head: 'Evidence' },
      { head: 'Source' },
    ],
    rows: rows.map((row) => [
      pathOf(page, row),
      row.written,
      ...(ranged ? [row.range ? `${row.range[0]} to ${row.range[1]} ${row.unit}`.trim() : 'none given'] : []),
      page.make('span', { class: 'tag' }, evidence[row.confidence]),
      row.source,
    ]),
    class: 'assumptions',
  })
}

function pathOf({ make }: ReportPage, { path, arms }: Assumption): Content {
  const told = path.split('.').join(' \u203a ')
  return arms ? [told, make('span', { class: 'rng' }, `in ${listing(arms.map(modelLabel), 'and')}`)] : told
}
