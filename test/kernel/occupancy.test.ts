import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Occupancy } from '../../src/kernel/occupancy.ts'

describe('occupancy', () => {
  it('finds the next marked place as a search through a set does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(4999)), { maxLength: 60 }),
        fc.array(fc.nat(5100), { minLength: 5, maxLength: 20 }),
        (places, changes, questions) => {
          const occupancy = new Occupancy(places)
          const marked = new Set<number>()
          for (const [isMark, at] of changes) {
            const place = at % places
            if (isMark) {
              occupancy.mark(place)
              marked.add(place)
            } else {
              // Half the time something that is marked.
              const gone = place % 2 === 0 ? place : ([...marked][0] ?? place)
              occupancy.clear(gone)
              marked.delete(gone)
            }
          }
          for (const from of questions) {
            const wanted = [...marked].filter((place) => place >= from).reduce((a, b) => Math.min(a, b), places)
            expect(occupancy.next(from)).toBe(wanted)
          }
        },
      ),
      { seed: 41, numRuns: 500 },
    )
  })
})
