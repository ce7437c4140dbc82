/** The phases of a day, in order: what happens before what is this list and nothing else. A tick is day × 8 + phase. */
export const PHASES = 8
export const POLICY = 0
export const WORKFORCE = 1
export const ARRIVE = 2
export const FINISH = 3
export const ALLOCATE = 4
/** Workers whose planning day it is spread their week. */
export const PLAN = 5
/** Placement of children who look for one takes its place here. */
export const PLACE = 6
export const CLOSE = 7

/** The phase of a tick; days before the start have phases too. */
export function phaseOf({ day, tick }: { readonly day: number; readonly tick: number }): number {
  return tick - day * PHASES
}
