import { readFileSync } from 'node:fs'
import { createLaboratoryPool } from '../host/node/laboratory-pool.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { measureReference, missesByChance } from '../laboratory/measure-reference.ts'
import { modelsOf } from '../laboratory/models-of.ts'
import { readReference, ReferenceError, type ReferenceRecord } from '../laboratory/reference-record.ts'
import type { Output } from './output.ts'
import { createProgress } from './progress.ts'
import { referenceTable } from './reference-table.ts'
import { UsageError } from './usage-error.ts'

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
 * @throws PlaceError if the file cannot be read or is not understood; UsageError if no record is asked for
 */
export async function validateReference(file: string, options: ReferenceOptions, output: Output): Promise<boolean> {
  const records = recordsOf(file).filter(({ family }) => options.family?.includes(family) ?? true)
  if (records.length === 0)
    throw new UsageError(`${file} has no records of ${options.family?.join(', ') ?? 'any family'}.`)
  const progress = createProgress(modelsOf(records).length, output)
  const pool = createLaboratoryPool(options.workers)
  try {
    let done = 0
    const verdicts = await measureReference(records, pool.run, {
      seed: options.seed,
      atOnce: 2 * options.workers,
      onModel: () => progress.update(++done),
    })
    const byChance = missesByChance(records.length)
    output.answer(output.json ? JSON.stringify({ cases: verdicts }) : referenceTable(verdicts, byChance, output.width))
    const atFirst = verdicts.filter(({ again }) => again).length
    return atFirst <= byChance && verdicts.every(({ verdict }) => verdict !== 'missed')
  } catch (error) {
    throw error instanceof ReferenceError ? new PlaceError(`${file}: ${error.message}`) : error
  } finally {
    progress.stop()
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
    return readReference(text)
  } catch (error) {
    throw error instanceof ReferenceError ? new PlaceError(`${file}: ${error.message}`) : error
  }
}
