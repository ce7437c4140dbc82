import type { Argv } from 'yargs'
import { createOutput } from './output.ts'
import { size } from './size.ts'
import { withRuns } from './study-options.ts'

/**
 * Adds the command that finds how many people targets need.
 * @param done hears the exit code
 */
export function withSizeCommand<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  return parser.command(
    'size <file>',
    'Find the smallest staffing that meets the targets of a scenario',
    (command) =>
      withRuns(
        command.positional('file', {
          type: 'string',
          demandOption: true,
          describe: 'A scenario with targets: a path, or a name such as buckinghamshire/locality-caseload-16',
        }),
        'Runs of each staffing in the search (40); the answer is confirmed with twice as many',
        'runs/<name>-size-<hash>',
      ).example(
        'caseflow size buckinghamshire/locality-caseload-16',
        'How many more workers locality teams need to keep caseloads at 16',
      ),
    async (options) => {
      done(await size(options.file, { ...options, set: options.set ?? [] }, createOutput(options)))
    },
  )
}
