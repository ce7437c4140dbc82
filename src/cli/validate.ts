import { availableParallelism } from 'node:os'
import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { CHECK_FAILED, DONE, WRONG_USAGE } from './exit-codes.ts'
import { failureOf } from './failure.ts'
import { createOutput } from './output.ts'
import { validateDamage } from './validate-damage.ts'
import { validateKill } from './validate-kill.ts'
import { validateMemory } from './validate-memory.ts'
import { validatePublished } from './validate-published.ts'
import { validateReference } from './validate-reference.ts'
import { refuseSlips, slipsAnd } from './slips.ts'
import { text, wholeNumber } from './study-options.ts'
import { truthAreas } from './truth-areas.ts'
import { UsageError } from './usage-error.ts'

const CHECKS = ['published', 'reference', 'damage', 'kill', 'memory'] as const
const ONE_CHECK = 'Name a check: --published, --reference FILE, --damage, --kill or --memory, one at a time.'

/** Runs the long checks a command line asks for; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = await yargs([...args])
    .scriptName('npm run validate --')
    .usage('Long checks of the program against what is known.')
    .locale('en')
    .strict()
    .exitProcess(false)
    .version(false)
    .wrap(Math.min(100, process.stdout.columns ?? 80))
    .option('published', { type: 'boolean', describe: 'Simulate published years and compare' })
    .option('damage', { type: 'boolean', describe: 'Damage scenario files and see that each is told well' })
    .option('kill', { type: 'boolean', describe: 'Kill a study again and again, and hold it to one left alone' })
    .option('kills', { ...wholeNumber('kills'), describe: 'Times it is killed (100)' })
    .option('memory', { type: 'boolean', describe: 'Run a county again and again, and see that memory stays flat' })
    .option('reference', {
      ...text('reference'),
      describe: 'Simulate the queueing models of a file of exact values and compare',
    })
    .option('family', {
      type: 'string',
      array: true,
      nargs: 1,
      implies: 'reference',
      describe: 'One family of the file instead of all; may be given again',
    })
    .option('seed', { ...text('seed'), implies: 'reference', describe: 'Seed of the simulations of --reference' })
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
      throw error ?? slipsAnd(message)
    })
    .check(refuseSlips)
    .parseAsync()
  // The help has been printed by then, and parsing goes on.
  if (options.help === true) return DONE
  const output = createOutput({ json: options.json ?? false, quiet: options.quiet ?? false })
  const asked = CHECKS.filter((check) => options[check])
  if (asked.length !== 1) throw new UsageError(ONE_CHECK)
  const { workers = availableParallelism() } = options
  if (options.reference !== undefined) {
    const { reference, family, seed = 'reference' } = options
    return (await validateReference(reference, { family, seed, workers }, output)) ? DONE : CHECK_FAILED
  }
  if (options.damage) return (await validateDamage(output)) ? DONE : CHECK_FAILED
  if (options.kill) {
    const { kills = 100, replications = 200 } = options
    return (await validateKill({ kills, replications }, output)) ? DONE : CHECK_FAILED
  }
  if (options.memory) return (await validateMemory(options.replications ?? 1000, output)) ? DONE : CHECK_FAILED
  const passed = await validatePublished(
    truthAreas.filter(({ name }) => options.area?.includes(name) ?? true),
    {
      replications: options.replications,
      workers,
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
