/**
 * A future event list as most simulators have it: a binary heap, here in typed arrays and as fast as we could make one.
 * Ties come in order of scheduling. It has no cancel: the benchmarks, whose baseline it is, do not ask for one.
 */
export class TypedHeap {
  size = 0
  tick = 0
  kind = -1
  subject = -1
  #sequence = 0
  #ticks
  #sequences
  #kinds
  #subjects

  /** @param {number} capacity most notices at once */
  constructor(capacity) {
    this.#ticks = new Float64Array(capacity)
    this.#sequences = new Float64Array(capacity)
    this.#kinds = new Int32Array(capacity)
    this.#subjects = new Int32Array(capacity)
  }

  /**
   * @param {number} tick
   * @param {number} kind
   * @param {number} subject
   */
  schedule(tick, kind, subject) {
    const ticks = this.#ticks
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (ticks[parent] <= tick) break
      this.#move(parent, at)
      at = parent
    }
    ticks[at] = tick
    this.#sequences[at] = this.#sequence++
    this.#kinds[at] = kind
    this.#subjects[at] = subject
  }

  /** @param {number} until */
  advance(until) {
    const ticks = this.#ticks
    const sequences = this.#sequences
    if (this.size === 0 || ticks[0] > until) return false
    this.tick = ticks[0]
    this.kind = this.#kinds[0]
    this.subject = this.#subjects[0]
    const last = --this.size
    const tick = ticks[last]
    const sequence = sequences[last]
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= last) break
      const right = child + 1
      if (
        right < last &&
        (ticks[right] < ticks[child] || (ticks[right] === ticks[child] && sequences[right] < sequences[child]))
      ) {
        child = right
      }
      if (tick < ticks[child] || (tick === ticks[child] && sequence < sequences[child])) break
      this.#move(child, at)
      at = child
    }
    this.#move(last, at)
    return true
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #move(from, to) {
    this.#ticks[to] = this.#ticks[from]
    this.#sequences[to] = this.#sequences[from]
    this.#kinds[to] = this.#kinds[from]
    this.#subjects[to] = this.#subjects[from]
  }
}
