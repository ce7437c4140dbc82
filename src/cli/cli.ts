import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { withAppCommand } from './app-command.ts'
import { withCohortCommands } from './cohort-commands.ts'
import { completions } from './completions.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { explainChild } from './explain-child.ts'
import { failureOf } from './failure.ts'
import { helpLayout } from './help-layout.ts'
import { createOutput } from './output.ts'
import { plainText } from './plain-text.ts'
import { plainUsage } from './plain-usage.ts'
import type { StudyOptions } from './read-study.ts'
import { refuseArguments } from './refuse-arguments.ts'
import { withRunCommands } from './run-commands.ts'
import { withScenarioCommands } from './scenario-commands.ts'
import { withSensitivityCommand } from './sensitivity-command.ts'
import { withSizeCommand } from './size-command.ts'
import { study } from './study.ts'
import { type CommonOptions, text, withCommon, withRepeats, withStudy } from './study-options.ts'
import { withUsualDraws } from './with-usual-draws.ts'
import { refuseSlips, slipsAnd } from './slips.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

const FILE = 'A path, or a name such as buckinghamshire/functional'
const FILE_OR_RUN = `${FILE}; with --child a run folder`

/** Commands, whose own help is pointed to. */
const COMMANDS =
  'app check compare completion diff explain export find new query report resume run sensitivity size'.split(' ')

/** What the parser says of a wrong command line, in plainer words; it puts the numbers and names in. */
const TOO_FEW = 'Names are missing: given %s, needed at least %s.'
const plainer = {
  'Not enough non-option arguments: got %s, need at least %s': { one: TOO_FEW, other: TOO_FEW },
  'Not enough arguments following: %s': 'A value is missing after --%s.',
} as unknown as Record<string, string>

/** Runs a command line; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0
  // As people write it too: help run for run --help.
  const given = withUsualDraws(args[0] === 'help' ? [...args.slice(1), '--help'] : args)
  const parser = yargs(given)
    .scriptName('caseflow')
    .usage('caseflow simulates children’s social care and compares ways of organising it.')
    .locale('en')
    .updateStrings(plainer)
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Name a command; caseflow --help lists them.')
    .exitProcess(false)
    .version(version())
    .wrap(null)
    .epilogue('caseflow COMMAND --help says more about each.')
    .fail((message: string, error: Error | undefined, usage) => {
      // Its types say that this is the parser; it is what writes the help.
      const { help } = usage as unknown as { help: () => string }
      throw error ?? slipsAnd(plainUsage(message, args, help()))
    })
    .check(refuseSlips)
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
        withCommon(command.positional('file', { type: 'string', demandOption: true, describe: FILE_OR_RUN }))
          .option('hand-offs', {
            type: 'boolean',
            describe: 'Every route between stages, and where the team changes, before any run',
          })
          .option('child', {
            ...text('child'),
            describe:
              '{KEY} One child’s story in a run folder: her number, or 7/1047 or SIM7C1047 for child 1047 of the seventh run',
          })
          .option('arm', { ...text('arm'), describe: '{NAME} With --child: in which model of the run (the first)' })
          .option('html', {
            ...text('html'),
            describe: '{FILE} With --child: also write her chronology as a page here',
          })
          .example('caseflow explain buckinghamshire/functional --hand-offs', 'Where families will be handed on')
          .example(
            'caseflow explain runs/buckinghamshire-3f9a12c4 --child 1047',
            'What happened to one child, and why',
          ),
      (options) => {
        const { file, handOffs, set = [], child, arm, html } = options
        const output = createOutput(options)
        if (child === undefined && arm !== undefined) throw new UsageError('--arm goes with --child')
        if (child === undefined && html !== undefined) throw new UsageError('--html goes with --child')
        if (child === undefined) code = explain(file, { set, handOffs }, output)
        else if (handOffs !== undefined || set.length > 0)
          throw new UsageError('--child takes neither --hand-offs nor --set')
        else code = explainChild(file, { child, arm, html }, output)
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
  const done = (ended: number): void => {
    code = ended
  }
  const withRuns = withCohortCommands(withRunCommands(parser, done), done)
  const withInputs = withSensitivityCommand(withScenarioCommands(withRuns, done), done)
  withAppCommand(withSizeCommand(withInputs, done), done)
  parser.completion('completion', 'Print a script that lets the shell complete commands and scenarios', completions)
  try {
    refuseArguments(args)
    // With a listener the parser hands over its help, its version and its completions in place of printing them.
    await parser.parseAsync(given, {}, (_error: unknown, _argv: unknown, told: string) => {
      if (told !== '') answerOf(told)
    })
    return code
  } catch (error) {
    return tell(error, commandOf(args))
  }
}

function answerOf(told: string): void {
  const output = createOutput({})
  if (told.includes('\nOptions:\n')) output.answer(helpLayout(output.unicode ? told : plainText(told), output.width))
  else process.stdout.write(`${told}\n`)
}

/** The command whose help says more, where the line begins with one. */
function commandOf([first = '']: readonly string[]): string {
  return COMMANDS.includes(first) ? first : ''
}

function settings(options: CommonOptions & Partial<StudyOptions>): StudyOptions {
  return { ...options, set: options.set ?? [] }
}

function tell(error: unknown, command: string = ''): number {
  const { code, text: told } = failureOf(error, command)
  process.stderr.write(`${told}\n`)
  return code
}

// What nobody was waiting for, such as a full disk behind standard output, is told as any other failure.
process.on('uncaughtException', (error) => process.exit(tell(error)))
process.exitCode = await main(hideBin(process.argv))
