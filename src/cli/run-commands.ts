import type { Argv } from 'yargs'
import { createOutput } from './output.ts'
import { resume } from './resume.ts'
import { text, wholeNumber, withSpeech } from './study-options.ts'

const RUN = 'A run folder, such as runs/buckinghamshire-3f9a12c4'

/**
 * Adds the commands that work on runs.
 * @param done hears the exit code
 */
export function withRunCommands<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  return parser.command(
    'resume <run>',
    'Go on with a run that was stopped, or give it more replications',
    (command) =>
      withSpeech(command.positional('run', { type: 'string', demandOption: true, describe: RUN }))
        .option('replications', { ...wholeNumber('replications'), describe: 'Runs of each model (as asked before)' })
        .option('workers', {
          ...wholeNumber('workers'),
          describe: 'Runs side by side (as many as the machine has cores)',
        })
        .option('report', { ...text('report'), describe: 'Also write the page here' })
        .example('caseflow resume runs/buckinghamshire-3f9a12c4', 'Runs what is missing and gives the answer'),
    async (options) => {
      const { replications, workers, report } = options
      done(await resume(options.run, { replications, workers, report }, createOutput(options)))
    },
  )
}
