/** Formats a kept cohort is written in. */
export const exportFormats = ['parquet', 'csv', 'ndjson', 'event-log-csv', 'event-log-ndjson', 'xes', 'ocel2'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** The format a user means; undefined for none there is. */
export function exportFormat(name: string): ExportFormat | undefined {
  return name === 'ocel' ? 'ocel2' : exportFormats.find((format) => format === name)
}
