import type { JsonPath } from './json-places.ts'

/** The parameters of a record, by name: everything its model is built from. */
export type Parameters = Readonly<Record<string, unknown>>

/** One exact value of one model, as a reference file holds it. */
export interface ReferenceRecord {
  /** Its place in the list of the file, from 0. */
  readonly index: number
  readonly id: string
  /** Records of one name describe one model. */
  readonly name: string
  readonly family: string
  readonly parameters: Parameters
  readonly measure: string
  readonly kind: string
  readonly value: number
  /** Half a 95 % interval may be no more than this share of the value; absent where the file has no rule. */
  readonly maxRelHalfWidth?: number
  /**
   * Counted time of all replications together that makes half the interval a hundredth of the value [time units of the
   * model]; absent where not said.
   */
  readonly timeForHundredth?: number
  /** Time to pass before an empty system is near its long run [time units of the model]; absent where not said. */
  readonly suggestedWarmup?: number
}

/** One thing that is wrong with a reference file. */
export interface ReferenceFault {
  /** The value it is about; empty for the file. */
  readonly path: JsonPath
  /** What was found, and what would do. */
  readonly what: string
}

/** A reference file cannot be read, or asks for what the laboratory does not know. */
export class ReferenceError extends Error {
  readonly faults: readonly ReferenceFault[]

  /** @param path of the value it is about, within its record */
  constructor(what: string | readonly ReferenceFault[], path: JsonPath = []) {
    const faults = typeof what === 'string' ? [{ path, what }] : what
    super(faults.map((fault) => fault.what).join('; '))
    this.faults = faults
  }
}

/**
 * A number among parameters.
 * @throws ReferenceError if it is absent or no number
 */
export function numberOf(parameters: Parameters, key: string): number {
  const value = parameters[key]
  if (typeof value !== 'number')
    throw new ReferenceError(`Parameter ${key} should be a number; found ${shown(value)}`, ['parameters', key])
  return value
}

/**
 * The time at which a record looks at its model.
 * @throws ReferenceError if that is no number from 0
 */
export function timeOf({ id, parameters }: ReferenceRecord): number {
  const t = parameters['t']
  if (typeof t === 'number' && t >= 0) return t
  throw new ReferenceError(`${id}: the time t to look at should be a number from 0; found ${shown(t)}`, [
    'parameters',
    't',
  ])
}

/** A number among parameters, or a default where there is none. */
export function numberOr(parameters: Parameters, key: string, otherwise: number): number {
  return parameters[key] === undefined ? otherwise : numberOf(parameters, key)
}

/**
 * Numbers among parameters.
 * @throws ReferenceError if it is no list of numbers
 */
export function numbersOf(parameters: Parameters, key: string): readonly number[] {
  return membersOf(parameters, key, 'numbers', (member) => typeof member === 'number')
}

/**
 * A matrix among parameters, by row.
 * @throws ReferenceError if it is no list of lists of numbers
 */
export function rowsOf(parameters: Parameters, key: string): readonly (readonly number[])[] {
  const isNumbers = (row: unknown): row is readonly number[] =>
    Array.isArray(row) && row.every((member) => typeof member === 'number')
  return membersOf(parameters, key, 'rows of numbers', isNumbers)
}

/**
 * Names among parameters.
 * @throws ReferenceError if it is no list of texts
 */
export function namesOf(parameters: Parameters, key: string): readonly string[] {
  return membersOf(parameters, key, 'names', (member) => typeof member === 'string')
}

/**
 * Mappings among parameters.
 * @throws ReferenceError if it is no list of mappings
 */
export function mappingsOf(parameters: Parameters, key: string): readonly Parameters[] {
  return membersOf(parameters, key, 'mappings', isMapping)
}

function membersOf<Member>(
  parameters: Parameters,
  key: string,
  what: string,
  isMember: (member: unknown) => member is Member,
): readonly Member[] {
  const value = parameters[key]
  if (!Array.isArray(value) || !value.every(isMember)) {
    throw new ReferenceError(`Parameter ${key} should be a list of ${what}; found ${shown(value)}`, ['parameters', key])
  }
  return value
}

/** A value as the file has it, or that there is none. */
function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

function isMapping(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A mapping among parameters. */
export function mappingOf(parameters: Parameters, key: string): Parameters {
  const value = parameters[key]
  if (!isMapping(value)) {
    throw new ReferenceError(`Parameter ${key} should be a mapping; found ${shown(value)}`, ['parameters', key])
  }
  return value
}
