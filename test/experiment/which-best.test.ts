import { describe, expect, test } from 'vitest'
import { measures } from '../../src/measure/index.ts'
import { comparisonsTogether, withProbabilityBest } from '../../src/experiment/which-best.ts'
import { bestInWords } from '../../src/words/best-in-words.ts'
import { shifts, studyOf } from '../report/studies.ts'
import { arm, trials } from './synthetic-study.ts'

describe('which of several models is best', () => {
  const result = studyOf([shifts.better, shifts.worse], 20)

  test('is asked of three or more, and of no measure without a better way', () => {
    expect(studyOf([shifts.better]).best).toBeUndefined()
    const asked = result.headline.filter(
      (name) => measures.find((measure) => measure.name === name)?.betterWhen !== 'neither',
    )
    expect(result.best?.map(({ measure }) => measure)).toEqual(asked)
  })

  test('a model that is clearly better in every run stands alone, and is best in every run', () => {
    for (const { notToldFromBest, arms, pairs } of result.best ?? []) {
      expect(notToldFromBest).toEqual(['locality'])
      expect(arms.map(({ shareOfReplicationsBest }) => shareOfReplicationsBest)).toEqual([0, 1, 0])
      expect(arms.every(({ probabilityBest }) => probabilityBest === undefined)).toBe(true)
      expect(pairs.map(({ arm: one, against }) => `${one} ${against}`)).toEqual([
        'locality functional',
        'pods functional',
        'pods locality',
      ])
    }
  })

  test('the difference of a pair has one interval wherever it stands', () => {
    for (const { measure, pairs } of result.best ?? []) {
      const compared = result.comparisons.find((one) => one.arm === 'pods' && one.measure === measure)
      const pair = pairs.find(({ arm: one, against }) => one === 'pods' && against === 'functional')
      expect(pair?.mean).toBeCloseTo(compared?.difference.mean ?? NaN, 9)
      expect(pair?.interval?.low).toBeCloseTo(compared?.difference.interval?.low ?? NaN, 9)
      expect(pair?.interval?.comparisons).toBe(compared?.difference.interval?.comparisons)
      expect(pair?.interval?.comparisons).toBe(comparisonsTogether(result.headline.length, 3))
    }
  })

  test('models that are the same in every run share every run and are never told apart', () => {
    for (const { notToldFromBest, arms } of studyOf([shifts.same, shifts.same]).best ?? []) {
      expect(notToldFromBest).toEqual(['functional', 'locality', 'pods'])
      for (const { shareOfReplicationsBest } of arms) expect(shareOfReplicationsBest).toBeCloseTo(1 / 3, 12)
    }
  })

  test('probability comes from draws alone: in three of four draws the second model is best', () => {
    const of = arm('functional')
    const shifted = (by: number) => trials(of, 3, (measure) => (measure.betterWhen === 'higher' ? by : -by))
    const draws = [10, 10, 10, -10].map((by) => [shifted(0), shifted(by), shifted(-20)])
    for (const { arms } of withProbabilityBest(result.best ?? [], draws)) {
      expect(arms.map(({ probabilityBest }) => probabilityBest)).toEqual([0.25, 0.75, 0])
    }
  })

  test('is told in one sentence, whatever came out', () => {
    const measure = {
      name: 'allocation-wait',
      title: 'Wait',
      unit: 'working days',
      kind: 'spread',
      matters: 0.5,
    } as const
    const of = (...notToldFromBest: string[]) => [{ measure, notToldFromBest }]
    const names = ['a', 'b', 'c']
    expect(bestInWords(of('b'), names, 30)).toBe('Only B may be best on waits for a worker.')
    expect(bestInWords(of('a', 'c'), names, 30)).toBe('On waits for a worker A and C cannot be told apart.')
    expect(bestInWords(of(...names), names, 30)).toContain('no model can be told from another')
    expect(bestInWords(of('b'), names, 9)).toContain('Too early')
  })
})
