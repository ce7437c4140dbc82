/** Multiplier of a hash that spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1

/** Numbers the different values of a column in the order in which they come; used again for the next column. */
export class ValueNumbers {
  /** Different values so far, in their order; as many as `size` count. */
  readonly values: Int32Array
  size = 0
  /** Numbers by the hash of their value, twice as many places as values; -1 for none. */
  readonly #places: Int32Array
  /** Where each number stands, to take it away again. */
  readonly #placeOf: Int32Array
  readonly #shift: number

  /** @param most different values there may be, a power of two */
  constructor(most: number) {
    this.values = new Int32Array(most)
    this.#placeOf = new Int32Array(most)
    this.#places = new Int32Array(2 * most).fill(-1)
    this.#shift = Math.clz32(2 * most) + 1
  }

  clear(): void {
    for (let number = 0; number < this.size; number++) this.#places[this.#placeOf[number] ?? 0] = -1
    this.size = 0
  }

  numberOf(value: number): number {
    const places = this.#places
    const mask = places.length - 1
    let at = Math.imul(value, SPREAD) >>> this.#shift
    for (;;) {
      const number = places[at] ?? -1
      if (number < 0) break
      if (this.values[number] === value) return number
      at = (at + 1) & mask
    }
    places[at] = this.size
    this.#placeOf[this.size] = at
    this.values[this.size] = value
    return this.size++
  }
}
