/** Multiplier of a hash that spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1

/** Children who are followed at first; the room doubles when most of them still have something open. */
const FIRST_ROOM = 1 << 12

/** Children who are followed, in order of their numbers, and the row of each. */
export interface FollowedInOrder {
  readonly children: Int32Array
  readonly rows: Int32Array
}

/**
 * Rows for the children something is open about. A child who is met gets a row; when there is no row left, those of
 * children with nothing open are given away. So readers of the log hold as many rows as there are open cases, however many
 * children go by; a child who comes again is met anew.
 */
export class FollowedChildren {
  readonly #isIdle: (row: number) => boolean
  readonly #leave: (child: number, row: number) => void
  #childOf = new Int32Array(FIRST_ROOM).fill(-1)
  /** Rows by the child's hash, twice as many places as rows; -1 for none. */
  #places = new Int32Array(2 * FIRST_ROOM).fill(-1)
  #free: number[] = []
  /** Rows that were ever given. */
  #given = 0

  /**
   * @param isIdle whether nothing is open about the child of a row
   * @param leave hears of a child whose row is about to go to another
   */
  constructor(isIdle: (row: number) => boolean, leave: (child: number, row: number) => void) {
    this.#isIdle = isIdle
    this.#leave = leave
  }

  /** Rows there are, given or free. */
  get room(): number {
    return this.#childOf.length
  }

  /** The row of a child, one that nobody has when she is not followed. */
  rowOf(child: number): number {
    const places = this.#places
    const mask = places.length - 1
    let at = Math.imul(child, SPREAD) & mask
    for (;;) {
      const row = places[at] ?? -1
      if (row < 0) break
      if (this.#childOf[row] === child) return row
      at = (at + 1) & mask
    }
    return this.#meet(child)
  }

  /** Everybody followed now, by number. */
  inOrder(): FollowedInOrder {
    const rows = Int32Array.from(this.#childOf.keys()).filter((row) => (this.#childOf[row] ?? -1) >= 0)
    rows.sort((a, b) => (this.#childOf[a] ?? 0) - (this.#childOf[b] ?? 0))
    return { rows, children: rows.map((row) => this.#childOf[row] ?? -1) }
  }

  #meet(child: number): number {
    if (this.#free.length === 0 && this.#given === this.#childOf.length) this.#makeRoom()
    const row = this.#free.pop() ?? this.#given++
    this.#childOf[row] = child
    this.#place(child, row)
    return row
  }

  #place(child: number, row: number): void {
    const mask = this.#places.length - 1
    let at = Math.imul(child, SPREAD) & mask
    while ((this.#places[at] ?? -1) >= 0) at = (at + 1) & mask
    this.#places[at] = row
  }

  #makeRoom(): void {
    const room = this.#childOf.length
    for (let row = room - 1; row >= 0; row--) {
      if (!this.#isIdle(row)) continue
      this.#leave(this.#childOf[row] ?? -1, row)
      this.#childOf[row] = -1
      this.#free.push(row)
    }
    // Too few to go round for long: looked for again too soon, it would take time without end.
    if (this.#free.length < room / 4) {
      const wider = new Int32Array(2 * room).fill(-1)
      wider.set(this.#childOf)
      this.#childOf = wider
      this.#places = new Int32Array(4 * room)
    }
    this.#places.fill(-1)
    this.#childOf.forEach((child, row) => {
      if (child >= 0) this.#place(child, row)
    })
  }
}
