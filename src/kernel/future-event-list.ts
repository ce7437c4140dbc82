import type { NoticeHandle, Tick } from './notice.ts'
import { RingEventList } from './ring-event-list.ts'

export type { NoticeHandle, Tick } from './notice.ts'

/** What is still to come. */
export interface FutureEventList {
  /** Event notices still to come. */
  readonly size: number
  /** Notices scheduled for after the horizon, which were counted and not kept. */
  readonly beyondHorizon: number
  /**
   * Adds a notice. Notices of one tick come due in the order they were scheduled.
   * @param tick when, not before the clock; after the horizon (Infinity included) the notice is counted and not kept
   * @param kind what, in [0, 65535]
   * @param subject whom it concerns, a 32-bit integer
   * @returns the notice's handle; a dead one (0) for a notice after the horizon
   * @throws RangeError if `tick` lies before the clock or is no whole number, or `kind` or `subject` does not fit
   */
  schedule(tick: Tick, kind: number, subject: number): NoticeHandle
  /**
   * Withdraws a notice; false if that subject no longer has it.
   * A dead handle is known by a generation that counts to 127 before it repeats, and by the subject: only a handle kept
   * while its row was used again for the same subject by a multiple of 127 notices would be taken for another notice.
   */
  cancel(handle: NoticeHandle, subject: number): boolean
  /**
   * Steps to the next notice at or before `until`; false when there is none.
   * When true, `tick`, `kind` and `subject` describe the notice, which is no longer on the list. When false, the clock
   * has moved on to `until` (if that is later and finite).
   */
  advance(until: Tick): boolean
  /** The clock: the tick of the last notice, or the later tick up to which there was none. */
  readonly tick: Tick
  /** Kind of the last notice; −1 before the first. */
  readonly kind: number
  /** Subject of the last notice; −1 before the first. */
  readonly subject: number
}

/**
 * An empty future event list.
 * @param options.start where its clock stands, which may be below 0. Default: 0.
 * @param options.ringTicks ticks of the ring, rounded up to a power of two of at least 32. Default: 4,096. Best near the
 *   usual time from scheduling to coming due; memory is 16 bytes a tick.
 * @param options.capacity notices to make room for at once; the list grows past it. Default: 1,024.
 * @param options.horizon last tick whose notices are kept. Default: 2^53 − 1.
 * @throws RangeError if an option is out of range
 */
export function createFutureEventList(
  options: {
    readonly start?: Tick
    readonly ringTicks?: number
    readonly capacity?: number
    readonly horizon?: Tick
  } = {},
): FutureEventList {
  const { start = 0, ringTicks = 4096, capacity = 1024, horizon = Number.MAX_SAFE_INTEGER } = options
  if (!(ringTicks >= 1 && ringTicks <= 2 ** 24))
    throw new RangeError(`ringTicks must lie in [1, 2^24]; found ${ringTicks}`)
  if (!(capacity >= 0 && capacity <= 2 ** 24)) throw new RangeError(`capacity must lie in [0, 2^24]; found ${capacity}`)
  if (!(horizon >= 0)) throw new RangeError(`horizon must not be negative; found ${horizon}`)
  if (!(Number.isInteger(start) && Math.abs(start) < 2 ** 30)) {
    throw new RangeError(`start must be a whole number between -2^30 and 2^30; found ${start}`)
  }
  const ring = Math.max(32, 2 ** Math.ceil(Math.log2(ringTicks)))
  return new RingEventList(ring, Math.max(1, Math.ceil(capacity)), Math.min(horizon, Number.MAX_SAFE_INTEGER), start)
}
