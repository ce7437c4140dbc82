import { type Endings, simulateCompetingRisks } from '../competing-risks.ts'
import { type Estimator, ratio } from '../estimator.ts'
import { type Experiment, experimentOf } from '../experiment.ts'
import { atRate, readLaw } from '../law.ts'
import { mappingOf, ReferenceError, type ReferenceRecord } from '../reference-record.ts'

/** The end of a case by the earliest of several causes, each with its own time. */
export function competing(records: readonly ReferenceRecord[]): Experiment {
  const causes = mappingOf(records[0].parameters, 'causes')
  const names = Object.keys(causes)
  const laws = names.map((name) => {
    const given = causes[name]
    return typeof given === 'number' ? atRate(given) : readLaw(causes, name)
  })
  const timeOf = ({ parameters: { t } }: ReferenceRecord): number =>
    t === undefined || t === 'inf' ? Number.POSITIVE_INFINITY : Number(t)
  const times = [...new Set(records.map(timeOf))]
  const size = (seen: Endings): number => seen.size
  const estimatorOf = (record: ReferenceRecord): Estimator<Endings> => {
    if (record.measure === 'meanTime') return ratio((seen) => seen.time, size)
    const cause = names.indexOf(record.measure.replace(/^(?:CIF|probCause)_/, ''))
    if (cause < 0)
      throw new ReferenceError(`${record.id}: nothing is known here of the measure ${record.measure}`, ['measure'])
    return ratio((seen) => seen.byThen[cause][times.indexOf(timeOf(record))], size)
  }
  return experimentOf(records, estimatorOf, { firstEffort: 500, entitiesOf: Math.ceil }, (streams, effort) =>
    simulateCompetingRisks(laws, times, streams, Math.ceil(effort)),
  )
}
