import { inOrder } from '../kernel/in-order.ts'
import type { Children } from './children.ts'
import type { Families } from './families.ts'

/**
 * Numbers of families and children for who reads the log of several islands. Rows of tables come in the order in which islands
 * have their turns; numbers are the rows there would be if all days were simulated everywhere before the next. So a child has
 * one number in every model and however far ahead her island is simulated.
 */
export class FamilyNumbers {
  /** Number of each child; and the row of each number. */
  numberOf: Int32Array
  private rowOf: Int32Array
  private children = 0
  /** Number of each family. */
  private familyOf: Int32Array
  private families = 0
  /** Of the families that are not numbered yet, in the order of their rows: the day they came, and their place in it. */
  private readonly days: number[] = []
  private readonly places: number[] = []

  /**
   * @param families how many there will be
   * @param children the same of children, so that nothing is copied as it grows
   */
  constructor(families: number, children: number) {
    this.numberOf = new Int32Array(Math.ceil(children))
    this.rowOf = new Int32Array(Math.ceil(children))
    this.familyOf = new Int32Array(Math.ceil(families))
  }

  /**
   * A family has come.
   * @param place where it stands among those of the day, of whom the ones with one place come as they are told
   */
  note(day: number, place: number): void {
    this.days.push(day)
    this.places.push(place)
  }

  /** Gives numbers to all who have come. Whoever comes later must come on a later day. */
  give(families: Families, children: Children): void {
    const { days, places } = this
    const byPlace = inOrder(places)
    const first = this.families
    this.numberOf = atLeast(this.numberOf, children.rows)
    this.rowOf = atLeast(this.rowOf, children.rows)
    this.familyOf = atLeast(this.familyOf, families.rows)
    for (const at of inOrder(Array.from(byPlace, (i) => days[i]))) {
      const family = first + byPlace[at]
      this.familyOf[family] = this.families++
      const child = families.firstChild[family]
      for (let row = child; row < child + families.size[family]; row++) {
        this.numberOf[row] = this.children
        this.rowOf[this.children++] = row
      }
    }
    days.length = 0
    places.length = 0
  }

  /** Row of the child of a number; -1 where there is none. */
  rowOfChild(number: number): number {
    return number >= 0 && number < this.children ? this.rowOf[number] : -1
  }

  /** Number of the family of a row. */
  numberOfFamily(family: number): number {
    return this.familyOf[family]
  }
}

/** The same with room for so many, and for half as many again if it must grow. */
function atLeast(values: Int32Array, count: number): Int32Array {
  if (count <= values.length) return values
  const grown = new Int32Array(Math.ceil(1.5 * count))
  grown.set(values)
  return grown
}
