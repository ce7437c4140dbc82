import type { CareSystem } from '../../src/model/care-system.ts'

/** A number of a column; NaN beyond its end. */
export function at(column: ArrayLike<number>, row: number): number {
  return column[row] ?? Number.NaN
}

/** The day the youngest of a case was or will be born, and her row. */
export function youngestOf({ state: { cases, children } }: CareSystem, c: number): { born: number; child: number } {
  let youngest = { born: Number.NEGATIVE_INFINITY, child: -1 }
  for (let child = at(cases.firstChild, c); child < at(cases.endChild, c); child++) {
    const born = at(children.birthday, child)
    if (children.case[child] === c && born > youngest.born) youngest = { born, child }
  }
  return youngest
}
