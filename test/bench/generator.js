/** Marsaglia's xorshift of 32 bits: the same few instructions in every engine compared, so that engines differ by nothing else. */
export class Generator {
  #state = 0x9e3779b9 | 0

  /** In (0, 1). */
  uniform() {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return ((x >>> 0) + 0.5) * 2 ** -32
  }

  /**
   * Exponential with a mean.
   * @param {number} mean
   */
  exponential(mean) {
    return -Math.log(this.uniform()) * mean
  }
}
