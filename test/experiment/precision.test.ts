import { describe, expect, test } from 'vitest'
import { nextReplications, precisionOf } from '../../src/experiment/precision.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { meanInterval } from '../../src/statistics/confidence.ts'
import { precisionInWords } from '../../src/words/precision-in-words.ts'
import { arm, scatter, trial } from './synthetic-study.ts'

const one = arm('one')
const other = arm('other')
/** Trials whose measures lie near 40, the given one anywhere in so many times what matters. */
const spread = (of: typeof one, count: number, name: string, times: number): TrialResult[] =>
  Array.from({ length: count }, (_, i) =>
    trial(of, i, (measure) => (measure.name === name ? times * scatter('wide', of.name, i) : 0)),
  )
const asked = { part: 0.05, least: 10, most: 60 }

describe('enough replications of a study', () => {
  test('are those from which every headline interval stays narrow, looked at for five more', () => {
    const found = precisionOf(['one'], [spread(one, 15, '', 0)], asked)
    expect(found).toMatchObject({ replications: 15, enough: 10, wide: [] })
    expect(precisionOf(['one'], [spread(one, 14, '', 0)], asked).enough).toBeUndefined()
  })

  test('of one measure is judged by its own interval, half of which is told', () => {
    const trials = spread(one, 20, 'allocation-wait', 60)
    const found = precisionOf(['one'], [trials], { ...asked, measure: 'allocation-wait', part: 0.01 })
    const interval = meanInterval(
      trials.map(({ measures }) => measures['allocation-wait']?.overall ?? NaN),
      0.95,
    )
    expect(found.enough).toBeUndefined()
    expect(found.wide).toHaveLength(1)
    expect(found.wide[0]?.half).toBeCloseTo(((interval?.high ?? 0) - (interval?.low ?? 0)) / 2, 12)
    expect(precisionOf(['one'], [trials], { ...asked, measure: 'agency-rate' }).enough).toBe(10)
  })

  test('of a comparison is the interval of the difference, so that shared luck costs nothing', () => {
    const shared = (of: typeof one): TrialResult[] =>
      Array.from({ length: 15 }, (_, i) =>
        trial(of, i, (measure) => (measure.name === 'allocation-wait' ? 60 * scatter('shared', i) : 0)),
      )
    const tight = { ...asked, measure: 'allocation-wait', part: 0.01 }
    expect(precisionOf(['one'], [shared(one)], tight).enough).toBeUndefined()
    expect(precisionOf(['one', 'other'], [shared(one), shared(other)], tight).enough).toBe(10)
  })

  test('are asked for by how wide the widest is, never beyond the ceiling', () => {
    const standing = (half: number, replications = 20) => ({
      part: 0.05,
      replications,
      wide: [{ arm: 'one', measure: 'm', title: 'M', half, wanted: 1 }],
    })
    expect(nextReplications({ part: 0.05, replications: 0, wide: [] }, asked)).toBe(15)
    expect(nextReplications(standing(1.05), asked)).toBe(25)
    expect(nextReplications(standing(1.3), asked)).toBe(34)
    expect(nextReplications(standing(9), asked)).toBe(40)
    expect(nextReplications(standing(9, 50), asked)).toBe(60)
  })

  test('are told with the reason for stopping', () => {
    expect(precisionInWords({ part: 0.05, replications: 15, enough: 10, wide: [] })).toBe(
      'Stopped after 15 runs of each model: from 10 on every average asked for was known to within 5 %, or to within half of what matters.',
    )
    expect(precisionInWords({ part: 0.02, replications: 60, wide: [{ title: 'Wait', half: 3, wanted: 1 }] })).toBe(
      'Stopped at the most runs allowed, 60 of each model, before every average was known to within 2 %. The widest is “Wait”, 3 times as wide as asked.',
    )
  })
})
