import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { app } from './app.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { failureOf } from './failure.ts'
import { createOutput } from './output.ts'
import { type StudyOptions, study } from './study.ts'
import { type CommonOptions, text, withCommon, withRepeats, withStudy } from './study-options.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

const FILE = 'A path, or a name such as buckinghamshire/functional'

/** Runs a command line; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0
  const parser = yargs([...args])
    .scriptName('caseflow')
    .usage('caseflow simulates children’s social care and compares ways of organising it.')
    .locale('en')
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Name a command: check, explain, run, compare or app.')
    .exitProcess(false)
    .version(version())
    .wrap(Math.min(100, process.stdout.columns ?? 80))
    .epilogue('caseflow COMMAND --help says more about each.')
    .fail((message: string, error: Error | undefined) => {
      throw error ?? new UsageError(message)
    })
    .command(
      'check <file..>',
      'Read scenarios and say what was understood, or everything that is wrong',
      (command) =>
        withCommon(
          command.positional('file', { type: 'string', array: true, demandOption: true, describe: FILE }),
        ).example('caseflow check buckinghamshire/functional', 'What this scenario says, in a paragraph'),
      (options) => {
        code = check(options.file, settings(options), createOutput(options))
      },
    )
    .command(
      'explain <file>',
      'Tell the pathway and who holds what, or where transfers will fall',
      (command) =>
        withCommon(command.positional('file', { type: 'string', demandOption: true, describe: FILE }))
          .option('hand-offs', {
            type: 'boolean',
            describe: 'Every route between stages, and where the team changes, before any run',
          })
          .example('caseflow explain buckinghamshire/functional --hand-offs', 'Where families will be handed on'),
      (options) => {
        const { file, handOffs, set = [] } = options
        code = explain(file, { set, handOffs }, createOutput(options))
      },
    )
    .command(
      'run <file>',
      'Simulate one scenario',
      (command) =>
        withStudy(command.positional('file', { type: 'string', demandOption: true, describe: FILE })).example(
          'caseflow run buckinghamshire/locality --replications 10',
          'Ten runs of the locality model',
        ),
      async (options) => {
        code = await study([options.file], settings(options), createOutput(options))
      },
    )
    .command(
      'compare <base> <other..>',
      'Compare ways of organising the same services, each meeting the same children',
      (command) =>
        withRepeats(
          withStudy(
            command
              .positional('base', { type: 'string', demandOption: true, describe: 'What the others are compared with' })
              .positional('other', {
                type: 'string',
                array: true,
                demandOption: true,
                describe: 'One or more other scenarios',
              }),
          ),
        ).example(
          'caseflow compare buckinghamshire/functional buckinghamshire/locality',
          'The two models of Buckinghamshire',
        ),
      async (options) => {
        code = await study([options.base, ...options.other], settings(options), createOutput(options))
      },
    )
    .command(
      'app',
      'Open the app: the same comparisons in a browser, in one file that needs no network',
      (command) =>
        command
          .option('out', { ...text('out'), describe: 'Write the file here and open nothing' })
          .option('json', { type: 'boolean', describe: 'Print where it is as JSON and nothing else' })
          .example('caseflow app --out caseflow.html', 'A copy to keep or to send'),
      (options) => {
        const { out, json = false } = options
        code = app(out, createOutput({ json }))
      },
    )
  try {
    await parser.parseAsync()
    return code
  } catch (error) {
    return tell(error)
  }
}

function settings(options: CommonOptions & Partial<StudyOptions>): StudyOptions {
  return { ...options, set: options.set ?? [] }
}

function tell(error: unknown): number {
  const { code, text } = failureOf(error)
  process.stderr.write(`${text}\n`)
  return code
}

// What nobody was waiting for, such as a full disk behind standard output, is told as any other failure.
process.on('uncaughtException', (error) => process.exit(tell(error)))
process.exitCode = await main(hideBin(process.argv))
