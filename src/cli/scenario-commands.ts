import type { Argv } from 'yargs'
import { diff } from './diff.ts'
import { newScenario } from './new-scenario.ts'
import { createOutput } from './output.ts'
import { LONGEST, text, wholeNumber, withCommon, withSpeech } from './study-options.ts'

/**
 * Adds the commands that compare and make scenario files.
 * @param done hears the exit code
 */
export function withScenarioCommands<T>(parser: Argv<T>, done: (code: number) => void): Argv<T> {
  const differing = parser.command(
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
  return differing.command(
    'new <file>',
    'Write a new scenario, by questions or by options',
    (command) =>
      withCommon(command.positional('file', { type: 'string', demandOption: true, describe: 'Where to write it' }))
        .option('extends', { ...text('extends'), describe: '{FILE} The scenario it starts from' })
        .option('title', { ...text('title'), describe: '{TEXT} What it is called' })
        .option('question', { ...text('question'), describe: '{TEXT} The question it is to answer' })
        .option('years', { ...wholeNumber('years', LONGEST), describe: '{N} Years to simulate' })
        .option('source', { ...text('source'), describe: '{TEXT} Where these values come from (our own plan)' })
        .option('ask', { type: 'boolean', describe: 'Ask for the rest, also where answers are piped in' })
        .example('caseflow new mine.yaml', 'Asks what is to be different')
        .example(
          'caseflow new mine.yaml --extends buckinghamshire/functional --title "Two more" --set "teams.Assessment.posts=47 posts"',
          'Without questions',
        ),
    async (options) => {
      const { file, extends: base, title, question, years, set = [], source, ask } = options
      const given = { extends: base, title, question, years, set, source, ask }
      done(await newScenario(file, given, createOutput(options)))
    },
  )
}
