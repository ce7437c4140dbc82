import { experimentFor } from './families/index.ts'
import { offsetInJson } from './json-places.ts'
import { modelsOf } from './models-of.ts'
import { type Parameters, ReferenceError, type ReferenceFault, type ReferenceRecord } from './reference-record.ts'

/**
 * The records of a reference file (format `queueing-reference`, version 1).
 * @throws ReferenceError with everything that is wrong with the file
 */
export function readReference(text: string): ReferenceRecord[] {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    const [rest = ''] = text.slice(offsetInJson(text)).split('\n')
    throw new ReferenceError(`It is no JSON; found ${rest === '' ? 'its end' : JSON.stringify(rest.slice(0, 20))}`)
  }
  const { format, version, cases } = (file ?? {}) as { format?: unknown; version?: unknown; cases?: unknown }
  if (format !== 'queueing-reference' || version !== 1) {
    const found = `found ${JSON.stringify(format) ?? 'nothing'}, ${JSON.stringify(version) ?? 'nothing'}`
    throw new ReferenceError([
      { path: ['format'], what: `Its format is not "queueing-reference", version 1; ${found}` },
    ])
  }
  if (!Array.isArray(cases) || cases.length === 0) {
    const found = Array.isArray(cases) ? 'an empty list' : (JSON.stringify(cases)?.slice(0, 20) ?? 'nothing')
    throw new ReferenceError([{ path: ['cases'], what: `Its records should be a list "cases"; found ${found}` }])
  }
  const faults: ReferenceFault[] = []
  const records = cases.map((record: unknown, index) => readRecord(record, index, faults))
  const ids = new Map<string, number>()
  for (const { id, index } of records) {
    const other = ids.get(id)
    if (other === undefined) ids.set(id, index)
    else faults.push({ path: ['cases', index, 'id'], what: `${id} is record ${other + 1} already` })
  }
  if (faults.length > 0) throw new ReferenceError(faults)
  return records
}

/**
 * Whether every record can be built and measured; nothing is run.
 * @throws ReferenceError with everything that is not known
 */
export function checkReference(records: readonly ReferenceRecord[]): void {
  const faults: ReferenceFault[] = []
  const faultsOf = (model: readonly ReferenceRecord[]): readonly ReferenceFault[] => {
    try {
      experimentFor(model)
      return []
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error
      return error.faults.map(({ path, what }) => ({ path: ['cases', model[0].index, ...path], what }))
    }
  }
  for (const model of modelsOf(records)) {
    if (faultsOf(model).length > 0) for (const record of model) faults.push(...faultsOf([record]))
  }
  if (faults.length > 0) throw new ReferenceError(faults)
}

function readRecord(given: unknown, index: number, faults: ReferenceFault[]): ReferenceRecord {
  const record = mapped(given) ?? {}
  const name = typeof record['id'] === 'string' ? record['id'] : `Record ${index + 1}`
  const wants = (isWanted: boolean, keys: readonly string[], what: string): void => {
    if (!isWanted) faults.push({ path: ['cases', index, ...keys], what: `${name} has no ${what}` })
  }
  const text = (key: string): string => {
    const value = record[key]
    wants(typeof value === 'string', [key], `text "${key}"`)
    return String(value)
  }
  const { value } = record
  wants(typeof value === 'number' && Number.isFinite(value), ['value'], 'number "value"')
  const parameters = mapped(record['parameters'])
  wants(parameters !== undefined, ['parameters'], 'mapping "parameters"')
  const rule = mapped(mapped(record['tolerance'])?.['simulation']) ?? {}
  const size = (key: string): number | undefined => {
    const given = rule[key]
    if (given === undefined) return undefined
    const isSize = typeof given === 'number' && given > 0 && Number.isFinite(given)
    wants(isSize, ['tolerance', 'simulation', key], `number above 0 as "${key}"`)
    return Number(given)
  }
  const maxRelHalfWidth = size('maxRelHalfWidth')
  const timeForHundredth = size('totalTimeFor1pctHalfWidth')
  const suggestedWarmup = size('suggestedWarmup')
  return {
    index,
    id: text('id'),
    name: text('name'),
    family: text('family'),
    parameters: parameters ?? {},
    measure: text('measure'),
    kind: text('kind'),
    value: Number(value),
    ...(maxRelHalfWidth === undefined ? {} : { maxRelHalfWidth }),
    ...(timeForHundredth === undefined ? {} : { timeForHundredth }),
    ...(suggestedWarmup === undefined ? {} : { suggestedWarmup }),
  }
}

function mapped(value: unknown): Parameters | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parameters) : undefined
}
