import { availableParallelism } from 'node:os'
import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { CHECK_FAILED, DONE, WRONG_USAGE } from './exit-codes.ts'
import { failureOf } from './failure.ts'
import { createOutput } from './output.ts'
import { killFaults } from './validate-kill.ts'
import { memoryGrowth, MOST_GROWTH } from './validate-memory.ts'
import { validatePublished } from './validate-published.ts'
import { wholeNumber } from './study-options.ts'
import { truthAreas } from './truth-areas.ts'
import { UsageError } from './usage-error.ts'

/** Runs the long checks a command line asks for; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = await yargs([...args])
    .scriptName('npm run validate --')
    .usage('Long checks of the model against what is known.')
    .locale('en')
    .strict()
    .exitProcess(false)
    .version(false)
    .wrap(Math.min(100, process.stdout.columns ?? 80))
    .option('published', { type: 'boolean', describe: 'Simulate published years and compare' })
    .option('kill', { type: 'boolean', describe: 'Kill a study again and again, and hold it to one left alone' })
    .option('kills', { ...wholeNumber('kills'), describe: 'Times it is killed (100)' })
    .option('memory', { type: 'boolean', describe: 'Run a county again and again, and see that memory stays flat' })
    .option('area', {
      type: 'string',
      array: true,
      nargs: 1,
      choices: truthAreas.map(({ name }) => name),
      describe: 'One area instead of all; may be given again',
    })
    .option('replications', { ...wholeNumber('replications'), describe: 'Runs of each year' })
    .option('workers', { ...wholeNumber('workers'), describe: 'Runs side by side (as many as there are cores)' })
    .option('write', { type: 'boolean', describe: 'Also write docs/validation.md' })
    .option('json', { type: 'boolean', describe: 'Print the result as JSON and nothing else' })
    .option('quiet', { type: 'boolean', describe: 'No progress and no notices' })
    .fail((message: string, error: Error | undefined) => {
      throw error ?? new UsageError(message)
    })
    .parseAsync()
  // The help has been printed by then, and parsing goes on.
  if (options.help === true) return DONE
  const output = createOutput({ json: options.json ?? false, quiet: options.quiet ?? false })
  if (options.kill) {
    const { kills = 100, replications = 200 } = options
    const faults = await killFaults({ kills, replications }, output)
    const told = `${kills} kills of a study of ${replications} runs: ${faults.length === 0 ? 'nothing lost, nothing changed, the same bytes in the end.' : ''}`
    output.answer(output.json ? JSON.stringify({ kills, replications, faults }) : [told, ...faults].join('\n'))
    if (faults.length > 0) return CHECK_FAILED
  }
  if (options.memory) {
    const { replications = 1000 } = options
    const found = await memoryGrowth(replications, output)
    const told = `${replications} runs of the county: ${found.after100} MB after the first hundred, ${found.atEnd} MB after the last, ${found.withResult} MB with the result made: ${found.growth} % more.`
    output.answer(output.json ? JSON.stringify({ replications, ...found }) : told)
    if (found.growth >= MOST_GROWTH) return CHECK_FAILED
  }
  if (!options.published && !options.kill && !options.memory) {
    throw new UsageError('Name a check: --published, --kill or --memory.')
  }
  if (!options.published) return DONE
  const passed = await validatePublished(
    truthAreas.filter(({ name }) => options.area?.includes(name) ?? true),
    {
      replications: options.replications,
      workers: options.workers ?? availableParallelism(),
      write: options.write ?? false,
    },
    output,
  )
  return passed ? DONE : CHECK_FAILED
}

try {
  process.exitCode = await main(hideBin(process.argv))
} catch (error) {
  const { code, text } = failureOf(error)
  const told = code === WRONG_USAGE ? text.replace('caseflow --help', 'npm run validate -- --help') : text
  process.stderr.write(`${told}\n`)
  process.exitCode = code
}
