import { readFileSync } from 'node:fs'
import { createLaboratoryPool } from '../host/node/laboratory-pool.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { type MeasuredModel, measureReference } from '../laboratory/measure-reference.ts'
import { modelsOf } from '../laboratory/models-of.ts'
import { offsetInJson } from '../laboratory/json-places.ts'
import { checkReference, readReference } from '../laboratory/read-reference.ts'
import { ReferenceError, type ReferenceRecord } from '../laboratory/reference-record.ts'
import { missesByChance } from '../laboratory/reference-verdict.ts'
import { textPlaces } from '../scenario/text-places.ts'
import type { Output } from './output.ts'
import { createReferenceProgress } from './reference-progress.ts'
import { referenceTable, referenceTotals } from './reference-table.ts'
import { UsageError } from './usage-error.ts'

/** Faults of a file shown one by one; more would only scroll the first away. */
const MOST_SHOWN = 100

/** What `--reference` is told. */
export interface ReferenceOptions {
  /** Only records whose id begins so; all where undefined. */
  readonly family: readonly string[] | undefined
  readonly seed: string
  readonly workers: number
}

/**
 * Simulates every model of a reference file and judges each record by the file's rule; whether all were met, and no more
 * were missed at the first try than chance explains.
 * @throws PlaceError if the file cannot be read or is not understood; UsageError if it has none of a family asked for
 */
export async function validateReference(file: string, options: ReferenceOptions, output: Output): Promise<boolean> {
  const all = recordsOf(file)
  const known = new Set(all.map(({ family }) => family))
  const unknown = options.family?.filter((family) => !known.has(family)) ?? []
  if (unknown.length > 0) {
    throw new UsageError(`${file} has no records of ${unknown.join(', ')}; it has: ${[...known].join(', ')}.`)
  }
  const records = all.filter(({ family }) => options.family?.includes(family) ?? true)
  const modelsByFamily = new Map<string, number>()
  for (const [record] of modelsOf(records)) {
    const family = record?.family ?? ''
    modelsByFamily.set(family, (modelsByFamily.get(family) ?? 0) + 1)
  }
  const progress = createReferenceProgress(modelsByFamily, output)
  const pool = createLaboratoryPool(options.workers)
  const models: MeasuredModel[] = []
  const order = [...modelsByFamily.keys()]
  try {
    const verdicts = await measureReference(records, pool.run, {
      seed: options.seed,
      atOnce: 2 * options.workers,
      onWork: (work) => progress.onWork(work),
      onModel(model) {
        models.push(model)
        progress.onModel(model)
      },
    })
    const totals = referenceTotals(verdicts, missesByChance(records.length))
    models.sort((one, other) => order.indexOf(one.family) - order.indexOf(other.family))
    const { user, system } = process.cpuUsage()
    output.answer(
      output.json
        ? JSON.stringify({ totals, cases: verdicts })
        : referenceTable(verdicts, models, totals, (user + system) / 1e6, output.width),
    )
    return totals.missedAtFirst <= totals.missesExpected && totals.missed === 0 && totals.notSettled === 0
  } finally {
    await pool.close()
  }
}

function recordsOf(file: string): ReferenceRecord[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new PlaceError(`${file} cannot be read: ${(error as Error).message}`)
  }
  try {
    const records = readReference(text)
    checkReference(records)
    return records
  } catch (error) {
    throw error instanceof ReferenceError ? new PlaceError(faultsIn(file, text, error)) : error
  }
}

/** A line for each fault: where it is, and what was found. */
function faultsIn(file: string, text: string, { faults }: ReferenceError): string {
  const placeOf = textPlaces(file, text)
  const lines = faults.slice(0, MOST_SHOWN).map(({ path, what }) => {
    const { line, column } = placeOf(offsetInJson(text, path))
    return `${file}:${line}:${column} ${what}`
  })
  const more = faults.length - lines.length
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('.\n')
}
