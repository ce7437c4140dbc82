/**
 * Looks for the fewest that is enough, in 1 to `most`, which is enough: away from `start` in doubling strides until it lies
 * between two, then by halves.
 */
export class Bracket {
  #low = 0
  #high: number
  #at: number
  #stride: number
  readonly #most: number

  constructor(start: number, most: number, stride: number) {
    this.#high = most
    this.#most = most
    this.#at = Math.max(1, Math.min(start, most))
    this.#stride = Math.max(1, stride)
  }

  /** What to try next; once done, the answer. */
  get at(): number {
    return this.done ? this.#high : this.#at
  }

  get done(): boolean {
    return this.#high - this.#low <= 1
  }

  /** Hears whether `at` was enough; once done nothing changes any more. */
  tell(isEnough: boolean): void {
    if (this.done) return
    if (isEnough) this.#high = this.#at
    else this.#low = this.#at
    const isBetween = this.#low > 0 && this.#high < this.#most
    const next = isBetween
      ? Math.floor((this.#low + this.#high) / 2)
      : isEnough
        ? this.#high - this.#stride
        : this.#low + this.#stride
    this.#stride *= 2
    this.#at = Math.min(this.#high - 1, Math.max(this.#low + 1, next))
  }
}
