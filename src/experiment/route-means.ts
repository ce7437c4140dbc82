import type { Names } from '../compile/compiled-scenario.ts'
import type { RouteFlow } from '../measure/route-flows.ts'
import type { Route } from './result.ts'

interface Sums {
  readonly flow: RouteFlow
  children: number
  handedOff: number
  waited: number
  allocated: number
}

/**
 * The routes of one arm, means over replications, in the order of stages and teams.
 * @param replications the routes of each replication, in order
 * @param years length of the run [years]
 */
export function routeMeans(
  arm: string,
  replications: readonly (readonly RouteFlow[])[],
  years: number,
  names: Names,
): Route[] {
  const sums = new Map<string, Sums>()
  for (const flow of replications.flat()) {
    const key = placesOf(flow).join(' ')
    const sum = sums.get(key) ?? { flow, children: 0, handedOff: 0, waited: 0, allocated: 0 }
    sum.children += flow.children
    sum.handedOff += flow.handedOff
    sum.waited += flow.waited
    sum.allocated += flow.allocated
    sums.set(key, sum)
  }
  const runYears = replications.length * years
  return [...sums.values()]
    .sort((a, b) => compareLists(placesOf(a.flow), placesOf(b.flow)))
    .map(({ flow, children, handedOff, waited, allocated }) => ({
      arm,
      from: { stage: nameOf(names.stages, flow.fromStage), team: nameOf(names.teams, flow.fromTeam) },
      to: { stage: nameOf(names.stages, flow.toStage), team: nameOf(names.teams, flow.toTeam) },
      childrenAYear: children / runYears,
      handOff: 2 * handedOff > children,
      handedOffAYear: handedOff / runYears,
      ...(allocated > 0 && { meanWait: waited / allocated }),
    }))
}

function placesOf({ fromStage, fromTeam, toStage, toTeam }: RouteFlow): number[] {
  return [fromStage, fromTeam, toStage, toTeam]
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, place) => value !== b[place])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

/** A stage or team by name; a contact is held by nobody. */
function nameOf(names: readonly string[], index: number): string {
  return names[index] ?? 'nobody'
}
