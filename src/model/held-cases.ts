import { RECORD_STEP } from '../kernel/records.ts'
import type { CareState } from './care-state.ts'

/**
 * The cases a worker holds, as they stand in her list: which case, its stage, and what is in hand of its dated work. A plan
 * adds up her open work from the list alone, and looks at the one case in five that has dated work and at no other.
 */
const STAGE_SHIFT = 2
/** Six bits tell as many stages apart as a pathway may have, and leave room for eight million open cases. */
const CASE_SHIFT = 8
const IN_HAND = (1 << STAGE_SHIFT) - 1
const STAGE = (1 << (CASE_SHIFT - STAGE_SHIFT)) - 1

/** Row of the case an entry stands for. */
export function caseOf(entry: number): number {
  return (entry >> CASE_SHIFT) * RECORD_STEP
}

/** The stage it is in. */
export function stageOf(entry: number): number {
  return (entry >> STAGE_SHIFT) & STAGE
}

/** What is in hand of its dated work: bits of `cases.working`. */
export function inHand(entry: number): number {
  return entry & IN_HAND
}

function entryOf({ cases }: CareState, c: number): number {
  return ((c / RECORD_STEP) << CASE_SHIFT) | (cases.stage[c] << STAGE_SHIFT) | cases.working[c]
}

/** A case joins those of a worker, behind the others. */
export function addHeld(state: CareState, c: number, worker: number): void {
  state.workers.held.push(worker, entryOf(state, c))
}

/**
 * A case leaves those of its worker.
 * @throws Error when it is not among them
 */
export function removeHeld(state: CareState, c: number): void {
  const worker = state.cases.worker[c]
  state.workers.held.removeAt(worker, placeOf(state, c, worker))
}

/** The stage of a case, or what is in hand of it, has changed: its entry says so, if it has a worker. */
export function renewHeld(state: CareState, c: number): void {
  const worker = state.cases.worker[c]
  if (worker >= 0) state.workers.held.values[placeOf(state, c, worker)] = entryOf(state, c)
}

function placeOf(state: CareState, c: number, worker: number): number {
  const { held } = state.workers
  const first = held.first(worker)
  let place = held.end(worker) - 1
  while (place >= first && caseOf(held.values[place]) !== c) place--
  if (place < first) throw new Error(`Case ${c} is not in the list of its worker`)
  return place
}
