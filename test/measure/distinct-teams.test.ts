import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChildColumns } from '../../src/measure/reading/child-column.ts'
import { DistinctTeams } from '../../src/measure/reading/distinct-teams.ts'

test('the teams each child has met are those of a set, with a handful of teams or a thousand', () => {
  const teams = fc.constantFrom(1, 3, 40, 1000)
  const meetings = fc.array(
    fc.record({ child: fc.nat({ max: 3 }), team: fc.integer({ min: -1, max: 999 }), forgets: fc.nat({ max: 9 }) }),
    { maxLength: 120 },
  )
  fc.assert(
    fc.property(teams, meetings, (count, all) => {
      const met = new DistinctTeams(new ChildColumns(), count)
      const expected = Array.from({ length: 4 }, () => new Set<number>())
      for (const { child, team: drawn, forgets } of all) {
        const team = drawn < 0 ? drawn : drawn % count
        if (forgets === 0) {
          met.forget(child)
          expected[child]?.clear()
        } else {
          met.meet(child, team)
          if (team >= 0) expected[child]?.add(team)
        }
        expect(expected.map((_, of) => met.count(of))).toEqual(expected.map(({ size }) => size))
      }
    }),
  )
})
