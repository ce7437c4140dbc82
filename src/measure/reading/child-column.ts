/** Children to make room for at once; a county's five years have some hundred thousand. */
const FIRST_ROOM = 1 << 16

/**
 * One whole number for each child, by her row in the log. Rows nobody has written hold the initial value, however high;
 * room doubles when it runs out.
 */
export class ChildColumn {
  readonly #initial: number
  #values: Int32Array

  /** @param initial value of a row nobody has written. Default: 0. */
  constructor(initial = 0) {
    this.#initial = initial
    this.#values = new Int32Array(FIRST_ROOM)
    if (initial !== 0) this.#values.fill(initial)
  }

  get(row: number): number {
    const values = this.#values
    // Asked first: a read beyond the end of a typed array is slow.
    return row < values.length ? (values[row] as number) : this.#initial
  }

  set(row: number, value: number): void {
    if (row >= this.#values.length) this.#makeRoomFor(row)
    this.#values[row] = value
  }

  #makeRoomFor(row: number): void {
    let room = this.#values.length
    while (room <= row) room *= 2
    const grown = new Int32Array(room).fill(this.#initial)
    grown.set(this.#values)
    this.#values = grown
  }
}
