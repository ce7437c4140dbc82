import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownRuns } from '../../src/experiment/known-runs.ts'

/** Two teams with a target each, and one that both stand in for. */
const own = [[0], [1], [0, 1]]
const posts = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))

test('whatever is said to be known is what simulating would give', () => {
  fc.assert(
    fc.property(fc.array(posts, { maxLength: 8 }), posts, posts, (seen, need, asked) => {
      const missAt = ([a, b]: readonly [number, number]): number[] => [
        Math.max(0, need[0] - a),
        Math.max(0, need[1] - b),
        Math.max(0, need[0] + need[1] - a - b),
      ]
      const known = new KnownRuns(own)
      for (const one of seen) known.learn(3, one, missAt(one))
      for (const [line, miss] of missAt(asked).entries()) {
        expect([undefined, miss]).toContain(known.miss(line, 3, asked))
        expect([undefined, miss > 0]).toContain(known.isMissed(line, 3, asked))
        // Another run has other luck.
        expect(known.isMissed(line, 4, asked)).toBeUndefined()
      }
      expect([undefined, missAt(asked).some((miss) => miss > 0)]).toContain(known.isAnyMissed(3, asked))
    }),
  )
})

test('a target of one team is known whatever the others have; one of several only where none has more', () => {
  const known = new KnownRuns(own)
  known.learn(0, [5, 5], [0, 2, 0])
  expect(known.isMissed(0, 0, [6, 1])).toBe(false)
  expect(known.isMissed(0, 0, [4, 9])).toBeUndefined()
  expect(known.isMissed(1, 0, [9, 4])).toBe(true)
  expect(known.miss(1, 0, [9, 5])).toBe(2)
  expect(known.isMissed(2, 0, [6, 5])).toBe(false)
  expect(known.isMissed(2, 0, [6, 4])).toBeUndefined()
})
