import { WORKER_ALLOCATED } from '../../model/event-kinds.ts'
import { FCONTA } from '../../model/worker-reasons.ts'
import { IN_NEED } from './child-standing.ts'
import type { Row } from './row.ts'
import type { RunReading } from './run-reading.ts'

/**
 * Whether this allocation completes a hand-off: her last transfer took her from a worker, and nobody has answered it yet.
 * A worker who moved to the other team herself hands nobody over: in a reorganisation she may come along.
 * The hand-off is booked to the day of that transfer, `run.story.handOffDay`, and to the team she left, `handOffFrom`.
 */
export function isHandOff(run: RunReading, allocated: Row): boolean {
  const { child, worker } = allocated
  return run.story.handOffDay.get(child) >= 0 && run.story.lastWorker.get(child) !== worker
}

/** Allocations that complete a hand-off, to ask the reading for. */
export function handOffRows(run: RunReading): number {
  return run.rowsWhere(WORKER_ALLOCATED, isHandOff)
}

/** Allocations that are a change of worker, to ask the reading for. */
export function changeOfWorkerRows(run: RunReading): number {
  return run.rowsWhere(WORKER_ALLOCATED, isChangeOfWorker)
}

/** Whether this allocation is a change of worker in a need episode: another person than the last one since she was opened. */
export function isChangeOfWorker(run: RunReading, allocated: Row): boolean {
  const { child } = allocated
  if ((run.standing.get(child) & IN_NEED) === 0) return false
  const last = run.story.lastWorker.get(child)
  return last >= 0 && last !== allocated.worker && allocated.detail !== FCONTA
}

/**
 * Whether this allocation ends a wait. A place in the opening stock is none; nor is a change to a colleague on the spot,
 * where one worker lets go and the other takes over in the same moment.
 */
export function endsWait(run: RunReading, allocated: Row): boolean {
  return allocated.detail2 >= 0 && run.story.releasedTick.get(allocated.child) !== allocated.tick
}

/** Whether this transfer is one: from a team, into a stage in which a need episode is open. */
export function isTransferInNeed(run: RunReading, transferred: Row): boolean {
  return transferred.detail >= 0 && run.rule.isNeed(transferred.detail2)
}
