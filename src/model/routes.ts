import type { CareState } from './care-state.ts'
import { cellOf } from './holding.ts'

/** The route a finished stay takes, by its shares; a stay ended by a birthday takes the routes meant for that, if any. */
export function chooseRoute(state: CareState, c: number, byBirthday: boolean): number {
  const { cases, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const u = streams.uniform(draws.route[stage], cases.key[c], cases.occurrence[c])
  const birthdayRoutes = byBirthday && compiled.pathway.hasBirthdayRoutes[stage] === 1
  return pick(state, stage, cellOf(state, c), u, birthdayRoutes ? 1 : 0, false)
}

/** The route of the siblings whom a route for one child leaves behind: one of the others, in proportion. */
export function chooseRouteOfRest(state: CareState, c: number): number {
  const { cases, draws, streams } = state
  const stage = cases.stage[c]
  const u = streams.uniform(draws.routeOfRest[stage], cases.key[c], cases.occurrence[c])
  return pick(state, stage, cellOf(state, c), u, 0, true)
}

/** The route by which a family with this key and cell would leave a stage it enters for the first time. */
export function firstRoute(state: CareState, stage: number, key: number, cell: number): number {
  return pick(state, stage, cell, state.streams.uniform(state.draws.route[stage], key, 0), 0, false)
}

/** Inversion over the shares of the routes that are open: those at (or not at) a birthday, without those for one child if asked. */
function pick(
  state: CareState,
  stage: number,
  cell: number,
  u: number,
  atBirthday: number,
  wholeFamily: boolean,
): number {
  const { routeStart, routeShare, routeAtBirthday, routeTakesOne } = state.compiled.pathway
  const first = routeStart[stage]
  const end = routeStart[stage + 1]
  const { kinds, kindOf } = state.compiled.cells
  const row = first * kinds + kindOf[cell] * (end - first) - first
  let sum = 0
  for (let route = first; route < end; route++) {
    if (routeAtBirthday[route] === atBirthday && !(wholeFamily && routeTakesOne[route] === 1))
      sum += routeShare[row + route]
  }
  let reached = 0
  let last = -1
  for (let route = first; route < end; route++) {
    const share = routeShare[row + route]
    if (share <= 0 || routeAtBirthday[route] !== atBirthday || (wholeFamily && routeTakesOne[route] === 1)) continue
    reached += share
    last = route
    if (u * sum < reached) break
  }
  if (last < 0) throw new Error(`No route leads on from ${state.compiled.names.stages[stage]}`)
  return last
}
