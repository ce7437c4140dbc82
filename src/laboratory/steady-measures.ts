import { type Estimator, ratio, variance } from './estimator.ts'
import type { NetworkPlan } from './network-plan.ts'
import type { NetworkTotals } from './network-totals.ts'
import { ReferenceError, type ReferenceRecord } from './reference-record.ts'
import { quantileOf } from './spread.ts'

type Totals = NetworkTotals
type Make = (plan: NetworkPlan, at: At) => Estimator<Totals>

/** Whom a measure is about: a station, or a class, by index; a number in its name or its parameters. */
interface At {
  readonly station: number
  readonly group: number
  readonly number: number
  readonly waits: readonly number[]
  readonly t: number
}

const time = (seen: Totals): number => seen.time
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

/** By measure, without its class, node or number: how it is counted in the long run. */
const measures: Readonly<Record<string, Make>> = {
  utilisation: ({ stations }, { station }) =>
    ratio(
      (seen) => seen.busy[station],
      (seen) => seen.time * stations[station].servers,
    ),
  meanInSystem: (_, { station }) => ratio((seen) => seen.present[station], time),
  meanQueueLength: (_, { station }) => ratio((seen) => seen.waiting[station], time),
  varInSystem: () =>
    variance(
      (seen) => seen.presentSquared[0],
      (seen) => seen.present[0],
      time,
    ),
  probEmpty: () => ratio((seen) => seen.levels[0], time),
  probInSystem: (_, { number }) => ratio((seen) => seen.levels[number] ?? 0, time),
  quantileInSystem: (_, { number }) => ({
    // As many places as any run is likely to need: sums must be of one length in all replications.
    collect: ({ levels }) =>
      Float64Array.from({ length: Math.max(4096, levels.length) }, (_, level) => levels[level] ?? 0),
    combine: (levels) => crossing(levels, number / 100),
    isWhole: true,
  }),
  meanElapsedAgeOfOpenCases: ({ ticksPerUnit }) =>
    ratio(
      (seen) => seen.elapsed,
      (seen) => seen.present[0] * ticksPerUnit,
    ),
  equilibriumResidualMean: ({ ticksPerUnit }) =>
    ratio(
      (seen) => seen.remaining,
      (seen) => seen.present[0] * ticksPerUnit,
    ),
  lengthBiasedMean: ({ ticksPerUnit }) =>
    ratio(
      (seen) => seen.elapsed + seen.remaining,
      (seen) => seen.present[0] * ticksPerUnit,
    ),
  probWait: () =>
    ratio(
      (seen) => seen.delayed[0],
      (seen) => seen.offered[0] - seen.refused[0] - seen.balked[0],
    ),
  meanWait: ({ ticksPerUnit }) =>
    ratio(
      (seen) => seen.waits,
      (seen) => seen.started * ticksPerUnit,
    ),
  meanWaitAll: ({ ticksPerUnit }) =>
    ratio(
      (seen) => seen.waits + seen.waitedInVain,
      (seen) => (seen.started + sum(seen.abandoned)) * ticksPerUnit,
    ),
  varWait: ({ ticksPerUnit }) =>
    variance(
      (seen) => seen.waitsSquared / ticksPerUnit ** 2,
      (seen) => seen.waits / ticksPerUnit,
      (seen) => seen.started,
    ),
  probWaitExceeds_t: (_, { waits, t }) =>
    ratio(
      (seen) => seen.longer[waits.indexOf(t)],
      (seen) => seen.started,
    ),
  meanSojourn: ({ ticksPerUnit }) =>
    ratio(
      (seen) => sum(seen.stays),
      (seen) => sum(seen.servedOfGroup) * ticksPerUnit,
    ),
  sojournQuantile: ({ ticksPerUnit }, { number }) => ({
    collect: (seen) => seen.spread.counts,
    combine: (counts) => quantileOf(counts, number / 100) / ticksPerUnit,
  }),
  meanSojourn_class: ({ ticksPerUnit }, { group }) =>
    ratio(
      (seen) => seen.stays[group],
      (seen) => seen.servedOfGroup[group] * ticksPerUnit,
    ),
  meanWait_class: ({ ticksPerUnit }, { group }) =>
    ratio(
      (seen) => seen.stays[group] - seen.work[group],
      (seen) => seen.servedOfGroup[group] * ticksPerUnit,
    ),
  meanInSystem_class: (_, { group }) => ratio((seen) => seen.presentOfGroup[group], time),
  probBlock: () =>
    ratio(
      (seen) => seen.refused[0],
      (seen) => seen.offered[0],
    ),
  probBalk: () =>
    ratio(
      (seen) => seen.balked[0],
      (seen) => seen.offered[0],
    ),
  probAbandon: () =>
    ratio(
      (seen) => seen.abandoned[0],
      (seen) => seen.offered[0],
    ),
  throughput: ({ ticksPerUnit }) => ratio((seen) => seen.served[0] * ticksPerUnit, time),
  arrivalRate: ({ ticksPerUnit }, { station }) => ratio((seen) => seen.offered[station] * ticksPerUnit, time),
  probServerDown: ({ stations }) =>
    ratio(
      (seen) => seen.failed[0],
      (seen) => seen.time * stations[0].servers,
    ),
  meanTotalSojourn: ({ ticksPerUnit }) =>
    ratio(
      (seen) => seen.whole,
      (seen) => seen.left * ticksPerUnit,
    ),
  meanVisitsPerCase: () =>
    ratio(
      (seen) => seen.visits,
      (seen) => seen.left,
    ),
  varVisitsPerCase: () =>
    variance(
      (seen) => seen.visitsSquared,
      (seen) => seen.visits,
      (seen) => seen.left,
    ),
  shareOfReferralsThatAreRereferrals: () =>
    ratio(
      (seen) => seen.served[1],
      (seen) => seen.offered[0],
    ),
}

/** Other names of the same. */
const sameAs: Readonly<Record<string, string>> = {
  meanWaitServed: 'meanWait',
  meanWaitAccepted: 'meanWait',
  meanSojournAccepted: 'meanSojourn',
  totalArrivalRate: 'arrivalRate',
  meanOpenCaseload: 'meanInSystem',
  expectedTimeToAbsorption: 'meanTotalSojourn',
}

/**
 * How a long-run measure of a network is estimated.
 * @param names of the stations, where measures name them
 * @param waits those the run counts longer ones of
 * @throws ReferenceError if the measure is not known
 */
export function steadyMeasure(
  record: ReferenceRecord,
  plan: NetworkPlan,
  names: readonly string[],
  waits: readonly number[],
): Estimator<NetworkTotals> {
  const { measure, parameters } = record
  const t = Number(parameters['t'])
  const at = (part: Partial<At>): At => ({ station: 0, group: 0, number: 0, waits, t, ...part })
  const [, base = '', number] = /^(probInSystem_|sojournQuantile|quantile(?=\d+InSystem))(\d+)/.exec(measure) ?? []
  const make = (name: string, part: Partial<At>): Estimator<NetworkTotals> => {
    const found = measures[sameAs[name] ?? name]
    if (!found) throw new ReferenceError(`${record.id}: nothing is known here of the measure ${measure}`, ['measure'])
    const where = at(part)
    const { station, group } = where
    if (!(plan.stations[station] && group >= 0 && group < (plan.groups ?? 1))) {
      throw new ReferenceError(`${record.id}: the measure ${measure} is of something that is not there`, ['measure'])
    }
    return found(plan, where)
  }
  if (base === 'probInSystem_') return make('probInSystem', { number: Number(number) })
  if (base === 'quantile') return make('quantileInSystem', { number: Number(number) })
  if (base) return make(base, { number: Number(number) })
  const node = /^(\w+)_node(\d+)$/.exec(measure)
  if (node) return make(node[1], { station: Number(node[2]) - 1 })
  const group = /^(\w+)_class(\d+)$/.exec(measure)
  if (group) return make(`${group[1]}_class`, { group: Number(group[2]) - 1 })
  const caseload = /^steadyCaseload_(.+)$/.exec(measure)
  if (caseload) return make('meanInSystem', { station: names.indexOf(caseload[1]) })
  if (measure === 'meanInGap') return make('meanInSystem', { station: 1 })
  return make(measure, {})
}

/** The place at which shares of time by level reach `q`, read off evenly between whole levels: in (k − 1, k] for level k. */
function crossing(levels: ArrayLike<number>, q: number): number {
  let total = 0
  for (let level = 0; level < levels.length; level++) total += levels[level]
  let below = 0
  for (let level = 0; level < levels.length; level++) {
    if (below + levels[level] >= q * total) return level - 1 + (q * total - below) / levels[level]
    below += levels[level]
  }
  return Number.NaN
}
