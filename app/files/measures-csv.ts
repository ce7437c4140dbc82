import type { StudyResult } from '../../src/browser.ts'

const HEAD = [
  'model',
  'measure',
  'title',
  'unit',
  'period',
  'place',
  'mean',
  'low',
  'high',
  'level',
  'kind',
  'runs',
  'seed',
  'scenario_sha256',
]

type Value = {
  readonly mean: number
  readonly band?: { readonly low: number; readonly high: number; readonly level: number }
}

/** Every measure of every model: the last year, each year, month, team and locality, with the range single runs fall in. */
export function measuresCsv(result: StudyResult): string {
  const rows: (string | number)[][] = [HEAD]
  for (const { name: arm, scenario, measures } of result.arms) {
    for (const measure of measures) {
      const add = (period: string, place: string, { mean, band }: Value): void => {
        const range = band ? [band.low, band.high, band.level, 'prediction'] : ['', '', '', '']
        rows.push([
          arm,
          measure.name,
          measure.title,
          measure.unit,
          period,
          place,
          mean,
          ...range,
          result.replications,
          result.seed,
          scenario.sha256,
        ])
      }
      add('last full year', '', measure.overall)
      for (const value of measure.byYear) add(value.year, '', value)
      for (const value of measure.byMonth ?? []) add(value.month, '', value)
      for (const value of measure.byTeam ?? []) add('last full year', value.team, value)
      for (const value of measure.byLocality ?? []) add('last full year', value.locality, value)
    }
  }
  return csvOf(rows)
}

/** Rows as CSV (RFC 4180). What a spreadsheet would take for a formula is told to be text. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+@\t\r]|^-(?![\d.])/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
