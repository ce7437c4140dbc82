import type { Content } from './element.ts'
import type { ReportPage } from './report-page.ts'

export interface Column {
  readonly head: string
  /** Head over this column and its neighbours with the same. */
  readonly group?: string
  readonly numeric?: boolean
}

export interface TableOptions {
  readonly caption: string
  /** Whether the caption is for those who do not see the heading above it. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly Content[])[]
  readonly class?: string
}

/** A real table in a region that scrolls by itself where it is wider than the page. */
export function dataTable(
  page: ReportPage,
  { caption, captionHidden, columns, rows, ...more }: TableOptions,
): HTMLElement {
  const { make } = page
  const id = page.id('table')
  const kind = (column: Column | undefined): string | undefined => (column?.numeric ? 'n' : undefined)
  const table = make(
    'table',
    { class: more.class },
    make('caption', { id, class: 'vh' }, caption),
    make('thead', {}, headRows(page, columns)),
    make(
      'tbody',
      {},
      rows.map(([head, ...cells]) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, head),
          cells.map((cell, i) => make('td', { class: kind(columns[i + 1]) }, cell)),
        ),
      ),
    ),
  )
  const region = make('div', { class: 'scroll', role: 'region', 'aria-labelledby': id, tabindex: '0' }, table)
  if (captionHidden) return region
  // For the eye the caption stands outside, or it would scroll away with a wide table; for others it is the table's own.
  return make('div', { class: 'tabled' }, make('p', { class: 'caption', 'aria-hidden': 'true' }, caption), region)
}

function headRows(page: ReportPage, columns: readonly Column[]): HTMLElement[] {
  const { make } = page
  const single = (column: Column, rowspan?: string): HTMLElement =>
    make('th', { scope: 'col', rowspan, class: column.numeric ? 'n' : undefined }, column.head)
  if (columns.every(({ group }) => group === undefined))
    return [
      make(
        'tr',
        {},
        columns.map((column) => single(column)),
      ),
    ]
  const upper: HTMLElement[] = []
  const lower: HTMLElement[] = []
  for (let i = 0; i < columns.length; ) {
    const column = columns[i]
    if (!column) break
    const { group } = column
    if (group === undefined) {
      upper.push(single(column, '2'))
      i++
      continue
    }
    let span = 0
    for (; columns[i + span]?.group === group; span++) lower.push(single(columns[i + span] ?? column))
    upper.push(make('th', { scope: 'colgroup', colspan: String(span), class: 'group' }, group))
    i += span
  }
  return [make('tr', {}, upper), make('tr', {}, lower)]
}
