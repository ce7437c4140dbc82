import { AGE_ROWS, ageRow } from '../compile/age-weights.ts'
import type { CareState } from './care-state.ts'
import { ageOn } from './children.ts'
import { isMember } from './membership.ts'

/**
 * The child whom a route for one child takes: each as likely as the others, or as the route weighs their ages.
 * @param u uniform of the case's own
 * @returns -1 when the route would take none of them, as one for the born where all are still expected
 */
export function whichChild(state: CareState, c: number, route: number, u: number): number {
  const { cases, compiled } = state
  const weighs = compiled.pathway.routeWeighs[route] === 1
  if (!weighs) return nthMember(state, c, Math.floor(u * cases.members[c]))
  let sum = 0
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child)) sum += weightOf(state, child, route)
  }
  let reached = 0
  let last = -1
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    const weight = isMember(state, c, child) ? weightOf(state, child, route) : 0
    if (weight <= 0) continue
    reached += weight
    last = child
    if (u * sum < reached) break
  }
  return last
}

/** The uniform that settles it, of the case's own and for this stay. */
export function drawWhichChild(state: CareState, c: number): number {
  const { cases, compiled, draws, streams } = state
  const stages = compiled.names.stages.length
  const stage = cases.stage[c]
  return streams.uniform(draws.whichChild, cases.key[c], (cases.occurrence[c] + 1) * stages + stage)
}

function weightOf(state: CareState, child: number, route: number): number {
  return state.compiled.pathway.routeAgeWeight[route * AGE_ROWS + ageRow(ageOn(state.children, child, state.day))]
}

function nthMember(state: CareState, c: number, n: number): number {
  const { cases } = state
  let left = n
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child) && left-- === 0) return child
  }
  throw new Error(`Case ${c} has no member ${n}`)
}
