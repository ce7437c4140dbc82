import { basename, join, resolve } from 'node:path'
import { openCohorts } from '../host/node/cohort-database.ts'
import { createWholeFolder } from '../host/node/whole-folder.ts'
import { allTables, type ExportTask, fileName, logAlone, writeOcel, writeRows, writeXes } from './cohort-files.ts'
import { citation, cohortManifest, MANIFEST, summary } from './cohort-papers.ts'
import { type CohortsOfRun, cohortsOf } from './cohorts-of.ts'
import { DONE, STOPPED } from './exit-codes.ts'
import { type ExportFormat, exportFormat, exportFormats } from './export-formats.ts'
import type { Output } from './output.ts'
import { UsageError } from './usage-error.ts'

/** Signals on which what was begun is taken away. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What each format writes. */
const formats: Readonly<Record<ExportFormat, (task: ExportTask, run: CohortsOfRun) => Promise<void>>> = {
  parquet: async ({ folder }, run) => copyTables(folder, run),
  csv: (task) => writeRows(task, 'csv', allTables),
  ndjson: (task) => writeRows(task, 'ndjson', allTables),
  'event-log-csv': (task) => writeRows(task, 'csv', logAlone),
  'event-log-ndjson': (task) => writeRows(task, 'ndjson', logAlone),
  xes: writeXes,
  ocel2: writeOcel,
}

/** What `export` is told. */
export interface ExportOptions {
  readonly format: string
  /** Default: `export/<format>` in the run folder. */
  readonly out?: string | undefined
  /** Counts from 1 to 5 in the summary as they are. */
  readonly exactCounts?: boolean | undefined
}

/**
 * Writes the kept cohort of a run in a format others read, with a manifest, how to cite it and a summary beside it. The
 * same run gives the same bytes; the folder is there whole or not at all. Returns the exit code.
 * @throws UsageError for a format there is none of
 * @throws PlaceError for a run without a kept cohort, one that was changed, or a folder that cannot be written
 */
export async function exportRun(run: string, options: ExportOptions, output: Output): Promise<number> {
  const format = exportFormat(options.format)
  if (!format) {
    throw new UsageError(`There is no format "${options.format}"; there are: ${exportFormats.join(', ')}`)
  }
  const found = cohortsOf(run, output)
  const path = resolve(options.out ?? join(run, 'export', format))
  const database = await openCohorts(found.cohorts)
  const folder = createWholeFolder(path, MANIFEST, options.out === undefined)
  const stop = (): void => {
    folder.abandon()
    output.say('Stopped; nothing was written.')
    process.exit(STOPPED)
  }
  for (const signal of STOPPING) process.once(signal, stop)
  try {
    const arms = [...new Set(found.cohorts.map(({ kept }) => kept.arm))]
    const title = found.manifest.asked?.files.join(', ') ?? basename(run)
    await formats[format]({ database, folder, title, arms }, found)
    const papers = {
      [MANIFEST]: cohortManifest(found, format),
      'CITATION.cff': citation(found),
      'simulated-summary.csv': await summary(database, options.exactCounts === true),
    }
    for (const [name, text] of Object.entries(papers)) {
      const file = folder.file(name)
      file.write(text)
      file.close()
    }
    folder.finish()
  } catch (error) {
    folder.abandon()
    throw error
  } finally {
    for (const signal of STOPPING) process.removeListener(signal, stop)
    database.close()
  }
  const shown = options.out ?? join(run, 'export', format)
  output.answer(output.json ? JSON.stringify({ folder: shown, format }) : `${shown}/`)
  return DONE
}

/** Copies kept tables. */
function copyTables(folder: ExportTask['folder'], { cohorts }: CohortsOfRun): void {
  for (const { path, kept } of cohorts) {
    for (const table of Object.keys(kept.tables)) {
      const from = join(path, `${table}.parquet`)
      folder.copy(from, `simulated-${table.replaceAll('_', '-')}-${fileName(kept.arm)}-${kept.run}.parquet`)
    }
  }
}
