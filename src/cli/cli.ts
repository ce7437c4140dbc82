import yargs, { type Argv } from 'yargs'
import { hideBin } from 'yargs/helpers'
import { RunFolderError } from '../host/node/run-folder.ts'
import { check } from './check.ts'
import { DEFECT, PROBLEMS, WRONG_USAGE } from './exit-codes.ts'
import { createOutput } from './output.ts'
import { type StudyOptions, study } from './study.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** A whole number from 1; yargs would make nonsense into NaN and a repeated option into a list. */
const wholeNumber =
  (name: string) =>
  (value: unknown): number | undefined => {
    if (value === undefined) return undefined
    const number = Number(value)
    if (Array.isArray(value) || !Number.isInteger(number) || number < 1) {
      throw new UsageError(
        `--${name} takes one whole number from 1, not "${typeof value === 'string' ? value : JSON.stringify(value)}"`,
      )
    }
    return number
  }

const once =
  (name: string) =>
  (value: unknown): string | undefined => {
    if (Array.isArray(value)) throw new UsageError(`--${name} was given twice`)
    return typeof value === 'string' ? value : undefined
  }

interface Common {
  readonly set?: string[]
  readonly json?: boolean
  readonly quiet?: boolean
  readonly colour?: boolean
}

function common<T>(parser: Argv<T>): Argv<T & Common> {
  return parser
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Change a value of every scenario: path.to.value=…',
    })
    .option('json', { type: 'boolean', describe: 'Print the result, or the problems, as JSON and nothing else' })
    .option('quiet', { type: 'boolean', describe: 'No progress and no notices' })
    .option('colour', { type: 'boolean', describe: 'Colour on a terminal; --no-colour turns it off' }) as Argv<
    T & Common
  >
}

function ofStudy<T>(parser: Argv<T>): Argv<T & Common & StudyOptions> {
  return common(parser)
    .option('replications', {
      requiresArg: true,
      coerce: wholeNumber('replications'),
      describe: 'Runs of each model, each with its own luck',
    })
    .option('years', { requiresArg: true, coerce: wholeNumber('years'), describe: 'Years to simulate' })
    .option('seed', { requiresArg: true, type: 'string', coerce: once('seed'), describe: 'Text that decides all luck' })
    .option('workers', {
      requiresArg: true,
      coerce: wholeNumber('workers'),
      describe: 'Runs side by side (as many as the machine has cores)',
    })
    .option('out', {
      requiresArg: true,
      type: 'string',
      coerce: once('out'),
      describe: 'Folder for the run (runs/<name>-<hash>)',
    })
    .option('report', {
      requiresArg: true,
      type: 'string',
      coerce: once('report'),
      describe: 'Also write the page here',
    })
    .option('repeat-with', {
      requiresArg: true,
      type: 'string',
      coerce: once('repeat-with'),
      describe: 'A file of variants (other numbers of teams, other caps) to repeat the comparison with',
    }) as unknown as Argv<T & Common & StudyOptions>
}

function settings(options: Common & Partial<StudyOptions>): StudyOptions {
  return { ...options, set: options.set ?? [] }
}

/** Runs a command line; returns the exit code. Nothing a user does shows a stack trace. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0
  const parser = yargs([...args])
    .scriptName('caseflow')
    .usage('caseflow simulates children’s social care and compares ways of organising it.')
    .locale('en')
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Name a command: check, run or compare.')
    .exitProcess(false)
    .version(version())
    .wrap(Math.min(100, process.stdout.columns ?? 80))
    .fail((message: string, error: Error | undefined) => {
      throw error ?? new UsageError(message)
    })
    .command(
      'check <file..>',
      'Read scenarios and say what was understood, or everything that is wrong',
      (command) =>
        common(
          command.positional('file', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: 'A path, or a name such as buckinghamshire/functional',
          }),
        ).example('caseflow check buckinghamshire/functional', 'What this scenario says, in a paragraph'),
      (options) => {
        code = check(options.file, settings(options), createOutput(options))
      },
    )
    .command(
      'run <file>',
      'Simulate one scenario',
      (command) =>
        ofStudy(
          command.positional('file', {
            type: 'string',
            demandOption: true,
            describe: 'A path, or a name such as buckinghamshire/functional',
          }),
        ).example('caseflow run buckinghamshire/locality --replications 10', 'Ten runs of the locality model'),
      async (options) => {
        code = await study([options.file], settings(options), createOutput(options))
      },
    )
    .command(
      'compare <base> <other..>',
      'Compare ways of organising the same services, each meeting the same children',
      (command) =>
        ofStudy(
          command
            .positional('base', { type: 'string', demandOption: true, describe: 'What the others are compared with' })
            .positional('other', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: 'One or more other scenarios',
            }),
        ).example(
          'caseflow compare buckinghamshire/functional buckinghamshire/locality',
          'The two models of Buckinghamshire',
        ),
      async (options) => {
        code = await study([options.base, ...options.other], settings(options), createOutput(options))
      },
    )
  try {
    await parser.parseAsync()
    return code
  } catch (error) {
    return fail(error)
  }
}

function fail(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof UsageError || (error instanceof Error && error.name === 'YError')) {
    process.stderr.write(`${message}\nSee caseflow --help.\n`)
    return WRONG_USAGE
  }
  if (error instanceof RunFolderError) {
    process.stderr.write(`${message}.\n`)
    return PROBLEMS
  }
  const system = error as NodeJS.ErrnoException
  if (
    typeof system.code === 'string' &&
    ['EACCES', 'EROFS', 'ENOSPC', 'EPERM', 'ENOTDIR', 'EISDIR'].includes(system.code)
  ) {
    process.stderr.write(
      `Could not write: ${message}. Give --out a folder that can be written to. Finished runs are kept.\n`,
    )
    return PROBLEMS
  }
  const trial = error as { arm?: number; replication?: number }
  const which = trial.replication === undefined ? '' : ` in arm ${trial.arm}, replication ${trial.replication}`
  process.stderr.write(
    `This is a defect of caseflow${which}, not of your files: ${message}\nPlease report it with the command you gave and the scenario files. Finished runs are kept.\n`,
  )
  return DEFECT
}

process.exitCode = await main(hideBin(process.argv))
