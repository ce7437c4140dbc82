import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { dataTable, type TableOptions } from '../data-table.ts'
import type { ChartWidth } from './plain-plot.ts'

export interface ChartFigure {
  readonly title: string
  /** What is drawn, of whom, where and when. */
  readonly caption: string
  /** Shown over the drawing; only in narrow ones unless `keyAlways`. */
  readonly key?: Content
  readonly keyAlways?: boolean
  /** Draws the chart at a width, told by the texts of these ids. */
  readonly draw: (size: ChartWidth, labelledBy: readonly string[]) => SVGElement
  /** The chart in words. */
  readonly text: string
  /** The numbers behind the chart. */
  readonly table: TableOptions
  /** Level of its heading: 3 under a section, 4 under a comparison. */
  readonly level?: 3 | 4
}

/**
 * A chart with its words and its table. It is drawn twice, for wide and for narrow pages, and the stylesheet takes away
 * the one that is not used, for the eye and for assistive technology alike.
 */
export function chartFigure(page: ReportPage, chart: ChartFigure): HTMLElement {
  const { make } = page
  const ids = { title: page.id('chart'), caption: page.id('chart'), text: page.id('chart') }
  const labelledBy = [ids.title, ids.caption, ids.text]
  return make(
    'div',
    { class: 'chart' },
    make(
      'figure',
      {},
      make(`h${chart.level ?? 3}`, { id: ids.title }, chart.title),
      make('p', { class: 'cap', id: ids.caption }, chart.caption),
      chart.key === undefined ? undefined : make('p', { class: chart.keyAlways ? 'key' : 'key narrow' }, chart.key),
      chart.draw('wide', labelledBy),
      chart.draw('narrow', labelledBy),
      make('figcaption', { id: ids.text }, chart.text),
    ),
    make(
      'details',
      { class: 'data' },
      make('summary', {}, 'Show as a table', make('span', { class: 'vh' }, `: ${chart.title}`)),
      dataTable(page, chart.table),
    ),
  )
}
