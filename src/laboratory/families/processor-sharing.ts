import { type Estimator, ratio } from '../estimator.ts'
import { type Experiment, experimentOf } from '../experiment.ts'
import { atRate } from '../law.ts'
import { ticksPerUnit } from '../network-plan.ts'
import { type Shared, simulateSharing } from '../processor-sharing.ts'
import { numberOf, ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { serversOf, serviceOf } from '../station-of.ts'

/** Sizes within this share of the one asked for tell of it. */
const nearness = 0.2

/** Jobs, and by size asked for the sums of a line through those of about that size. */
interface Seen extends Shared {
  readonly jobs: number
  readonly sojourns: number
  readonly near: readonly Float64Array[]
}

/** One server that all jobs share alike. */
export function processorSharing(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const rate = numberOf(parameters, 'arrivalRate')
  const size = serviceOf(parameters)
  const plan = {
    between: atRate(rate),
    size,
    servers: serversOf(parameters),
    ticksPerUnit: ticksPerUnit([size.mean, 1 / rate]),
  }
  const asked = [...new Set(records.map((record) => Number(record.parameters['jobSize'])).filter(Number.isFinite))]
  const estimatorOf = (record: ReferenceRecord): Estimator<Seen> => {
    switch (record.measure) {
      case 'meanInSystem':
        return ratio(
          (seen) => seen.present,
          (seen) => seen.time,
        )
      case 'meanSojourn':
        return ratio(
          (seen) => seen.sojourns,
          (seen) => seen.jobs,
        )
      case 'meanSojournGivenSize': {
        const place = asked.indexOf(Number(record.parameters['jobSize']))
        return { collect: (seen) => seen.near[place], combine: heightAtCentre }
      }
      default:
        throw new ReferenceError(`${record.id}: nothing is known here of the measure ${record.measure}`, ['measure'])
    }
  }
  const warmUpOf = (length: number): number => Math.max(length / 10, 200 * size.mean)
  const cost = {
    firstEffort: 2000 * Math.max(size.mean, 1 / rate),
    isLongRun: true,
    entitiesOf: (length: number) => rate * (warmUpOf(length) + length),
  }
  return experimentOf(records, estimatorOf, cost, (streams, length) => {
    const near = asked.map(() => new Float64Array(5))
    let jobs = 0
    let sojourns = 0
    const shared = simulateSharing(plan, streams, warmUpOf(length), length, (work, sojourn) => {
      jobs++
      sojourns += sojourn
      for (let i = 0; i < asked.length; i++) {
        const off = work - asked[i]
        if (Math.abs(off) > nearness * asked[i]) continue
        const sums = near[i]
        sums[0]++
        sums[1] += off
        sums[2] += off * off
        sums[3] += sojourn
        sums[4] += off * sojourn
      }
    })
    return { ...shared, jobs, sojourns, near }
  })
}

/** The height at 0 of the line of least squares through points near 0; their mean where all stand at one place. */
function heightAtCentre(sums: ArrayLike<number>): number {
  const [n, x, xx, y, xy] = [sums[0], sums[1], sums[2], sums[3], sums[4]]
  const spread = n * xx - x * x
  return spread > 1e-9 * n * n ? (xx * y - x * xy) / spread : y / n
}
