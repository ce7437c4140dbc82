import { routeReason } from '../compile/route-reasons.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import type { CareState } from './care-state.ts'
import { ageOn } from './children.ts'
import { traitsOf } from './child-traits.ts'
import { CHILD_CLOSED, CONTACT_RECEIVED } from './event-kinds.ts'
import { firstRoute } from './routes.ts'

const CONTACT = stageStatus('contact')
const ADVICE = routeReason('advice')

/**
 * Two contacts in three end the moment they are made, in advice. Such a family never becomes a case: it gets the rows in
 * the log, and the counts, that a case opened and closed at once would get, and nothing else.
 * @returns false, and does nothing, when the contact leads anywhere or takes any time
 */
export function endsAsContact(state: CareState, family: number, stage: number): boolean {
  const { children, compiled, families, log, tallies, tick } = state
  const { cells, pathway, stageStatus: statusOf } = compiled
  if (pathway.instant[stage] === 0 || statusOf[stage] !== CONTACT) return false
  const first = families.firstChild[family]
  const end = first + families.size[family]
  let youngest = first
  for (let child = first; child < end; child++) {
    if (children.birthday[child] > children.birthday[youngest]) youngest = child
  }
  const locality = families.locality[family]
  const need = families.need[family]
  const band = cells.ageBand(ageOn(children, youngest, state.day))
  const cell = cells.cell(locality, need, band, children.earlierPlan[first], 0)
  const route = firstRoute(state, stage, families.key[family], cell)
  if (pathway.routeTo[route] >= 0 || pathway.routeReason[route] !== ADVICE) return false

  for (let child = first; child < end; child++) {
    log.record(tick, CONTACT_RECEIVED, child, -1, -1, locality, traitsOf(state, child))
    children.known[child] = 1
  }
  for (let child = first; child < end; child++) {
    log.record(tick, CHILD_CLOSED, child, -1, -1, pathway.routeReason[route], stage)
  }
  const size = end - first
  tallies.opened += size
  tallies.closed += size
  tallies.entered[stage] += size
  tallies.left[stage] += size
  return true
}
