import { UsageError } from './usage-error.ts'

/** Options that are said or not said, and take no value. */
const SWITCHES = ['json', 'quiet', 'colour', 'hand-offs', 'ask', 'exact-counts', 'help', 'version']

/**
 * Refuses what the parser would pass over or take for something else: an argument that is empty, as a variable without a
 * value leaves it, a switch with a value, which would turn it off, and whatever stands after `--`.
 * @throws UsageError naming the argument
 */
export function refuseArguments(args: readonly string[]): void {
  // A shell that asks for completions hands over the word begun, which may be empty.
  if (args[0] === '--get-yargs-completions') return
  for (const [i, arg] of args.entries()) {
    if (arg === '--')
      throw new UsageError('Nothing is read after --. Leave it out; a name that begins with - is written ./-name.')
    const before = args[i - 1]
    if (arg === '' && before?.startsWith('--') === true) throw new UsageError(`What stands after ${before} is empty.`)
    if (arg === '') throw new UsageError(`One of the names is empty${before === undefined ? '' : `, after ${before}`}.`)
    const [, option = '', value] = /^--([a-z-]+)=(.*)$/s.exec(arg) ?? []
    if (value === '') throw new UsageError(`What stands after --${option}= is empty.`)
    if (value !== undefined && SWITCHES.includes(option) && value !== 'true' && value !== 'false')
      throw new UsageError(`--${option} takes no value, and was given "${value}".`)
  }
}
