import type { CareState } from './care-state.ts'

/** Whether a child row is a member of a case; look only from `firstChild` to `endChild - 1`. */
export function isMember(state: CareState, c: number, child: number): boolean {
  return state.children.case[child] === c
}

/** The youngest member, by whose age the case is looked up; -1 in a case without members. */
export function youngest(state: CareState, c: number): number {
  const { cases, children } = state
  let found = -1
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child) && (found < 0 || children.birthday[child] > children.birthday[found])) found = child
  }
  return found
}

/** Moves one child's place in the tallies from a team to another; -1 is nobody. */
export function moveChild(state: CareState, child: number, from: number, to: number): void {
  const { children, island, tallies, day } = state
  if (from >= 0) {
    tallies.held[island][from]--
    tallies.stayDays[from] += day - children.teamDay[child]
  }
  if (to >= 0) {
    tallies.held[island][to]++
    children.teamDay[child] = day
  }
}

/**
 * Logs a row for every member, in order of birth.
 * @param except a member who has none; -1 for nobody
 */
export function logMembers(
  state: CareState,
  c: number,
  kind: number,
  detail: number,
  detail2: number,
  except = -1,
): void {
  const { cases, log, tick } = state
  const team = cases.team[c]
  const worker = cases.worker[c]
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (child !== except && isMember(state, c, child)) log.record(tick, kind, child, team, worker, detail, detail2)
  }
}
