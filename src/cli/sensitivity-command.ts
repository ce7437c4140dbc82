import type { Argv } from 'yargs'
import { createOutput } from './output.ts'
import { sensitivity } from './sensitivity.ts'
import { withRuns, withSensitivity } from './study-options.ts'

/**
 * Adds the command that tells which inputs matter.
 * @param done hears the exit code
 */
export function withSensitivityCommand<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  return parser.command(
    'sensitivity <file> [other]',
    'Tell which inputs matter: every value with a range, from end to end',
    (command) =>
      withSensitivity(
        withRuns(
          command
            .positional('file', {
              type: 'string',
              demandOption: true,
              describe: 'A scenario: a path, or a name such as buckinghamshire/functional',
            })
            .positional('other', { type: 'string', describe: 'A second scenario: then the difference is what moves' }),
          'Runs of each point, each with its own luck (3; of sobol 1)',
          'runs/<name>-sensitivity-<hash>',
        ),
      ).example(
        'caseflow sensitivity buckinghamshire/functional buckinghamshire/locality',
        'What the difference of the two models rests on',
      ),
    async (options) => {
      const { file, other, method, measure, input, points } = options
      const files = other === undefined ? [file] : [file, other]
      done(
        await sensitivity(
          files,
          { ...options, set: options.set ?? [], method, measure, input, points },
          createOutput(options),
        ),
      )
    },
  )
}
