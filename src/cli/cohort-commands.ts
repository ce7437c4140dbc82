import type { Argv } from 'yargs'
import { listing } from '../words/listing.ts'
import { exportFormats } from './export-formats.ts'
import { createOutput } from './output.ts'
import { text, wholeNumber, withSpeech } from './study-options.ts'

const RUN = 'A run folder with a kept cohort (run … --keep cohort)'

/**
 * Adds the commands on kept cohorts. What they need is loaded when they are given: the database takes a while.
 * @param done hears the exit code
 */
export function withCohortCommands<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  return parser
    .command(
      'export <run>',
      'Write every child’s history for R, Python, spreadsheets or process mining',
      (command) =>
        withSpeech(command.positional('run', { type: 'string', demandOption: true, describe: RUN }))
          .option('format', {
            ...text('format'),
            demandOption: true,
            describe: `{F} Must be given: ${listing(exportFormats, 'or')}`,
          })
          .option('out', { ...text('out'), describe: '{FOLDER} Folder to write (RUN/export/FORMAT)' })
          .option('exact-counts', { type: 'boolean', describe: 'Counts from 1 to 5 in the summary as they are' })
          .example('caseflow export runs/buckinghamshire-3f9a12c4 --format parquet', 'Tables for R and Python'),
      async (options) => {
        const { run, format, out, exactCounts } = options
        const { exportRun } = await import('./export-run.ts')
        done(await exportRun(run, { format: format ?? '', out, exactCounts }, createOutput(options)))
      },
    )
    .command(
      'query <run> <sql>',
      'Ask every child’s history a question in SQL',
      (command) =>
        withSpeech(
          command
            .positional('run', { type: 'string', demandOption: true, describe: RUN })
            .positional('sql', { type: 'string', demandOption: true, describe: 'A question, as "select …"' }),
        )
          .option('rows', { ...wholeNumber('rows', 1_000_000), describe: '{N} Rows to show (100)' })
          .example(
            'caseflow query runs/buckinghamshire-3f9a12c4 "select status, count(*) from statuses group by status"',
            'How many spells of each status',
          ),
      async (options) => {
        const { query } = await import('./query-run.ts')
        done(await query(options.run, options.sql, options.rows, createOutput(options)))
      },
    )
    .command(
      'find <run> <description>',
      'Find simulated children by what happened to them',
      (command) =>
        withSpeech(
          command.positional('run', { type: 'string', demandOption: true, describe: RUN }).positional('description', {
            type: 'string',
            demandOption: true,
            describe: '"four workers", "waited longest", "came back twice"',
          }),
        )
          .option('arm', { ...text('arm'), describe: '{NAME} In which model of the run (the first)' })
          .option('rows', { ...wholeNumber('rows', 1_000), describe: '{N} Children to show (10)' })
          .example('caseflow find runs/buckinghamshire-3f9a12c4 "four workers"', 'Children who had four workers'),
      async (options) => {
        const { run, description, arm, rows } = options
        const { find } = await import('./find-children.ts')
        done(await find(run, description, { arm, rows }, createOutput(options)))
      },
    )
}
