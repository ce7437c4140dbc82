import type { MeasureSummary } from '../../experiment/result.ts'
import { chartValue, runsIn10 } from '../../words/chart-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { type Column, dataTable, type TableOptions } from '../data-table.ts'
import { anyMeasure, measureOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Every measure of the run with its ranges, folded; it is for reference. */
export function everyMeasure(page: ReportPage): Section {
  const { make, result } = page
  const names = [...new Set(result.arms.flatMap(({ measures }) => measures.map(({ name }) => name)))]
  const intro = `Averages of ${page.period.years.at(-1)}; counts of open children on ${page.period.lastDay}.`
  return section(
    page,
    'Every measure',
    intro,
    make(
      'details',
      { class: 'data' },
      make('summary', {}, `Show all ${names.length} measures`),
      dataTable(page, measuresTable(page, names, 'All measures with their ranges')),
    ),
  )
}

/** The headline of one model, where there is nothing to compare. */
export function headlineMeasures(page: ReportPage): Section {
  const { result } = page
  const intro = `Averages of ${page.period.years.at(-1)}; counts of open children on ${page.period.lastDay}. One model was simulated, so nothing is compared.`
  return section(
    page,
    'At a glance',
    intro,
    dataTable(page, { ...measuresTable(page, result.headline, 'Main measures'), captionHidden: true }),
  )
}

function measuresTable(page: ReportPage, names: readonly string[], caption: string): TableOptions {
  const { result, models } = page
  const ranges = ['95% range', runsIn10(0.8)]
  const several = models.length > 1
  return {
    caption,
    columns: [
      { head: 'Measure' },
      ...models.flatMap(({ label }): Column[] => [
        { head: 'Average', numeric: true, ...(several && { group: label }) },
        ...ranges.flatMap((range) =>
          ['Low', 'High'].map(
            (end): Column =>
              several
                ? { head: `${end}, ${range}`, group: label, numeric: true }
                : { head: end, group: range, numeric: true },
          ),
        ),
      ]),
    ],
    rows: names.flatMap((name) => {
      const measure = anyMeasure(result, name)
      if (!measure) return []
      return [[rowLabel(name, measure.title), ...models.flatMap((look) => cellsOf(measureOf(result, look.name, name)))]]
    }),
    class: 'measures',
  }
}

function cellsOf(measure: MeasureSummary | undefined): string[] {
  if (!measure) return Array.from({ length: 5 }, () => 'not measured')
  const { mean, interval, band } = measure.overall
  return [mean, interval?.low, interval?.high, band?.low, band?.high].map((value) =>
    value === undefined ? 'no value' : chartValue(value, measure),
  )
}
