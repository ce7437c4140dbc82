import { inOrder } from './in-order.ts'

const UNNUMBERED = -1
/** Told of, and numbered once all of that time has been told. */
const TOLD = -2

/** Numbers rows of a table anew, from 0 in the order of time in which they are first told of. */
export class Numbering {
  /** Number of each row, once given. */
  numberOf: Int32Array = new Int32Array(1024).fill(UNNUMBERED)
  private count = 0
  /** Rows told of since numbers were last given, and when. */
  private readonly rows: number[] = []
  private readonly ticks: number[] = []

  /** @param before whose numbers it goes on from, all of them given */
  constructor(before?: Numbering) {
    if (!before) return
    this.count = before.count
    this.numberOf = before.numberOf.slice()
  }

  /**
   * Rows are told of, one after the other, at ticks that may lie before those of others told of since numbers were last
   * given.
   * @param rows negative where there is none [count]
   */
  tell(rows: Int32Array, ticks: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const row = rows[i]
      if (row < 0) continue
      if (row >= this.numberOf.length) this.numberOf = longer(this.numberOf, row)
      if (this.numberOf[row] !== UNNUMBERED) continue
      this.numberOf[row] = TOLD
      this.rows.push(row)
      this.ticks.push(ticks[i])
    }
  }

  /** Gives numbers to those told of: by tick, and of one tick as they were told of. */
  give(): void {
    for (const i of inOrder(this.ticks)) this.numberOf[this.rows[i]] = this.count++
    this.rows.length = 0
    this.ticks.length = 0
  }
}

function longer(values: Int32Array, row: number): Int32Array {
  const grown = new Int32Array(2 * (row + 1)).fill(UNNUMBERED, values.length)
  grown.set(values)
  return grown
}
