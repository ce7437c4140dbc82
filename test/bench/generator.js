/**
 * Marsaglia's xorshift of 32 bits: the same few instructions in every engine compared, so that engines differ by nothing
 * else. What is asked for in the loop comes as a small whole number: a float that a function returns would be a box.
 */
export class Generator {
  #state = 0x9e3779b9 | 0

  /** In (0, 1). */
  uniform() {
    return (this.#word() + 0.5) * 2 ** -32
  }

  /**
   * One of so many, evenly.
   * @param {number} many
   */
  below(many) {
    return ((this.#word() + 0.5) * 2 ** -32 * many) | 0
  }

  /**
   * Exponential with a mean [ticks], to the nearest tick.
   * @param {number} mean
   */
  ticks(mean) {
    return (0.5 - Math.log((this.#word() + 0.5) * 2 ** -32) * mean) | 0
  }

  #word() {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return x >>> 0
  }
}
