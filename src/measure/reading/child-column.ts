/** Values of a child that lie together: 64 bytes, so that they come from memory in one go. */
const WIDTH = 16
/** Children to make room for at first, at least: of a county's five years, forty thousand are kept. */
const LEAST_ROOM = 1 << 16
/** Children whose initial values are written at once. */
const BLOCK = 512
/** Stretches to keep for the next reading, and the longest that is kept [words]: together no more than a county needs. */
const SPARES = 5
const LONGEST_SPARE = 1 << 21

/** Memory of readings that are over: taken from the system anew, it would cost a tenth of a run. */
const spares: Int32Array[] = []

/** Up to sixteen columns side by side: [child × 16 + column]. */
class Stretch {
  columns = 0
  values: Int32Array
  /** Values beyond are not written yet, and left over from an earlier reading [words]. */
  end = 0
  /** Children of whom nothing has been written [child × 16 + column]. */
  readonly #blank = new Int32Array(BLOCK * WIDTH)

  /** @param room children to make room for */
  constructor(room: number) {
    const words = Math.ceil(Math.max(room, LEAST_ROOM) / BLOCK) * BLOCK * WIDTH
    const isSpare = (spares.at(-1)?.length ?? 0) >= words
    this.values = (isSpare ? spares.pop() : undefined) ?? new Int32Array(words)
  }

  /** Takes the next column and gives its place in a child's values. */
  add(initial: number): number {
    const at = this.columns++
    for (let place = at; place < this.#blank.length; place += WIDTH) this.#blank[place] = initial
    for (let place = at; place < this.end; place += WIDTH) this.values[place] = initial
    return at
  }

  /** Writes initial values up to a child's and some beyond. */
  reach(child: number): void {
    while (this.end <= child * WIDTH) {
      if (this.end === this.values.length) {
        const grown = new Int32Array(2 * this.end)
        grown.set(this.values)
        this.values = grown
      }
      this.values.set(this.#blank, this.end)
      this.end += this.#blank.length
    }
  }

  /** Writes initial values in the place of a child's, if anything has been written there. */
  forget(child: number): void {
    const from = child * WIDTH
    if (from >= this.end) return
    for (let i = 0; i < WIDTH; i++) this.values[from + i] = this.#blank[i] as number
  }

  /** Gives the memory back: nobody may look at the columns any more. */
  release(): void {
    if (spares.length < SPARES && this.values.length <= LONGEST_SPARE) spares.push(this.values)
    this.values = new Int32Array(0)
    this.end = 0
  }
}

/**
 * One whole number for each child, by her place in the reading. Children of whom nobody has written hold the initial value,
 * however high their place.
 */
export class ChildColumn {
  readonly #initial: number
  readonly #stretch: Stretch
  readonly #at: number

  /** For `ChildColumns.add` alone. */
  constructor(stretch: Stretch, initial: number) {
    this.#stretch = stretch
    this.#at = stretch.add(initial)
    this.#initial = initial
  }

  get(child: number): number {
    const { end, values } = this.#stretch
    const place = child * WIDTH + this.#at
    return place < end ? (values[place] as number) : this.#initial
  }

  set(child: number, value: number): void {
    const stretch = this.#stretch
    const place = child * WIDTH + this.#at
    if (place >= stretch.end) stretch.reach(child)
    stretch.values[place] = value
  }
}

/**
 * The columns of one reading of the log. A row of the log is about one child and asks for a dozen of her values: columns
 * added one after another lie together, and the memory of all goes from run to run in a few pieces.
 */
export class ChildColumns {
  readonly #stretches: Stretch[] = []
  readonly #room: number

  /** @param room children to expect; memory for them is not taken before it is written to, and may be too small */
  constructor(room = 0) {
    this.#room = room
  }

  /** @param initial value of a child of whom nobody has written. Default: 0. */
  add(initial = 0): ChildColumn {
    let last = this.#stretches.at(-1)
    if (last === undefined || last.columns === WIDTH) {
      last = new Stretch(this.#room)
      this.#stretches.push(last)
    }
    return new ChildColumn(last, initial)
  }

  /** All columns hold their initial values for a child again. */
  forget(child: number): void {
    for (let s = 0; s < this.#stretches.length; s++) this.#stretches[s]?.forget(child)
  }

  /**
   * Leaves the memory to the next reading. The columns are then as before anything was written; to write to one throws a
   * RangeError.
   */
  release(): void {
    for (const stretch of this.#stretches) stretch.release()
    this.#stretches.length = 0
  }
}
