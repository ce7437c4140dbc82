import type { Argv } from 'yargs'
import type { SensitivityMethod } from '../experiment/sensitivity-result.ts'
import type { StudyOptions } from './read-study.ts'
import { listing } from '../words/listing.ts'
import { slip } from './slips.ts'
import { UsageError } from './usage-error.ts'

/** Options every command has. */
export interface CommonOptions {
  readonly set?: string[]
  readonly json?: boolean
  readonly quiet?: boolean
  readonly colour?: boolean
}

/** Adds the options of every command on scenarios. */
export function withCommon<T>(parser: Argv<T>): Argv<T & CommonOptions> {
  return withSpeech(
    parser.option('set', {
      ...texts('set'),
      describe: '{PATH=VALUE} Change a value of every scenario, as demand.contacts=…; may be given again',
    }),
  ) as Argv<T & CommonOptions>
}

/** Adds the options of every command: how it speaks. */
export function withSpeech<T>(parser: Argv<T>): Argv<T & Omit<CommonOptions, 'set'>> {
  return parser
    .option('json', { type: 'boolean', describe: 'Print the result, or the problems, as JSON and nothing else' })
    .option('quiet', { type: 'boolean', describe: 'No progress and no notices' })
    .option('colour', { type: 'boolean', describe: 'Colour on a terminal; --no-colour turns it off' }) as Argv<
    T & Omit<CommonOptions, 'set'>
  >
}

/** Adds the options of commands that simulate. */
export function withStudy<T>(
  parser: Argv<T>,
  replications: string = 'Runs of each model, each with its own luck (the scenario says how many)',
  folder: string = 'runs/<name>-<hash>',
): Argv<T & CommonOptions & StudyOptions> {
  return withCommon(parser)
    .option('replications', {
      ...wholeNumber('replications'),
      describe: `{N} ${replications}`,
    })
    .option('precision', {
      ...text('precision'),
      describe: '{P} Runs until averages are known this well: 5%, or of one measure re-referral-rate=2%',
    })
    .option('years', {
      ...wholeNumber('years', LONGEST),
      describe: '{N} Years to simulate (the scenario says how many)',
    })
    .option('seed', { ...text('seed'), describe: '{TEXT} Text that decides all luck' })
    .option('workers', {
      ...wholeNumber('workers'),
      describe: '{N} Runs side by side (as many as the machine has cores)',
    })
    .option('out', { ...text('out'), describe: `{FOLDER} Folder for the run (${folder})` })
    .option('keep', {
      ...choice('keep', ['cohort']),
      describe: '{cohort} Keep every child’s history for export, query and find',
    })
    .option('report', { ...text('report'), describe: '{FILE} Also write the page here' }) as unknown as Argv<
    T & CommonOptions & StudyOptions
  >
}

/** Adds what a comparison has besides. */
export function withRepeats<T>(
  parser: Argv<T>,
): Argv<T & Pick<StudyOptions, 'repeatWith' | 'practice' | 'uncertainty' | 'select'>> {
  return parser
    .option('repeat-with', {
      ...text('repeat-with'),
      describe: '{FILE} A file of variants (other numbers of teams, other caps) to repeat the comparison with',
    })
    .option('uncertainty', {
      coerce: drawsOrNone,
      describe: '{[N]} Draw every value with a range, this many times (16), and tell chance and ignorance apart',
    })
    .option('select', {
      ...text('select'),
      describe:
        '{MEASURE} Go on with more runs of the models that may still be best on this measure: allocation-wait, or allocation-wait=1 for a difference of 1',
    })
    .option('practice', {
      coerce: (value: unknown) => runsOrNone(value, 'practice'),
      describe: '{N} Runs of the comparison made again with practice assumptions (10); --no-practice leaves it out',
    })
}

/** Options of a study that a search of its own has no use for: refused with a word, and not offered. */
const ofStudies = ['report', 'precision', 'keep'] as const

/** Adds the options of commands that simulate for an answer of their own kind. */
export function withRuns<T>(
  parser: Argv<T>,
  replications: string,
  folder: string,
): Argv<T & CommonOptions & StudyOptions> {
  return ofStudies.reduce((all, name) => all.hide(name), withStudy(parser, replications, folder))
}

/**
 * Refuses what such a command has no use for.
 * @throws UsageError naming the option
 */
export function refuseOfStudies(command: string, options: StudyOptions): void {
  for (const name of ofStudies) {
    if (options[name] !== undefined) throw new UsageError(`${command} has no --${name}`)
  }
}

/** What a sensitivity analysis is told besides. */
export interface SensitivityChoices {
  readonly method?: SensitivityMethod | undefined
  readonly measure?: string | undefined
  readonly input?: string[] | undefined
  readonly points?: number | undefined
}

/** Adds what a sensitivity analysis has besides. */
export function withSensitivity<T>(parser: Argv<T>): Argv<T & SensitivityChoices> {
  return parser
    .option('method', {
      ...choice('method', ['tornado', 'morris', 'sobol']),
      describe:
        '{METHOD} One input at a time (tornado, the default), all together (morris), or shares of the variance (sobol)',
    })
    .option('measure', {
      ...text('measure'),
      describe: '{NAME} Order inputs by what they do to this row of the headline',
    })
    .option('input', {
      ...texts('input'),
      describe: '{PATH} Move this input alone, by its path; may be given again (every value with a range)',
    })
    .option('points', {
      ...wholeNumber('points'),
      describe: '{N} With --method sobol: points of each of its samples (64)',
    })
}

/** Of an option without a type, which may so be written --practice 5 and --no-practice: that comes as false. */
function runsOrNone(value: unknown, name: string): number | false | undefined {
  if (value === false || value === undefined) return value
  const { coerce } = wholeNumber(name)
  return coerce(typeof value === 'number' ? String(value) : value === true ? '' : value)
}

/** Under two draws nothing could be told apart. */
function drawsOrNone(value: unknown): number | false | undefined {
  const draws = runsOrNone(value, 'uncertainty')
  if (draws === 1) return slip('--uncertainty takes 2 draws or more')
  return draws
}

/** The longest run [years], as in a scenario. */
export const LONGEST = 30

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
      return slip(`--${name} takes one whole number from 1 to ${most.toLocaleString('en-GB')}, not "${given}"`)
    },
  }
}

/** A text that may be given once. */
export function text(name: string): Option<string> {
  return {
    requiresArg: true,
    type: 'string',
    coerce(value) {
      if (Array.isArray(value)) return slip(`--${name} was given twice`)
      if (value === false) return slip(`There is no --no-${name}: leave --${name} out`)
      return typeof value === 'string' ? value : undefined
    },
  }
}

/** One of a few words, given once. */
export function choice<const Word extends string>(name: string, words: readonly Word[]): Option<Word> {
  const { coerce, ...option } = text(name)
  return {
    ...option,
    coerce(value) {
      const given = coerce(value)
      const word = words.find((one) => one === given)
      if (given !== undefined && word === undefined)
        return slip(`--${name} takes ${listing(words, 'or')}, not "${given}"`)
      return word
    },
  }
}

/** A text that may be given again. */
function texts(name: string): Pick<Option<string>, 'type'> & {
  readonly array: true
  readonly nargs: 1
  readonly coerce: (values: unknown) => string[]
} {
  const { type, coerce } = text(name)
  return {
    type,
    array: true,
    nargs: 1,
    coerce: (values) => (Array.isArray(values) ? values : [values]).flatMap((value) => coerce(value) ?? []),
  }
}
