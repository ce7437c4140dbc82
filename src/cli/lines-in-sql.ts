import type { CohortColumn } from '../export/cohort-table.ts'

/**
 * A row as a line of CSV, made by the database, which is ten times as fast as made row by row here; a line is what
 * `csvLine` would give, but for its end and for numbers with a fraction, which always show one (3.0).
 */
export function csvOf(columns: readonly CohortColumn[]): string {
  return columns.map(({ name, kind }) => (kind === 'text' ? textCell(name) : plainCell(name))).join(` || ',' || `)
}

/** A row as a line of NDJSON: every column by its name, null for what is absent. */
export function ndjsonOf(columns: readonly CohortColumn[]): string {
  const pairs = columns.map(({ name, kind }) => `${name} := ${kind === 'date' ? `cast(${name} as varchar)` : name}`)
  return `cast(to_json(struct_pack(${pairs.join(', ')})) as varchar)`
}

function plainCell(name: string): string {
  return `coalesce(cast(${name} as varchar), '')`
}

/** A text, with an apostrophe before what a spreadsheet would take for a formula, and in quotes where it needs them. */
function textCell(name: string): string {
  const safe = `case when ${name}[1] in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || ${name} else ${name} end`
  const needsQuotes = ["','", `'"'`, 'chr(10)', 'chr(13)'].map((sign) => `contains(${name}, ${sign})`)
  return `coalesce(case when ${needsQuotes.join(' or ')} then '"' || replace(${safe}, '"', '""') || '"' else ${safe} end, '')`
}
