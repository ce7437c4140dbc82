import type { Argv } from 'yargs'
import { diff } from './diff.ts'
import { createOutput } from './output.ts'
import { withSpeech } from './study-options.ts'

/**
 * Adds the commands that compare and make scenario files.
 * @param done hears the exit code
 */
export function withScenarioCommands<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  return parser.command(
    'diff <a> <b>',
    'Say in words how the second scenario differs from the first',
    (command) =>
      withSpeech(
        command
          .positional('a', {
            type: 'string',
            demandOption: true,
            describe: 'A path, or a name that comes with caseflow',
          })
          .positional('b', { type: 'string', demandOption: true, describe: 'The same' }),
      ).example('caseflow diff buckinghamshire/functional buckinghamshire/locality', 'What the reorganisation changes'),
    (options) => {
      done(diff(options.a, options.b, createOutput(options)))
    },
  )
}
