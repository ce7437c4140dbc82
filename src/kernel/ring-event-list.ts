/**
 * The future event list: event notices by the tick they come due, in order of scheduling within a tick.
 *
 * Structure. Notices lie in buckets, each bucket a circular doubly linked list with a head of its own.
 *   ring      one bucket a tick, for the 2^k ticks of one aligned window; the clock stands in it or has passed it
 *   overflow  tiers of 1,024 buckets each. A bucket of the first tier is as wide as the ring, a bucket of the next as
 *             wide as the whole tier before it, until 2^53 ticks are covered.
 * A notice goes to the finest tier whose window holds its tick. When everything before an overflow bucket is done, the
 * bucket is opened: the tier below becomes its window, and its notices move there in the order of their list. Nothing
 * can be scheduled straight into a window before it is opened, so those that come from the coarser tier, which were
 * scheduled earlier, always stand first: ties keep their order across tiers, with nothing compared.
 * A bit a bucket, and a bit for every 32 of those, say where buckets may be occupied. Bits are set by scheduling and
 * cleared only when a bucket is found empty, so cancelling need not know which bucket it empties.
 *
 * Memory. Heads first, then notices, in one array of 6 words each, so that a notice lies in one line of the processor's
 * cache or two: next, previous, subject, kind and generation, and the tick, read only when an overflow bucket is opened. Rows of notices
 * are reused, last freed first; arrays double when rows run out. Schedule and cancel cost O(1); advance costs O(1) a
 * notice, and a notice moves at most once for each tier it passes.
 */

import type { NoticeHandle, Tick } from './notice.ts'
import { notWhole, tooEarly, tooWide } from './notice-faults.ts'
import { Occupancy } from './occupancy.ts'

const tierBuckets = 1024
/** A handle is generation × 2^24 + row; a generation runs through 1 … 127. */
const rowBits = 24
const maxRows = 2 ** rowBits
const rowMask = maxRows - 1
const generations = 127
/** Words of a node, and of two words each the places of its tick. */
const words = 6
const pairs = words / 2
const duePair = 2
const none = -1
/** Below this a whole number is kept as a small integer by every engine. */
const smallIntegers = 2 ** 30

/** The same number, as a small integer where it is one: a field that first holds those and then a float is compiled twice. */
function asInteger(whole: number): number {
  return whole < smallIntegers ? whole | 0 : whole
}

/** The future event list as a ring with overflow tiers; what its members promise is said at `FutureEventList`. */
export class RingEventList {
  size = 0
  beyondHorizon = 0
  tick = 0
  kind = -1
  subject = -1

  private readonly horizon: Tick
  private readonly ringTicks: number
  private readonly heads: number
  /** By tier, 0 being the ring: the first tick of its window. */
  private readonly windowStart: Float64Array
  /** By tier: ticks to a bucket. */
  private readonly width: Float64Array
  /** By tier, from 1: the bucket the tier below is the window of; −1 while none of this window has been opened. */
  private readonly opened: Int32Array
  /** The window's first tick and the head of the tick the ring has come to; every list before it is empty. */
  private ringStart = 0
  private cursor = 0

  private readonly occupancy: Occupancy
  /**
   * Node n has next at 6n, previous at 6n + 1, subject at 6n + 2, kind × 128 + generation at 6n + 3, and in `due`, which
   * looks at the same memory, its tick at 3n + 2. Nodes are heads, which have only the first two, then notices; a free
   * notice has the next free one as next.
   */
  private link: Int32Array
  private due: Float64Array
  private rows: number
  private free: number

  /**
   * @param ringTicks a power of two, at least 32
   * @param capacity notices to make room for at once, at least 1
   * @param horizon last tick whose notices are kept, at most 2^53 − 1
   * @param start where the clock stands
   */
  constructor(ringTicks: number, capacity: number, horizon: Tick, start: Tick) {
    let tiers = 1
    for (let span = ringTicks; span < 2 ** 53; span *= tierBuckets) tiers++
    this.horizon = horizon
    this.ringTicks = ringTicks
    this.heads = ringTicks + (tiers - 1) * tierBuckets
    this.tick = start
    this.ringStart = start
    this.windowStart = new Float64Array(tiers).fill(start)
    this.width = new Float64Array(tiers)
    this.opened = new Int32Array(tiers)
    this.width[0] = 1
    for (let tier = 1; tier < tiers; tier++) this.width[tier] = ringTicks * tierBuckets ** (tier - 1)

    this.occupancy = new Occupancy(this.heads)
    this.link = new Int32Array(words * this.heads)
    for (let head = 0; head < this.heads; head++) {
      this.link[words * head] = head
      this.link[words * head + 1] = head
    }
    this.due = new Float64Array(0)
    this.rows = 0
    this.free = none
    this.grow(capacity)
  }

  schedule(tick: Tick, kind: number, subject: number): NoticeHandle {
    if (!(tick >= this.tick)) throw tooEarly(tick, this.tick)
    if (tick > this.horizon) {
      this.beyondHorizon++
      return 0 as NoticeHandle
    }
    if ((kind & 0xffff) !== kind || (subject | 0) !== subject) {
      throw tooWide(kind, subject)
    }
    const offset = tick - this.ringStart
    const inRing = offset < this.ringTicks
    const head = inRing ? offset | 0 : this.overflowHead(tick)
    if (inRing && head !== offset) throw notWhole(tick)

    if (this.free === none) this.grow(2 * this.rows)
    const node = this.free
    const row = node - this.heads
    const link = this.link
    const at = words * node
    this.free = link[at]
    const generation = link[at + 3] & 127
    link[at + 2] = subject
    link[at + 3] = (kind << 7) | generation
    if (!inRing) this.due[pairs * node + duePair] = tick
    this.append(node, head)
    this.size++
    return ((generation << rowBits) | row) as NoticeHandle
  }

  cancel(handle: NoticeHandle, subject: number): boolean {
    const row = handle & rowMask
    if (handle <= 0 || row >= this.rows) return false
    const link = this.link
    const node = row + this.heads
    const at = words * node
    if ((link[at + 3] & 127) !== handle >> rowBits || link[at + 2] !== subject) return false
    const next = link[at]
    const previous = link[at + 1]
    link[words * previous] = next
    link[words * next + 1] = previous
    this.release(node)
    return true
  }

  advance(until: Tick): boolean {
    if (!(until >= this.tick)) return false
    const head = this.cursor
    if (this.link[words * head] === head && !this.seek(until)) {
      this.passTo(until)
      return false
    }
    const link = this.link
    const found = this.cursor
    const node = link[words * found]
    const at = words * node
    const next = link[at]
    link[words * found] = next
    link[words * next + 1] = found
    this.subject = link[at + 2]
    this.kind = link[at + 3] >> 7
    this.tick = this.ringStart + found
    this.release(node)
    return true
  }

  /** Moves the cursor to the next tick with a notice, at or before `until`; false when there is none. */
  private seek(until: Tick): boolean {
    if (this.size === 0) return false
    const link = this.link
    for (;;) {
      const head = this.occupancy.next(this.cursor)
      if (head >= this.ringTicks) {
        if (!this.openBucket(until)) return false
        continue
      }
      if (this.ringStart + head > until) return false
      this.cursor = head
      if (link[words * head] !== head) return true
      this.occupancy.clear(head)
    }
  }

  /** Opens overflow buckets that begin at or before `until`, coarse to fine, until the ring has a new window. */
  private openBucket(until: Tick): boolean {
    const tiers = this.width.length
    let tier = 1
    while (tier < tiers) {
      const first = this.ringTicks + (tier - 1) * tierBuckets
      const head = this.occupancy.next(first + this.opened[tier] + 1)
      if (head >= first + tierBuckets) {
        tier++
        continue
      }
      const start = this.windowStart[tier] + (head - first) * this.width[tier]
      if (start > until) return false
      this.occupancy.clear(head)
      this.opened[tier] = head - first
      this.windowStart[tier - 1] = start
      if (tier === 1) {
        this.ringStart = asInteger(start)
        this.cursor = 0
      } else {
        this.opened[tier - 1] = none
      }
      this.moveDown(head, tier - 1, start)
      if (tier === 1) return true
      tier--
    }
    return false
  }

  /** Moves a bucket's notices, in order, to the tier below, whose window begins at `start`. */
  private moveDown(head: number, tier: number, start: Tick): void {
    const link = this.link
    const first = tier === 0 ? 0 : this.ringTicks + (tier - 1) * tierBuckets
    const width = this.width[tier]
    let node = link[words * head]
    while (node !== head) {
      const next = link[words * node]
      this.append(node, first + (((this.due[pairs * node + duePair] - start) / width) | 0))
      node = next
    }
    link[words * head] = head
    link[words * head + 1] = head
  }

  /** The head of the overflow bucket for a tick beyond the ring's window. */
  private overflowHead(tick: Tick): number {
    if (!Number.isSafeInteger(tick)) throw notWhole(tick)
    let tier = 1
    let bucket = (tick - this.windowStart[1]) / this.width[1]
    while (bucket >= tierBuckets) {
      tier++
      bucket = (tick - this.windowStart[tier]) / this.width[tier]
    }
    return this.ringTicks + (tier - 1) * tierBuckets + (bucket | 0)
  }

  /** Moves the clock to `until`, at or before which nothing is due. */
  private passTo(until: Tick): void {
    if (until > Number.MAX_SAFE_INTEGER) return
    this.tick = asInteger(Math.floor(until))
    this.cursor = asInteger(Math.min(this.tick - this.ringStart, this.ringTicks - 1))
  }

  private append(node: number, head: number): void {
    const link = this.link
    const last = link[words * head + 1]
    link[words * last] = node
    link[words * node + 1] = last
    link[words * node] = head
    link[words * head + 1] = node
    this.occupancy.mark(head)
  }

  private release(node: number): void {
    const link = this.link
    const at = words * node
    const generation = link[at + 3] & 127
    link[at + 3] = generation === generations ? 1 : generation + 1
    link[at] = this.free
    this.free = node
    this.size--
  }

  private grow(rows: number): void {
    const grown = Math.min(rows, maxRows)
    if (grown <= this.rows) throw new RangeError(`More than ${maxRows} event notices at once`)
    const link = new Int32Array(words * (this.heads + grown))
    link.set(this.link)
    for (let row = this.rows; row < grown; row++) {
      link[words * (this.heads + row) + 3] = 1
      link[words * (this.heads + row)] = row + 1 < grown ? this.heads + row + 1 : none
    }
    this.free = this.heads + this.rows
    this.link = link
    this.due = new Float64Array(link.buffer)
    this.rows = grown
  }
}
