import { describe, expect, test } from 'vitest'
import { dunnettPoint } from '../../src/statistics/dunnett-point.ts'
import { kimNelson, selectionEta } from '../../src/statistics/kim-nelson.ts'
import { againstBest, replicationsForBest } from '../../src/statistics/multiple-comparison-with-best.ts'
import { shareBest } from '../../src/statistics/share-best.ts'
import { studentT } from '../../src/statistics/student-t.ts'

const one = [30.2, 27.8, 33.1, 29.4, 28, 32.2, 30.7, 31.5, 27.1, 30.9, 31, 29.1, 30.3, 29.9, 31.2, 28.7]
const two = [28.9, 28.1, 30.7, 28, 27.6, 30.8, 28.7, 29.5, 26.2, 29.1, 30.6, 27.9, 28.7, 28.8, 29.4, 27.9]
const three = [29.1, 27.3, 31.1, 28.9, 26.5, 31.2, 28.3, 30.4, 26.8, 28.9, 29.3, 28.6, 29.5, 28.2, 30.3, 27.2]
const worked = { better: 'lower', indifference: 0.6, error: 0.05, first: 6 } as const

describe('the one-sided point of Dunnett', () => {
  test.each([
    [2, 10, 1.83311],
    [3, 10, 2.04038],
    [4, 10, 2.15715],
    [5, 10, 2.23841],
    [5, 20, 2.19672],
    [10, 20, 2.43745],
    [3, 6, 2.15061],
  ])('of %i systems and %i replications is %d', (systems, replications, point) => {
    expect(dunnettPoint(0.95, systems - 1, (systems - 1) * (replications - 1))).toBeCloseTo(point, 4)
  })

  test('for one comparison is that of Student', () => {
    for (const freedom of [2, 9, 40]) expect(dunnettPoint(0.95, 1, freedom)).toBeCloseTo(studentT(0.95, freedom), 4)
  })
})

describe('selection after Kim and Nelson', () => {
  test.each([
    [2, 0.05, 10, 0.3340502686],
    [3, 0.05, 10, 0.4729438588],
    [4, 0.05, 10, 0.5646801866],
    [5, 0.05, 10, 0.6349672652],
    [5, 0.05, 20, 0.2372383155],
    [10, 0.05, 20, 0.3029338036],
    [10, 0.1, 30, 0.1501067278],
    [3, 0.05, 6, 1.1572270087],
  ])('of %i systems with error %d after %i has η %d', (systems, error, first, eta) => {
    expect(selectionEta(systems, { better: 'lower', indifference: 1, error, first })).toBeCloseTo(eta, 9)
  })

  test('of the worked example leaves out the first at 6 and chooses the second at 15', () => {
    const found = kimNelson([one, two, three], worked)
    expect(found).toEqual({
      inPlay: [1],
      stage: 15,
      out: [
        { system: 0, stage: 6 },
        { system: 2, stage: 15 },
      ],
    })
  })

  test('asks for another replication of those in play alone', () => {
    const found = kimNelson([one.slice(0, 6), two.slice(0, 14), three.slice(0, 14)], worked)
    expect(found.inPlay).toEqual([1, 2])
    expect(found.stage).toBe(14)
  })

  test('turns with the direction, and an order of the arms changes nothing but their numbers', () => {
    const negated = [three, one, two].map((row) => row.map((value) => -value))
    expect(kimNelson(negated, { ...worked, better: 'higher' }).inPlay).toEqual([2])
  })

  test('of two that are the same to the last bit keeps one, and too few replications are refused', () => {
    expect(kimNelson([two, two], worked).inPlay).toHaveLength(1)
    expect(() => kimNelson([one.slice(0, 5), two], worked)).toThrow(RangeError)
  })
})

describe('which is best', () => {
  test('the first stage of the worked example asks for eight replications', () => {
    const first = [one, two, three].map((row) => row.slice(0, 6))
    expect(replicationsForBest(first, 0.6)).toBe(8)
  })

  test('what is far behind cannot be the best, what is near may be', () => {
    const found = againstBest([one, two, three], 'lower')
    expect(found.map(({ mayBeBest }) => mayBeBest)).toEqual([false, true, true])
    expect(found[0]?.high).toBe(0)
    for (const { low, difference, high } of found) {
      expect(low).toBeLessThanOrEqual(difference)
      expect(high).toBeGreaterThanOrEqual(Math.min(0, difference))
    }
  })

  test('the shares of runs in which each is best come to one, and a run that several win is shared', () => {
    expect(
      shareBest(
        [
          [1, 2, 3, 4],
          [2, 2, 1, 5],
        ],
        'lower',
      ),
    ).toEqual([0.625, 0.375])
    expect(
      shareBest(
        [
          [1, 2, 3, 4],
          [2, 2, 1, 5],
        ],
        'higher',
      ),
    ).toEqual([0.375, 0.625])
  })
})
