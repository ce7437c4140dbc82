import type { Argv } from 'yargs'
import { app } from './app.ts'
import { createOutput } from './output.ts'
import { text } from './study-options.ts'

/**
 * Adds the command that opens the one-file app.
 * @param done hears the exit code
 */
export function withAppCommand<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  return parser.command(
    'app',
    'Open the app: the same comparisons in a browser, in one file that needs no network',
    (command) =>
      command
        .option('out', { ...text('out'), describe: '{FILE} Write the file here and open nothing' })
        .option('json', { type: 'boolean', describe: 'Print where it is as JSON and nothing else' })
        .example('caseflow app --out caseflow.html', 'A copy to keep or to send'),
    ({ out, json }) => done(app(out, createOutput({ json }))),
  )
}
