import { UsageError } from './usage-error.ts'

/** What is wrong with values of options, found while they are read; a set, since the parser reads more than once. */
const slips = new Set<string>()

/** Notes what is wrong with a value, to be told with whatever else is; the option counts as not given until then. */
export function slip(message: string): undefined {
  slips.add(message)
}

/**
 * For the parser's `check`: ends a command line whose values are wrong before anything is done.
 * @throws UsageError with all of them
 */
export function refuseSlips(): true {
  if (slips.size > 0) throw slipsAnd()
  return true
}

/** Every slip, and what else was found. */
export function slipsAnd(message?: string): UsageError {
  const all = [...slips, ...(message === undefined ? [] : [message])]
  slips.clear()
  return new UsageError(all.join('\n'))
}
