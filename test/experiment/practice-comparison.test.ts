import { describe, expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { addPractice } from '../../src/experiment/practice-comparison.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import { simulate } from '../../src/experiment/simulate.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import type { Measure } from '../../src/measure/measure.ts'
import { layPractice } from '../../src/scenario/lay-practice.ts'
import type { Practice } from '../../src/scenario/practice.ts'
import { practiceEffects } from '../../src/scenario/practice.ts'
import { practiceRanges } from '../../src/scenario/practice-ranges.ts'
import { shipped } from '../model/shipped.ts'
import { arm, scatter, study, trial, trials } from './synthetic-study.ts'

const functional = arm('functional')
const locality = arm('locality')
const asked = study([functional, locality], 14)

/** Trials in which one measure of the second arm lies `by` times what matters away, with some luck. */
function armsOf(by: number, name = 'allocation-wait', replications = 14): TrialResult[][] {
  const shift = (measure: Measure, replication: number): number =>
    measure.name === name ? by + 0.1 * scatter('luck', replication) : 0
  const moved = Array.from({ length: replications }, (_, i) => trial(locality, i, (measure) => shift(measure, i)))
  return [trials(functional, replications), moved]
}

const none: Practice = {
  assumptions: practiceEffects.map((effect) => {
    const { none: value, unit } = practiceRanges[effect]
    const words = { written: '', source: 'Judged', speaksFor: '', note: '' }
    return { effect, low: value, high: value, unit, confidence: 'assumption', ...words }
  }),
}

function practised(capacity: TrialResult[][], practice: TrialResult[][], replications = 12): StudyResult {
  const file = { practice: none, file: 'practice-assumptions', sha256: '0'.repeat(64) }
  return addPractice(assembleResult(asked, capacity), asked, capacity, { ...file, replications, trials: practice })
}

const waitOf = (result: StudyResult) =>
  result.comparisons.find(({ measure }) => measure === 'allocation-wait')?.withPractice

describe('a comparison made again with practice assumptions', () => {
  test('leaves everything else of the result as it is, to the byte', () => {
    const capacity = armsOf(3)
    const { practice, ...rest } = practised(capacity, armsOf(-3))
    expect(practice).toMatchObject({ replications: 12, file: 'practice-assumptions' })
    const bare = rest.comparisons.map(({ withPractice: _with, ...comparison }) => comparison)
    expect(JSON.stringify({ ...rest, comparisons: bare })).toBe(JSON.stringify(assembleResult(asked, capacity)))
  })

  test('is of the first replications, paired, at the level of the headline', () => {
    const found = waitOf(practised(armsOf(3), armsOf(1)))
    expect(found?.difference.replications).toHaveLength(12)
    expect(found?.difference.interval).toMatchObject({ level: 0.95 })
    expect(found?.difference.interval?.comparisons).toBeGreaterThan(5)
    expect(found?.difference.band?.uncertainty).toBe('chance-and-parameters')
  })

  test.each([
    [3, 3, 'worse', 'worse', 'unchanged'],
    [-3, -3, 'better', 'better', 'unchanged'],
    [3, -3, 'worse', 'better', 'turned'],
    [-3, 3, 'better', 'worse', 'turned'],
    [3, 0.3, 'worse', 'no-clear-difference', 'weakened'],
    [-3, -0.3, 'better', 'no-clear-difference', 'weakened'],
    [0.3, 3, 'no-clear-difference', 'worse', 'gained'],
    [-0.3, -3, 'no-clear-difference', 'better', 'gained'],
  ])('%f times what matters without and %f with: %s, %s, %s', (without, withThem, before, after, change) => {
    const result = practised(armsOf(without), armsOf(withThem))
    const found = waitOf(result)
    expect([found?.capacityOnly.verdict, found?.verdict, found?.change]).toEqual([before, after, change])
    const sentence = result.practice?.answers[0]?.sentence ?? ''
    expect(sentence.includes('the average wait for a worker')).toBe(change !== 'unchanged')
  })

  test('every comparison has it, and the models the other way round have it the other way round', () => {
    const [capacity, practice] = [armsOf(3), armsOf(1)]
    const result = practised(capacity, practice)
    const turnedStudy = study([locality, functional], 14)
    const [a = [], b = []] = capacity
    const [c = [], d = []] = practice
    const file = { practice: none, file: '', sha256: '', replications: 12 }
    const turned = addPractice(assembleResult(turnedStudy, [b, a]), turnedStudy, [b, a], { ...file, trials: [d, c] })
    expect(result.comparisons.length).toBeGreaterThan(30)
    for (const { measure, withPractice } of result.comparisons) {
      const other = turned.comparisons.find((one) => one.measure === measure)?.withPractice
      expect(other?.difference.mean).toBeCloseTo(-(withPractice?.difference.mean ?? Number.NaN), 9)
      const mirrored = { better: 'worse', worse: 'better' } as Readonly<Record<string, string>>
      const verdict = withPractice?.verdict ?? ''
      expect(other?.verdict).toBe(mirrored[verdict] ?? verdict)
    }
  })

  test('a self-check that fails with them fails the study, and says in which run', () => {
    const failing = armsOf(3).map((row, i) =>
      row.map((one, r) => ({
        ...one,
        checks: one.checks.map((check) =>
          i === 1 && r === 2 ? { ...check, passed: false, found: 'one too many' } : check,
        ),
      })),
    )
    const { checks } = practised(armsOf(3), failing)
    expect(checks.every(({ passed }) => !passed)).toBe(true)
    expect(checks[0]?.failures).toEqual([
      { arm: 'locality (with practice assumptions)', replication: 2, found: 'one too many' },
    ])
  })

  test('refuses trials that are missing', () => {
    expect(() => practised(armsOf(3), armsOf(3, 'allocation-wait', 4))).toThrow(RangeError)
  })
})

test('assumptions without effect give capacity only again, in every measure and every run', () => {
  const scenarios = ['buckinghamshire/functional', 'buckinghamshire/locality'].map((name) =>
    shipped(name, ['years=1', 'demand.contacts=2,000 families a year']),
  )
  const replications = 2
  for (const scenario of scenarios) {
    for (let replication = 0; replication < replications; replication++) {
      const [plain, laid] = [scenario, layPractice(scenario, none)].map((one) =>
        simulate({ scenario: one, seed: 'null', replication }),
      )
      expect(laid).toEqual(plain)
    }
  }
})
