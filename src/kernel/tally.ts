/**
 * Observations, one by one: how many, mean, variance and extremes, without keeping them.
 * Method: Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962);
 * merging: Chan, Golub and LeVeque (1979). Both are free of the cancellation that sums of squares suffer.
 * Of no observations, mean and extremes are NaN, and so is the variance of fewer than two: ask `count` first.
 */
export class Tally {
  count = 0
  #mean = 0
  /** Sum of squared distances from the mean. */
  #squares = 0
  #least = Number.POSITIVE_INFINITY
  #greatest = Number.NEGATIVE_INFINITY

  /** Adds one observation, a finite number. */
  add(x: number): void {
    this.count++
    const distance = x - this.#mean
    this.#mean += distance / this.count
    this.#squares += distance * (x - this.#mean)
    if (x < this.#least) this.#least = x
    if (x > this.#greatest) this.#greatest = x
  }

  /** Adds all observations of another tally, which stays as it is. Merge in a fixed order: rounding depends on it. */
  merge(other: Tally): void {
    if (other.count === 0) return
    const count = this.count + other.count
    const distance = other.#mean - this.#mean
    this.#squares += other.#squares + distance * distance * ((this.count * other.count) / count)
    this.#mean += (distance * other.count) / count
    this.count = count
    if (other.#least < this.#least) this.#least = other.#least
    if (other.#greatest > this.#greatest) this.#greatest = other.#greatest
  }

  get mean(): number {
    return this.count === 0 ? Number.NaN : this.#mean
  }

  /** Of the sample: the squares divided by count − 1. */
  get variance(): number {
    return this.count < 2 ? Number.NaN : this.#squares / (this.count - 1)
  }

  get least(): number {
    return this.count === 0 ? Number.NaN : this.#least
  }

  get greatest(): number {
    return this.count === 0 ? Number.NaN : this.#greatest
  }
}
