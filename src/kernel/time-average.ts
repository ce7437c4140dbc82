/**
 * A stock: a value that jumps at known times and holds between, averaged over time.
 * Times may be in any unit but must not go back; what is written at one time last counts from then on.
 */
export class TimeAverage {
  #start: number
  #time: number
  #value: number
  #integral = 0

  /**
   * @param start when to begin counting
   * @param value the stock's value then
   */
  constructor(start = 0, value = 0) {
    this.#start = start
    this.#time = start
    this.#value = value
  }

  /** The stock's value now. */
  get value(): number {
    return this.#value
  }

  /**
   * From `time` on the stock is `value`.
   * @throws RangeError if `time` lies before the last one told
   */
  set(time: number, value: number): void {
    this.#passTo(time)
    this.#value = value
  }

  /**
   * From `time` on the stock is larger by `change`, which may be negative.
   * @throws RangeError if `time` lies before the last one told
   */
  add(time: number, change: number): void {
    this.#passTo(time)
    this.#value += change
  }

  /**
   * Forgets what was before `time` and counts from there, with the value unchanged: the end of a warm-up.
   * @throws RangeError if `time` lies before the last one told
   */
  restart(time: number): void {
    this.#passTo(time)
    this.#start = time
    this.#integral = 0
  }

  /**
   * Value × time from the start of counting to `time`.
   * @throws RangeError if `time` lies before the last one told
   */
  integral(time: number): number {
    this.#passTo(time)
    return this.#integral
  }

  /**
   * The average from the start of counting to `time`; the present value when no time has passed.
   * @throws RangeError if `time` lies before the last one told
   */
  average(time: number): number {
    this.#passTo(time)
    return time === this.#start ? this.#value : this.#integral / (time - this.#start)
  }

  #passTo(time: number): void {
    if (!(time >= this.#time)) throw new RangeError(`Time ran back from ${this.#time} to ${time}`)
    this.#integral += this.#value * (time - this.#time)
    this.#time = time
  }
}
