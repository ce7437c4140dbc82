import { checkPlan } from './check-plan.ts'
import type { Experiment } from './experiment.ts'
import { experimentOf } from './experiment.ts'
import { lookMeasure, type Looked } from './look-measures.ts'
import { simulateNetwork } from './network.ts'
import type { NetworkPlan } from './network-plan.ts'
import { type ReferenceRecord, timeOf } from './reference-record.ts'
import { steadyMeasure } from './steady-measures.ts'

/** The longest of the mean times of a plan that end [time units]. */
function longestMean({ stations, sources }: NetworkPlan): number {
  const means = stations.flatMap(({ service, failures }) => [
    ...service.map(({ mean }) => mean),
    ...(failures ? [failures.repair.mean] : []),
  ])
  const between = sources.map(({ arrivals }) => ('between' in arrivals ? arrivals.between.mean : 1 / arrivals.most))
  return Math.max(...[...means, ...between].filter((mean) => mean < Number.POSITIVE_INFINITY))
}

/** Arrivals a first try sees at most, unless they would be gone before anything of theirs ended. */
const arrivalsOfFirstTry = 20_000

/** Arrivals from outside [per time unit], those of a batch one by one. */
export function rateOf({ sources }: Pick<NetworkPlan, 'sources'>): number {
  return sources.reduce(
    (sum, { arrivals, batch }) =>
      sum + (batch?.mean ?? 1) * ('between' in arrivals ? 1 / arrivals.between.mean : arrivals.most),
    0,
  )
}

/**
 * When of those who were at a station without a queue one in a million is still there [time units]. Ages of open cases
 * lack those who came before the start until then, and with long tails that is later than files say.
 */
function goneBy({ stations }: NetworkPlan): number {
  const open = stations.filter(({ servers }) => servers === Number.POSITIVE_INFINITY)
  return Math.max(
    0,
    ...open.flatMap(({ service }) => service.map((law) => law.quantile(1 - 1e-6))).filter(Number.isFinite),
  )
}

/**
 * A network in the long run. It starts empty, and what is counted begins after the file's warm-up, or where the file
 * says none after a tenth of the counted time and a hundred times the longest mean time of the model; and not before
 * stations without a queue have forgotten the start.
 * @param names of the stations, where measures name them
 */
export function inTheLongRun(
  records: readonly ReferenceRecord[],
  plan: NetworkPlan,
  names: readonly string[] = [],
): Experiment {
  checkPlan(plan)
  const longest = longestMean(plan)
  const said = Math.max(...records.map(({ suggestedWarmup }) => suggestedWarmup ?? 0))
  const waits = [...new Set(records.map(({ parameters }) => Number(parameters['t'])).filter((t) => t >= 0))]
  const gone = goneBy(plan)
  const warmUpOf = (length: number): number => Math.max(gone, said > 0 ? said : Math.max(length / 10, 100 * longest))
  return experimentOf(
    records,
    (record) => steadyMeasure(record, plan, names, waits),
    {
      firstEffort: Math.max(10 * longest, Math.min(500 * longest, arrivalsOfFirstTry / rateOf(plan))),
      isLongRun: true,
      entitiesOf: (length) => rateOf(plan) * (warmUpOf(length) + length),
    },
    (streams, length) => simulateNetwork(plan, streams, { warmUp: warmUpOf(length), length, waits }),
  )
}

/** Independent copies of the one station of a plan, side by side on one event list, looked at at the records' times. */
export function atTimes(records: readonly ReferenceRecord[], plan: NetworkPlan): Experiment {
  const times = [...new Set(records.map((record) => timeOf(record)))].sort((a, b) => a - b)
  checkPlan(plan)
  const [station] = plan.stations
  const [source] = plan.sources
  const [initial = 0] = plan.initial ?? []
  return experimentOf<Looked>(
    records,
    (record) => lookMeasure(record, times, station.servers),
    {
      firstEffort: 5,
      entitiesOf: (copies) => Math.ceil(copies) * (initial + rateOf(plan) * times[times.length - 1]),
    },
    (streams, effort) => {
      const copies = Math.ceil(effort)
      const each = Array.from({ length: copies }, (_, copy) => copy)
      const copied: NetworkPlan = {
        ...plan,
        stations: each.map(() => station),
        sources: source ? each.map((copy) => ({ ...source, station: copy })) : [],
        initial: each.map(() => initial),
      }
      const length = times[times.length - 1]
      return { totals: simulateNetwork(copied, streams, { warmUp: 0, length, probes: times }), copies }
    },
  )
}
