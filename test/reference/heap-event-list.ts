import type { FutureEventList, NoticeHandle, Tick } from '../../src/kernel/future-event-list.ts'

interface Notice {
  readonly tick: Tick
  readonly sequence: number
  readonly kind: number
  readonly subject: number
  isAlive: boolean
}

function precedes(a: Notice, b: Notice): boolean {
  return a.tick < b.tick || (a.tick === b.tick && a.sequence < b.sequence)
}

/**
 * The slow and obvious future event list: a binary heap of objects in the total order (tick, sequence of scheduling),
 * where a withdrawn notice stays until it surfaces. The kernel's list must do exactly what this one does, handles aside:
 * here a handle is the sequence number, so no two notices ever share one.
 */
export class HeapEventList implements FutureEventList {
  size = 0
  beyondHorizon = 0
  tick = 0
  kind = -1
  subject = -1
  readonly #horizon: Tick
  readonly #heap: Notice[] = []
  readonly #bySequence: Notice[] = []

  constructor(horizon: Tick = Number.MAX_SAFE_INTEGER) {
    this.#horizon = horizon
  }

  schedule(tick: Tick, kind: number, subject: number): NoticeHandle {
    if (tick < this.tick) throw new RangeError(`Cannot schedule tick ${tick}: the clock stands at ${this.tick}`)
    if (tick > this.#horizon) {
      this.beyondHorizon++
      return 0 as NoticeHandle
    }
    const sequence = this.#bySequence.length + 1
    const notice: Notice = { tick, sequence, kind, subject, isAlive: true }
    this.#bySequence.push(notice)
    this.#heap.push(notice)
    this.#up(this.#heap.length - 1)
    this.size++
    return sequence as NoticeHandle
  }

  cancel(handle: NoticeHandle, subject: number): boolean {
    const notice = this.#bySequence[handle - 1]
    if (notice === undefined || !notice.isAlive || notice.subject !== subject) return false
    notice.isAlive = false
    this.size--
    return true
  }

  advance(until: Tick): boolean {
    while (this.#heap.length > 0 && !this.#heap[0]?.isAlive) this.#takeFirst()
    const first = this.#heap[0]
    if (first === undefined || first.tick > until) {
      if (until > this.tick && until <= Number.MAX_SAFE_INTEGER) this.tick = Math.floor(until)
      return false
    }
    this.#takeFirst()
    first.isAlive = false
    this.size--
    this.tick = first.tick
    this.kind = first.kind
    this.subject = first.subject
    return true
  }

  #takeFirst(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#down(0)
  }

  #up(start: number): void {
    let at = start
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapUnlessOrdered(parent, at)) return
      at = parent
    }
  }

  #down(start: number): void {
    let at = start
    for (;;) {
      let least = 2 * at + 1
      const left = this.#heap[least]
      const right = this.#heap[least + 1]
      if (left === undefined) return
      if (right !== undefined && precedes(right, left)) least++
      if (!this.#swapUnlessOrdered(at, least)) return
      at = least
    }
  }

  #swapUnlessOrdered(parent: number, child: number): boolean {
    const above = this.#heap[parent]
    const below = this.#heap[child]
    if (above === undefined || below === undefined || precedes(above, below)) return false
    this.#heap[parent] = below
    this.#heap[child] = above
    return true
  }
}
