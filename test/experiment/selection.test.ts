import { describe, expect, test } from 'vitest'
import { selectionOf, withSelection } from '../../src/experiment/selection.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { selectionInWords } from '../../src/words/best-in-words.ts'
import { studyOf, shifts } from '../report/studies.ts'

/** Worked by hand with the procedure of Kim and Nelson (2001): minimise, six first, to within 0.6. */
const systems = [
  [30.2, 27.8, 33.1, 29.4, 28.0, 32.2, 30.7, 31.5, 27.1, 30.9, 31.0, 29.1, 30.3, 29.9, 31.2, 28.7],
  [28.9, 28.1, 30.7, 28.0, 27.6, 30.8, 28.7, 29.5, 26.2, 29.1, 30.6, 27.9, 28.7, 28.8, 29.4, 27.9],
  [29.1, 27.3, 31.1, 28.9, 26.5, 31.2, 28.3, 30.4, 26.8, 28.9, 29.3, 28.6, 29.5, 28.2, 30.3, 27.2],
]
const names = ['one', 'two', 'three']
const asked = { measure: 'allocation-wait', betterWhen: 'lower', indifference: 0.6, most: 500 } as const

function trialsOf(counts: readonly number[], passed = true): TrialResult[][] {
  return systems.map((values, i) =>
    values.slice(0, counts[i]).map((overall) => ({
      fingerprint: '',
      events: 1,
      measures: { 'allocation-wait': { overall, byYear: Float64Array.of(overall) } },
      routes: [],
      checks: [{ name: 'children-balance', passed, found: passed ? '' : 'one too many' }],
    })),
  )
}

describe('selection of the best', () => {
  test('goes on with those in play alone, and ends where the worked example does', () => {
    const first = selectionOf(names, trialsOf([6, 6, 6]), 6, asked)
    expect(first).toMatchObject({
      stage: 6,
      inPlay: ['two', 'three'],
      out: [{ arm: 'one', stage: 6 }],
      why: 'most-runs',
    })
    const last = selectionOf(names, trialsOf([6, 16, 16]), 6, asked)
    expect(last).toMatchObject({ stage: 15, inPlay: ['two'], why: 'decided' })
    expect(last.out).toEqual([
      { arm: 'one', stage: 6 },
      { arm: 'three', stage: 15 },
    ])
    expect(last.replications.map(({ count }) => count)).toEqual([6, 16, 16])
  })

  test('says nothing where a run has no value', () => {
    const [one = [], ...others] = trialsOf([6, 6, 6])
    const [trial] = one
    if (!trial) throw new Error('no trial')
    const without = { ...trial, measures: {} }
    expect(selectionOf(names, [[...one.slice(1), without], ...others], 6, asked)).toMatchObject({ why: 'no-value' })
  })

  test('a self-check that fails in a run beyond the study’s own fails the study', () => {
    const result = studyOf([shifts.better, shifts.worse])
    const selection = selectionOf(names, trialsOf([6, 16, 16]), 6, asked)
    expect(withSelection(result, selection, trialsOf([6, 16, 16])).checks.every(({ passed }) => passed)).toBe(true)
    expect(withSelection(result, selection, trialsOf([6, 16, 16], false)).checks.some(({ passed }) => passed)).toBe(
      false,
    )
  })

  test('is told with what was looked for, who is left and who went when', () => {
    const measure = {
      name: 'allocation-wait',
      title: 'Wait',
      unit: 'working days',
      kind: 'spread',
      matters: 0.5,
    } as const
    const told = selectionInWords(measure, selectionOf(names, trialsOf([6, 16, 16]), 6, asked))
    expect(told).toContain('to within 0.6 working days: Two is selected after 15 runs.')
    expect(told).toContain('Left out: One after 6 runs and Three after 15 runs, beginning with 6 of each.')
    const one = selectionOf(names, trialsOf([6, 16, 16]), 6, { ...asked, indifference: 1 })
    expect(selectionInWords(measure, one)).toContain('on “Wait”, in working days, to within 1: ')
    const rate = { ...measure, unit: 'per 10,000 children' }
    expect(selectionInWords(rate, one)).toContain('on “Wait”, to within 1 per 10,000 children: ')
    const open = selectionInWords(measure, selectionOf(names, trialsOf([6, 6, 6]), 6, asked))
    expect(open).toContain('not decided after the most runs allowed, 6; Two and Three are still in play')
  })
})
