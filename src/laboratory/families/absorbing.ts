import { constant } from '../../kernel/distributions/constant.ts'
import { type Estimator, ratio, variance } from '../estimator.ts'
import type { Experiment } from '../experiment.ts'
import { atRate, readLaw } from '../law.ts'
import { type NetworkPlan, ticksPerUnit } from '../network-plan.ts'
import { numbersOf, rowsOf, namesOf, numberOf, ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { type Cohort, ofCohort } from '../run-cohort.ts'
import { inTheLongRun } from '../run-network.ts'

/** A chain of states that ends: walked by a cohort step by step, or with times in its states and arrivals for ever. */
export function absorbing(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const states = namesOf(parameters, 'transient')
  const ends = namesOf(parameters, 'absorbing')
  const start = states.indexOf(String(parameters['start']))
  if (start < 0) throw new ReferenceError(`No state is called ${JSON.stringify(parameters['start'])}`)
  const ways = { routing: rowsOf(parameters, 'Q'), ends: rowsOf(parameters, 'R') }
  const servers = Number.POSITIVE_INFINITY
  if ('meanHoldingTime' in parameters) {
    const means = numbersOf(parameters, 'meanHoldingTime')
    const rate = numberOf(parameters, 'arrivalRate')
    const plan: NetworkPlan = {
      ...ways,
      // The values hold for any law of the time in a state.
      stations: means.map((mean) => ({ servers, service: [readLaw({ holding: { dist: 'any', mean } }, 'holding')] })),
      sources: [{ station: start, arrivals: { between: atRate(rate) } }],
      ticksPerUnit: ticksPerUnit([1 / rate, ...means]),
    }
    return inTheLongRun(records, plan, states)
  }
  const stations = states.map(() => ({ servers, service: [constant(1)] }))
  return ofCohort(records, { ...ways, stations, ticksPerUnit: 1 }, start, (record) => measureOf(record, states, ends))
}

function measureOf(
  { id, measure }: ReferenceRecord,
  states: readonly string[],
  ends: readonly string[],
): Estimator<Cohort> {
  const size = (seen: Cohort): number => seen.size
  const [, what, name = ''] = /^(expectedVisits|absorptionProb)_(.+)$/.exec(measure) ?? []
  if (what && ![...states, ...ends].includes(name)) {
    throw new ReferenceError(`${id}: no state is called ${JSON.stringify(name)}`, ['measure'])
  }
  if (what === 'expectedVisits') return ratio(({ totals }) => totals.served[states.indexOf(name)], size)
  if (what === 'absorptionProb') return ratio(({ totals }) => totals.ends[ends.indexOf(name)], size)
  if (measure === 'expectedSteps') return ratio(({ totals }) => totals.visits, size)
  if (measure === 'varSteps')
    return variance(
      ({ totals }) => totals.visitsSquared,
      ({ totals }) => totals.visits,
      size,
    )
  throw new ReferenceError(`${id}: nothing is known here of the measure ${measure}`, ['measure'])
}
