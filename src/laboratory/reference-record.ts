/** The parameters of a record, by name: everything its model is built from. */
export type Parameters = Readonly<Record<string, unknown>>

/** One exact value of one model, as a reference file holds it. */
export interface ReferenceRecord {
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
  /** Time to pass before an empty system is near its long run [time units of the model]; absent where not said. */
  readonly suggestedWarmup?: number
}

/** A reference file cannot be read, or asks for what the laboratory does not know. */
export class ReferenceError extends Error {}

/**
 * The records of a reference file (format `queueing-reference`, version 1).
 * @throws ReferenceError naming what is wrong, and in which record
 */
export function readReference(text: string): ReferenceRecord[] {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    throw new ReferenceError(`It is no JSON: ${(error as Error).message}`)
  }
  const { format, version, cases } = (file ?? {}) as { format?: unknown; version?: unknown; cases?: unknown }
  if (format !== 'queueing-reference' || version !== 1) {
    throw new ReferenceError(
      `Its format is not "queueing-reference", version 1; found ${String(format)}, ${String(version)}`,
    )
  }
  if (!Array.isArray(cases)) throw new ReferenceError('It has no list "cases"')
  return cases.map((record: unknown, i) => readRecord(record, i))
}

function readRecord(given: unknown, i: number): ReferenceRecord {
  const record = (given ?? {}) as Record<string, unknown>
  const text = (key: string): string => {
    const value = record[key]
    if (typeof value !== 'string') throw new ReferenceError(`Record ${i + 1} has no text "${key}"`)
    return value
  }
  const { value, parameters, tolerance } = record
  const id = text('id')
  if (typeof value !== 'number') throw new ReferenceError(`${id} has no number "value"`)
  if (typeof parameters !== 'object' || parameters === null) throw new ReferenceError(`${id} has no "parameters"`)
  const rule = ((tolerance ?? {}) as { simulation?: Record<string, unknown> }).simulation ?? {}
  const { maxRelHalfWidth, suggestedWarmup } = rule
  return {
    id,
    name: text('name'),
    family: text('family'),
    parameters: parameters as Parameters,
    measure: text('measure'),
    kind: text('kind'),
    value,
    ...(typeof maxRelHalfWidth === 'number' ? { maxRelHalfWidth } : {}),
    ...(typeof suggestedWarmup === 'number' ? { suggestedWarmup } : {}),
  }
}

/**
 * A number among parameters.
 * @throws ReferenceError if it is absent or no number
 */
export function numberOf(parameters: Parameters, key: string): number {
  const value = parameters[key]
  if (typeof value !== 'number')
    throw new ReferenceError(`Parameter ${key} should be a number; found ${JSON.stringify(value)}`)
  return value
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
    throw new ReferenceError(`Parameter ${key} should be a list of ${what}; found ${JSON.stringify(value)}`)
  }
  return value
}

function isMapping(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A mapping among parameters. */
export function mappingOf(parameters: Parameters, key: string): Parameters {
  const value = parameters[key]
  if (!isMapping(value)) {
    throw new ReferenceError(`Parameter ${key} should be a mapping; found ${JSON.stringify(value)}`)
  }
  return value
}
