import { piecewiseHazard } from '../../kernel/distributions/piecewise-hazard.ts'
import { constant } from '../../kernel/distributions/constant.ts'
import { type Estimator, ratio, variance } from '../estimator.ts'
import type { Experiment } from '../experiment.ts'
import { atRate, type Law, readDistribution, readLaw } from '../law.ts'
import { type NetworkPlan, ticksPerUnit } from '../network-plan.ts'
import { numbersOf, rowsOf, numberOf, ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { type Cohort, everywhere, ofCohort, probeOf } from '../run-cohort.ts'
import { inTheLongRun } from '../run-network.ts'
import { quantileOf } from '../spread.ts'

const servers = Number.POSITIVE_INFINITY

/** What ends at a rate that is constant in bands of time gone by. */
export function piecewiseExponential(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const rates = numbersOf(parameters, 'rates')
  return lifetimes(
    records,
    piecewiseHazard({ from: numbersOf(parameters, 'breaks'), rate: rates }),
    1 / Math.max(...rates),
  )
}

/** How long what has lasted so long will last; or, found at any moment, has lasted and will. */
export function residualLife(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  if ('elapsed' in parameters) {
    const whole = readDistribution(parameters, 'duration')
    const elapsed = numberOf(parameters, 'elapsed')
    const rest: Law = { mean: whole.mean, quantile: (u) => whole.quantileBeyond(u, elapsed) - elapsed }
    return lifetimes(records, rest, whole.mean)
  }
  const duration = readLaw(parameters, 'duration')
  const plan: NetworkPlan = {
    stations: [{ servers, service: [duration] }],
    sources: [{ station: 0, arrivals: { between: atRate(10 / duration.mean) } }],
    ticksPerUnit: ticksPerUnit([duration.mean / 10]),
  }
  return inTheLongRun(records, plan)
}

/** Times to absorption of a chain in continuous time, by its start and its rates. */
export function phaseType(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const alpha = numbersOf(parameters, 'alpha')
  const rates = rowsOf(parameters, 'T')
  const service = rates.map((row, i) => atRate(-row[i]))
  // A door in front of the phases, through which all pass at once, each to the phase it begins with.
  const plan = {
    stations: [constant(0), ...service].map((law) => ({ servers, service: [law] })),
    routing: [[0, ...alpha], ...rates.map((row, i) => [0, ...row.map((rate, j) => (i === j ? 0 : rate / -row[i]))])],
    ticksPerUnit: ticksPerUnit(service.map(({ mean }) => mean)),
  }
  return ofCohort(records, plan, 0, (record) => measureOf(record, plan.ticksPerUnit))
}

function lifetimes(records: readonly ReferenceRecord[], law: Law, shortest: number): Experiment {
  const plan = { stations: [{ servers, service: [law] }], ticksPerUnit: ticksPerUnit([shortest]) }
  return ofCohort(records, plan, 0, (record) => measureOf(record, plan.ticksPerUnit))
}

function measureOf(record: ReferenceRecord, unit: number): Estimator<Cohort> {
  const size = (seen: Cohort): number => seen.size
  const { measure } = record
  const [, percent] = /^quantile(\d+)$/.exec(measure) ?? []
  if (percent !== undefined) {
    return {
      collect: ({ totals }) => totals.wholeSpread.counts,
      combine: (counts) => quantileOf(counts, Number(percent) / 100) / unit,
    }
  }
  switch (measure) {
    case 'survival': {
      const probe = probeOf(record)
      return ratio((seen) => everywhere(probe(seen)), size)
    }
    case 'cdf':
    case 'probCloseWithin_t_givenElapsed': {
      const probe = probeOf(record)
      return ratio((seen) => seen.size - everywhere(probe(seen)), size)
    }
    case 'mean':
    case 'meanResidualGivenElapsed':
      return ratio(
        ({ totals }) => totals.whole / unit,
        ({ totals }) => totals.left,
      )
    case 'variance':
      return variance(
        ({ totals }) => totals.wholeSquared / unit ** 2,
        ({ totals }) => totals.whole / unit,
        ({ totals }) => totals.left,
      )
    case 'restrictedMean': {
      const probe = probeOf(record)
      return ratio((seen) => probe(seen).sofar / unit, size)
    }
    default:
      throw new ReferenceError(`${record.id}: nothing is known here of the measure ${measure}`, ['measure'])
  }
}
