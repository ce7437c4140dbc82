import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ChildColumns } from '../../src/measure/reading/child-column.ts'

/** More columns than lie side by side, with initial values of their own. */
const initials = Array.from({ length: 20 }, (_, column) => (column % 3) - 1)
const writes = fc.array(
  fc.record({
    column: fc.nat({ max: initials.length - 1 }),
    child: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 200_000 })),
    value: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  }),
  { maxLength: 40 },
)

describe('columns of children', () => {
  test('hold what was written and else the initial value, whoever used the memory before', () => {
    fc.assert(
      fc.property(writes, fc.boolean(), (written, isReleased) => {
        const columns = new ChildColumns()
        const made = initials.map((initial) => columns.add(initial))
        const oracle = initials.map(() => new Map<number, number>())
        for (const { column, child, value } of written) {
          made[column]?.set(child, value)
          oracle[column]?.set(child, value)
        }
        for (const { child } of written) {
          for (const near of [child - 1, child, child + 1, 2 * child]) {
            if (near < 0) continue
            const found = made.map((column) => column.get(near))
            expect(found).toEqual(initials.map((initial, column) => oracle[column]?.get(near) ?? initial))
          }
        }
        if (isReleased) {
          columns.release()
          for (const { child } of written) expect(made.map((column) => column.get(child))).toEqual(initials)
          expect(() => made[0]?.set(0, 1)).toThrow(RangeError)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a column added late begins with its initial value for children who are known', () => {
    const columns = new ChildColumns()
    columns.add().set(70_000, 1)
    const late = columns.add(7)
    expect([0, 5, 70_000, 70_001, 1_000_000].map((child) => late.get(child))).toEqual([7, 7, 7, 7, 7])
  })
})
