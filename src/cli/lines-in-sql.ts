import type { CohortColumn } from '../export/cohort-table.ts'

/** Formats of a line a row. */
export type LineFormat = 'csv' | 'ndjson'

/** What stands around the cells of a line, and where there is no value. */
export const lineFormats = {
  csv: { begin: '', between: ',', end: '\r\n', key: (): string => '', none: '', quote: '' },
  ndjson: {
    begin: '{',
    between: ',',
    end: '}\n',
    key: (name: string): string => `${JSON.stringify(name)}:`,
    none: 'null',
    quote: '"',
  },
} as const

/**
 * A value as a cell of a line, in SQL: made by the database, once for every value that is different. A cell of CSV is what
 * `csvLine` gives, but for numbers with a fraction, which always show one (3.0).
 * @param name SQL of the value, which is not null
 */
export function cellInSql(format: LineFormat, kind: CohortColumn['kind'], name: string): string {
  if (format === 'ndjson') return `cast(to_json(${kind === 'date' ? `cast(${name} as varchar)` : name}) as varchar)`
  return kind === 'text' ? textCell(name) : `cast(${name} as varchar)`
}

/** A text, with an apostrophe before what a spreadsheet would take for a formula, and in quotes where it needs them. */
function textCell(name: string): string {
  const safe = `case when ${name}[1] in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || ${name} else ${name} end`
  const needsQuotes = ["','", `'"'`, 'chr(10)', 'chr(13)'].map((sign) => `contains(${name}, ${sign})`)
  return `case when ${needsQuotes.join(' or ')} then '"' || replace(${safe}, '"', '""') || '"' else ${safe} end`
}
