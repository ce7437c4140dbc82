import type { CareState } from './care-state.ts'
import { ABSENC, LEFTRL } from './worker-reasons.ts'

/** Puts a case on a team's waiting list, behind those who came before. */
export function enqueue(state: CareState, c: number, team: number, reason: number): void {
  const { cases } = state
  cases.queue[c] = team
  cases.waitingSince[c] = state.day
  cases.waitReason[c] = reason
  state.waiting[team].push(c)
}

/** Takes a case off the waiting list it is on, if any. */
export function dequeue(state: CareState, c: number): void {
  const { cases } = state
  const team = cases.queue[c]
  if (team < 0) return
  const list = state.waiting[team]
  list.splice(list.indexOf(c), 1)
  cases.queue[c] = -1
}

/** Whether a case goes before others: its stage is urgent, or an enquiry is open or known to come. */
export function isUrgent(state: CareState, c: number): boolean {
  return state.cases.enquiry[c] !== 0 || state.compiled.pathway.urgent[state.cases.stage[c]] === 1
}

/**
 * Order of service: urgent cases of workers who left or are long away, urgent, other cases of such workers, the rest;
 * inside each by arrival. Fills `order`.
 */
export function serviceOrder(state: CareState, team: number, order: number[]): void {
  order.length = 0
  const list = state.waiting[team]
  for (let rank = 0; rank < 4; rank++) {
    for (let i = 0; i < list.length; i++) {
      const c = list[i]
      const urgent = isUrgent(state, c) ? 0 : 2
      const reason = state.cases.waitReason[c]
      const leavers = reason === LEFTRL || reason === ABSENC ? 0 : 1
      if (urgent + leavers === rank) order.push(c)
    }
  }
}
