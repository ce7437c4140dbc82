import type { Argv } from 'yargs'
import { createOutput } from './output.ts'
import { report } from './report-runs.ts'
import { resume } from './resume.ts'
import { choice, text, wholeNumber, withSpeech } from './study-options.ts'

const RUN = 'A run folder, such as runs/buckinghamshire-3f9a12c4'

/**
 * Adds the commands that work on runs.
 * @param done hears the exit code
 */
export function withRunCommands<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  const resuming = parser.command(
    'resume <run>',
    'Go on with a run that was stopped, or give it more replications',
    (command) =>
      withSpeech(command.positional('run', { type: 'string', demandOption: true, describe: RUN }))
        .option('replications', {
          ...wholeNumber('replications'),
          describe: '{N} Runs of each model (as asked before)',
        })
        .option('workers', {
          ...wholeNumber('workers'),
          describe: '{N} Runs side by side (as many as the machine has cores)',
        })
        .option('keep', {
          ...choice('keep', ['cohort']),
          describe: '{cohort} Also keep every child’s history for export, query and find',
        })
        .option('report', { ...text('report'), describe: '{FILE} Also write the page here' })
        .example('caseflow resume runs/buckinghamshire-3f9a12c4', 'Runs what is missing and gives the answer'),
    async (options) => {
      const { replications, workers, report, keep } = options
      done(await resume(options.run, { replications, workers, report, keep }, createOutput(options)))
    },
  )
  return resuming.command(
    'report <run..>',
    'Write the page of one or more runs again',
    (command) =>
      withSpeech(command.positional('run', { type: 'string', array: true, demandOption: true, describe: RUN }))
        .option('report', { ...text('report'), describe: '{FILE} Write the page of one run here instead' })
        .option('sensitivity', {
          ...text('sensitivity'),
          describe:
            '{PLACE} A sensitivity analysis of the same scenarios (its folder or result.json): what the answer leans on most',
        })
        .example('caseflow report runs/*', 'The page of every run, in its folder')
        .example('caseflow report runs/buckinghamshire-3f9a12c4 --report page.html', 'The page of one run, elsewhere'),
    async (options) => {
      const { run, report: elsewhere, sensitivity } = options
      done(await report(run, { elsewhere, sensitivity }, createOutput(options)))
    },
  )
}
