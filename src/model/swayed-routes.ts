import type { CareState } from './care-state.ts'
import { cellOf } from './holding.ts'
import { subjectOfCase } from './intervention-subject.ts'
import { factorOn, type Interventions } from './interventions.ts'
import { youngest } from './membership.ts'
import { drawWhichChild, whichChild } from './which-child.ts'

/**
 * The route of a case once interventions have had their say. Shares they act on are multiplied, and the other routes of the
 * stage give or take in proportion. As few as possible go another way than before: a case keeps its route unless that one's
 * share has fallen and a draw of its own says so, and then takes one whose share has risen.
 * @param route the one it takes without them
 */
export function swayRoute(state: CareState, c: number, route: number, byBirthday: boolean): number {
  const { cases, compiled, draws, interventions, streams } = state
  const stage = cases.stage[c]
  if (!interventions || interventions.table.actsOnRoutes[stage] === 0) return route
  const { hasBirthdayRoutes, routeAtBirthday, routeStart } = compiled.pathway
  // A birthday is no decision.
  if ((byBirthday && hasBirthdayRoutes[stage] === 1) || routeAtBirthday[route] === 1) return route
  const first = routeStart[stage]
  const end = routeStart[stage + 1]
  const before = sharesBefore(state, c, stage)
  const after = interventions.share
  if (!sharesAfter(state, interventions, c, first, end, before)) return route
  const old = before[route - first]
  const kept = old > 0 ? after[route - first] / old : 1
  const count = cases.occurrence[c]
  if (kept >= 1 || streams.uniform(draws.swayed[stage], cases.key[c], 2 * count) < kept) return route
  let gained = 0
  for (let r = 0; r < end - first; r++) gained += Math.max(0, after[r] - before[r])
  const target = streams.uniform(draws.swayed[stage], cases.key[c], 2 * count + 1) * gained
  let reached = 0
  let last = route
  for (let r = 0; r < end - first; r++) {
    const more = after[r] - before[r]
    if (more <= 0) continue
    reached += more
    last = first + r
    if (target < reached) break
  }
  return last
}

/** Shares of the routes that are no birthday's, 1 in all. */
function sharesBefore(state: CareState, c: number, stage: number): number[] {
  const { routeAtBirthday, routeShare, routeStart } = state.compiled.pathway
  const first = routeStart[stage]
  const routes = routeStart[stage + 1] - first
  const { kinds, kindOf } = state.compiled.cells
  const row = first * kinds + kindOf[cellOf(state, c)] * routes
  const shares: number[] = []
  let sum = 0
  for (let r = 0; r < routes; r++) {
    const share = routeAtBirthday[first + r] === 1 ? 0 : routeShare[row + r]
    shares.push(share)
    sum += share
  }
  return sum > 0 ? shares.map((share) => share / sum) : shares
}

/** Writes the shares with interventions into `interventions.share`; false where they change none. */
function sharesAfter(
  state: CareState,
  interventions: Interventions,
  c: number,
  first: number,
  end: number,
  before: readonly number[],
): boolean {
  const { share, table } = interventions
  let changed = false
  let acted = 0
  let others = 0
  for (let r = 0; r < end - first; r++) {
    const times = factorOnRoute(state, interventions, c, first + r)
    share[r] = before[r] * times
    if (times !== 1 && before[r] > 0) changed = true
    if (table.ofRoute[first + r].length > 0) acted += share[r]
    else others += before[r]
  }
  if (!changed) return false
  // What is acted on cannot be more than everybody, nor less where there is nothing else to do.
  const scale = others <= 0 || acted > 1 ? 1 / acted : 1
  const rest = others > 0 ? Math.max(0, 1 - acted * scale) / others : 0
  for (let r = 0; r < end - first; r++) {
    share[r] = table.ofRoute[first + r].length > 0 ? share[r] * scale : before[r] * rest
  }
  return true
}

/** What interventions multiply the share of a route by, for the child it would take or the family. */
function factorOnRoute(state: CareState, interventions: Interventions, c: number, route: number): number {
  const effects = interventions.table.ofRoute[route]
  if (effects.length === 0) return 1
  const isForOne = state.compiled.pathway.routeTakesOne[route] === 1
  const child = isForOne ? whichChild(state, c, route, drawWhichChild(state, c)) : youngest(state, c)
  if (child < 0) return 1
  return factorOn(interventions, state.streams, effects, subjectOfCase(state, c, child), state.day)
}
