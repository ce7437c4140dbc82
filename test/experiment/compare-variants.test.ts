import { expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { compareVariants } from '../../src/experiment/compare-variants.ts'
import { headlineMeasures } from '../../src/words/headline-measures.ts'
import { arm, study, trials } from './synthetic-study.ts'

const functional = arm('functional')
const two = arm('two-areas')
const moved = (by: number) =>
  assembleResult(study([functional, two], 10), [
    trials(functional, 10),
    trials(two, 10, (measure) => (measure.name === 'allocation-wait' ? by : 0)),
  ])

test('the headline of each variant is a row, in order, whichever way it came out', () => {
  const rows = compareVariants([
    { title: 'Two areas instead of five', result: moved(2) },
    { title: 'Cap of 20', result: moved(0) },
    { title: 'More referrals', result: moved(-2) },
  ])
  expect(rows.map(({ title, base, other, replications }) => [title, base, other, replications])).toEqual([
    ['Two areas instead of five', 'functional', 'two-areas', 10],
    ['Cap of 20', 'functional', 'two-areas', 10],
    ['More referrals', 'functional', 'two-areas', 10],
  ])
  const waits = rows.map((row) => row.measures.find(({ measure }) => measure === 'allocation-wait'))
  expect(waits.map((wait) => wait?.verdict)).toEqual(['worse', 'exactly-the-same', 'better'])
  expect(waits.map((wait) => wait?.difference.mean)).toEqual([expect.closeTo(1, 9), 0, expect.closeTo(-1, 9)])
  for (const wait of waits) {
    expect((wait?.other ?? NaN) - (wait?.base ?? NaN)).toBeCloseTo(wait?.difference.mean ?? NaN, 9)
    expect(wait?.difference.interval?.comparisons).toBe(headlineMeasures.length)
  }
})

test('a row says what its variant varies, and nothing where its file says nothing', () => {
  const rows = compareVariants([
    { title: 'Two areas', varies: 'the number of teams', result: moved(0) },
    { title: 'Cap of 20', varies: '', result: moved(0) },
    { title: 'More referrals', result: moved(0) },
  ])
  expect(rows.map(({ varies }) => varies)).toEqual(['the number of teams', undefined, undefined])
  expect(Object.keys(rows[1] ?? {})).not.toContain('varies')
})

test('only the measures asked for are shown', () => {
  const [row] = compareVariants([{ title: 'Cap of 20', result: moved(0) }], ['unallocated', 'no-such-measure'])
  expect(row?.measures.map(({ measure }) => measure)).toEqual(['unallocated'])
})

test('a study of one arm is no variant', () => {
  const one = assembleResult(study([functional], 2), [trials(functional, 2)])
  expect(() => compareVariants([{ title: 'Alone', result: one }])).toThrow(RangeError)
})
