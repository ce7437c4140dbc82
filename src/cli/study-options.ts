import type { Argv } from 'yargs'
import type { StudyOptions } from './study.ts'
import { UsageError } from './usage-error.ts'

/** Options every command has. */
export interface CommonOptions {
  readonly set?: string[]
  readonly json?: boolean
  readonly quiet?: boolean
  readonly colour?: boolean
}

/** Adds the options every command has. */
export function withCommon<T>(parser: Argv<T>): Argv<T & CommonOptions> {
  return parser
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Change a value of every scenario: path.to.value=…; may be given again',
      defaultDescription: 'none',
    })
    .option('json', { type: 'boolean', describe: 'Print the result, or the problems, as JSON and nothing else' })
    .option('quiet', { type: 'boolean', describe: 'No progress and no notices' })
    .option('colour', { type: 'boolean', describe: 'Colour on a terminal; --no-colour turns it off' }) as Argv<
    T & CommonOptions
  >
}

/** Adds the options of commands that simulate. */
export function withStudy<T>(parser: Argv<T>): Argv<T & CommonOptions & StudyOptions> {
  return withCommon(parser)
    .option('replications', {
      ...wholeNumber('replications'),
      describe: 'Runs of each model, each with its own luck (the scenario says how many)',
    })
    .option('years', { ...wholeNumber('years', LONGEST), describe: 'Years to simulate (the scenario says how many)' })
    .option('seed', { ...text('seed'), describe: 'Text that decides all luck' })
    .option('workers', { ...wholeNumber('workers'), describe: 'Runs side by side (as many as the machine has cores)' })
    .option('out', { ...text('out'), describe: 'Folder for the run (runs/<name>-<hash>)' })
    .option('report', { ...text('report'), describe: 'Also write the page here' }) as unknown as Argv<
    T & CommonOptions & StudyOptions
  >
}

/** Adds what a comparison has besides. */
export function withRepeats<T>(parser: Argv<T>): Argv<T & Pick<StudyOptions, 'repeatWith' | 'practice'>> {
  return parser
    .option('repeat-with', {
      ...text('repeat-with'),
      describe: 'A file of variants (other numbers of teams, other caps) to repeat the comparison with',
    })
    .option('practice', {
      coerce: runsOrNone,
      describe: 'Runs of the comparison made again with practice assumptions (10); --no-practice leaves it out',
    })
}

/** Of an option without a type, which may so be written --practice 5 and --no-practice: that comes as false. */
function runsOrNone(value: unknown): number | false | undefined {
  if (value === false || value === undefined) return value
  const { coerce } = wholeNumber('practice')
  return coerce(typeof value === 'number' ? String(value) : value === true ? '' : value)
}

/** The longest run [years], as in a scenario. */
const LONGEST = 30

const MOST = 10_000

export interface Option<Value> {
  readonly requiresArg: true
  readonly type: 'string'
  readonly coerce: (value: unknown) => Value | undefined
}

/** A whole number from 1, given once; yargs by itself would make nonsense into NaN and a repeated option into a list. */
export function wholeNumber(name: string, most: number = MOST): Option<number> {
  const { coerce, ...option } = text(name)
  return {
    ...option,
    coerce(value) {
      const given = coerce(value)
      if (given === undefined) return undefined
      const number = /^\d+$/.test(given) ? Number(given) : 0
      if (number >= 1 && number <= most) return number
      throw new UsageError(`--${name} takes one whole number from 1 to ${most.toLocaleString('en-GB')}, not "${given}"`)
    },
  }
}

/** A text, given once. */
export function text(name: string): Option<string> {
  return {
    requiresArg: true,
    type: 'string',
    coerce(value) {
      if (Array.isArray(value)) throw new UsageError(`--${name} was given twice`)
      return typeof value === 'string' ? value : undefined
    },
  }
}
