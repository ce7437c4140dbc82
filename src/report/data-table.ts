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
  const kinds = columns.map((_, i) => kindOf(columns, i))
  const table = make(
    'table',
    { class: more.class },
    make('caption', { id, class: 'vh' }, caption),
    make('thead', {}, headRows(page, columns, kinds)),
    make(
      'tbody',
      {},
      rows.map(([head, ...cells]) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, head),
          cells.map((cell, i) => make('td', { class: kinds[i + 1] }, cell)),
        ),
      ),
    ),
  )
  const region = make('div', { class: 'scroll', role: 'region', 'aria-labelledby': id, tabindex: '0' }, table)
  if (captionHidden) return region
  // For the eye the caption stands outside, or it would scroll away with a wide table; for others it is the table's own.
  return make('div', { class: 'tabled' }, make('p', { class: 'caption', 'aria-hidden': 'true' }, caption), region)
}

/** Numbers stand to the right; the first column of a group keeps off the one before; the last ends where the page does. */
function kindOf(columns: readonly Column[], i: number): string | undefined {
  const [column, before] = [columns[i], columns[i - 1]]
  const kinds = [
    ...(column?.numeric ? ['n'] : []),
    ...(column?.group !== undefined && column.group !== before?.group ? ['first'] : []),
    ...(i === columns.length - 1 ? ['last'] : []),
  ]
  return kinds.length === 0 ? undefined : kinds.join(' ')
}

function headRows(page: ReportPage, columns: readonly Column[], kinds: readonly (string | undefined)[]): HTMLElement[] {
  const { make } = page
  const single = (i: number, rowspan?: string): HTMLElement =>
    make('th', { scope: 'col', rowspan, class: kinds[i] }, columns[i]?.head)
  if (columns.every(({ group }) => group === undefined))
    return [
      make(
        'tr',
        {},
        columns.map((_, i) => single(i)),
      ),
    ]
  const upper: HTMLElement[] = []
  const lower: HTMLElement[] = []
  columns.forEach(({ group }, i) => {
    if (group === undefined) {
      upper.push(single(i, '2'))
      return
    }
    lower.push(single(i))
    if (columns[i - 1]?.group === group) return
    const rest = columns.slice(i).findIndex((column) => column.group !== group)
    const span = rest < 0 ? columns.length - i : rest
    upper.push(make('th', { scope: 'colgroup', colspan: String(span), class: 'group first' }, group))
  })
  return [make('tr', {}, upper), make('tr', {}, lower)]
}
