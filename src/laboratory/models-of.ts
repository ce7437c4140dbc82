import type { ReferenceRecord } from './reference-record.ts'

/** Parameters that say what is asked of a model, not what it is. */
const asked = new Set(['t', 'elapsed', 'jobSize'])

/** Measures that a periodic system shows in the long run, told by the file as of a time. */
const periodic = new Set(['periodicPeakCaseload', 'peakLag'])

/**
 * The records of each model together, in the order of the file. One simulation serves them: they have one name, the same
 * parameters but for what is asked, and are of one kind (long run, at a time, of a cohort).
 */
export function modelsOf(records: readonly ReferenceRecord[]): ReferenceRecord[][] {
  const models = new Map<string, ReferenceRecord[]>()
  for (const record of records) {
    const kept = Object.entries(record.parameters).filter(([key]) => !asked.has(key))
    const isTransient = record.kind.startsWith('transient') && !periodic.has(record.measure)
    const elapsed = record.family === 'residualLife' ? record.parameters['elapsed'] : undefined
    const key = JSON.stringify([record.name, kept, isTransient, periodic.has(record.measure), elapsed])
    const known = models.get(key)
    if (known) known.push(record)
    else models.set(key, [record])
  }
  return [...models.values()]
}
