import { PageBytes } from './page-bytes.ts'
import { ValueNumbers } from './value-numbers.ts'

/** Rows that are held until they are written together. */
export const GROUP = 50_000

/** Stands for no value where values are whole: no number of a row is as low. */
export const NO_WHOLE: number = -(2 ** 31)

/** Room that every column of a file uses in turn while it is written. */
export class ColumnRoom {
  /** 1 for each row with a value. */
  readonly levels: Int32Array = new Int32Array(GROUP)
  /** Values there are, one after another: whole ones, and numbers. */
  readonly whole: Int32Array = new Int32Array(GROUP)
  readonly numbers: Float64Array = new Float64Array(GROUP)
  readonly different: ValueNumbers = new ValueNumbers(1 << 16)
  readonly definition: PageBytes = new PageBytes()
  readonly dictionary: PageBytes = new PageBytes()
  readonly page: PageBytes = new PageBytes()

  /** Takes the values there are among rows. Returns how many. */
  gather(held: Int32Array, rows: number): number {
    let count = 0
    for (let row = 0; row < rows; row++) {
      const value = held[row] ?? NO_WHOLE
      const isThere = value !== NO_WHOLE
      this.levels[row] = isThere ? 1 : 0
      if (isThere) this.whole[count++] = value
    }
    return count
  }

  gatherNumbers(held: Float64Array, rows: number): number {
    let count = 0
    for (let row = 0; row < rows; row++) {
      const value = held[row] ?? Number.NaN
      const isThere = !Number.isNaN(value)
      this.levels[row] = isThere ? 1 : 0
      if (isThere) this.numbers[count++] = value
    }
    return count
  }
}
