import type { NetworkPlan } from './network-plan.ts'

/** Chances of one row may come to a little more than 1 as they are written. */
const ROUNDING = 1e-9
const LEAST = 2 ** -53

/**
 * Refuses a network that cannot be: lengths of time below 0, arrivals at a station that is not there, chances that are none.
 * @throws RangeError for the first thing found
 */
export function checkPlan({ stations, sources, routing, ends }: Omit<NetworkPlan, 'initial'>): void {
  const count = stations.length
  stations.forEach(({ failures, patience, service }, i) => {
    for (const { mean, quantile } of [
      ...service,
      ...(patience ? [patience] : []),
      ...(failures ? [failures.repair] : []),
    ]) {
      if (Number.isNaN(mean) || !(quantile(LEAST) >= 0)) {
        throw new RangeError(`service, patience and repair at station ${i + 1} should be laws of lengths from 0`)
      }
    }
    if (failures && !(failures.rate >= 0))
      throw new RangeError(`failures at station ${i + 1} should have a rate from 0`)
  })
  for (const { station } of sources) {
    if (station >= count) {
      throw new RangeError(`arrivals come to station ${station + 1}, and there ${count === 1 ? 'is' : 'are'} ${count}`)
    }
  }
  if (!routing) return
  if (routing.length !== count || routing.some((row) => row.length !== count)) {
    throw new RangeError(`ways on should be ${count} rows of ${count} chances, one for each station`)
  }
  routing.forEach((row, i) => {
    const chances = [...row, ...(ends?.[i] ?? [])]
    const sum = chances.reduce((total, chance) => total + chance, 0)
    if (chances.some((chance) => !(chance >= 0)) || sum > 1 + ROUNDING) {
      throw new RangeError(`the ways on from station ${i + 1} should be chances from 0 that come to no more than 1`)
    }
  })
}
