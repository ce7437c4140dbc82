import { ratio } from '../estimator.ts'
import type { Experiment } from '../experiment.ts'
import { atRate } from '../law.ts'
import { ticksPerUnit } from '../network-plan.ts'
import { rowsOf, namesOf, ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { ofCohort, probeOf } from '../run-cohort.ts'

/** A chain in continuous time, by its generator: in which state a cohort is found. */
export function markovChain(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const states = namesOf(parameters, 'states')
  const generator = rowsOf(parameters, 'generator')
  const start = states.indexOf(String(parameters['start']))
  if (start < 0) throw new ReferenceError(`No state is called ${JSON.stringify(parameters['start'])}`)
  const service = generator.map((row, i) => atRate(-row[i]))
  const plan = {
    stations: service.map((law) => ({ servers: Number.POSITIVE_INFINITY, service: [law] })),
    routing: generator.map((row, i) => row.map((rate, j) => (i === j || row[i] === 0 ? 0 : rate / -row[i]))),
    ticksPerUnit: ticksPerUnit(service.map(({ mean }) => mean)),
  }
  return ofCohort(records, plan, start, (record) => {
    const state = states.indexOf(record.measure.replace(/^occupancy_/, ''))
    if (state < 0)
      throw new ReferenceError(`${record.id}: nothing is known here of the measure ${record.measure}`, ['measure'])
    const probe = probeOf(record)
    return ratio(
      (seen) => probe(seen).present[state],
      (seen) => seen.size,
    )
  })
}
