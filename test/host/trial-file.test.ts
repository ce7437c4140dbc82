import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import type { FinishedTrial } from '../../src/experiment/serve-trials.ts'
import { decodeTrial, encodeTrial } from '../../src/host/node/trial-file.ts'
import { leanTrial } from '../../src/host/node/lean-trial.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const scenario = queueScenario({ pools: 2, servers: 4, arrivals: 0.5, meanService: 5, years: 1 })
const trial = simulate({ scenario, seed: 'files', replication: 7 })
const id = { arm: 2, replication: 7 }
const finished = (result: TrialResult): FinishedTrial => ({ ...id, result })

describe('a trial as a file', () => {
  test('comes back as it was, values that are missing included', () => {
    expect(Object.values(trial.measures).some(({ overall }) => Number.isNaN(overall))).toBe(true)
    expect(decodeTrial(encodeTrial(finished(trial), 'a study'), 'a study', id)).toEqual(trial)
  })

  test('keeps every number to the last bit', () => {
    const values = fc.array(fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(Number.NaN)))
    fc.assert(
      fc.property(values, fc.double({ noDefaultInfinity: true }), (series, overall) => {
        // JSON has one zero.
        fc.pre(![overall, ...series].some((one) => Object.is(one, -0)))
        const result: TrialResult = { ...trial, measures: { any: { overall, byYear: Float64Array.from(series) } } }
        expect(decodeTrial(encodeTrial(finished(result), 's'), 's', id)).toEqual(result)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('of another study, another trial, cut short or of another shape is no trial', () => {
    const text = encodeTrial(finished(trial), 'a study')
    expect(decodeTrial(text, 'another study', id)).toBeUndefined()
    // A copy under another's name would count one run twice.
    expect(decodeTrial(text, 'a study', { ...id, replication: 8 })).toBeUndefined()
    expect(decodeTrial(text, 'a study', { ...id, arm: 1 })).toBeUndefined()
    for (let end = 0; end < text.length; end += 997) {
      expect(decodeTrial(text.slice(0, end), 'a study', id)).toBeUndefined()
    }
    const { checks: _, ...withoutChecks } = trial
    const others = [null, 3, {}, withoutChecks, { ...trial, measures: {} }, { ...trial, fingerprint: 'none' }]
    for (const result of others) {
      const written = encodeTrial(finished(result as TrialResult), 'a study')
      expect(decodeTrial(written, 'a study', id)).toBeUndefined()
    }
    expect(decodeTrial('null', 'a study', id)).toBeUndefined()
  })

  test('with any one byte changed is no trial', () => {
    const text = encodeTrial(finished(trial), 'a study')
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        fc.pre(text.charCodeAt(at) !== code)
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        expect(decodeTrial(changed, 'a study', id)).toBeUndefined()
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})

test('trials that are kept lean read as they were, whole or measure by measure, like the first or not', () => {
  const another: TrialResult = {
    ...trial,
    measures: Object.fromEntries(
      Object.entries(trial.measures).map(([name, measure]) => [
        name,
        { ...measure, overall: measure.overall / 3, byYear: measure.byYear.map((value) => 7 * value + 1) },
      ]),
    ),
  }
  for (const one of [trial, another, trial]) {
    const lean = leanTrial(one)
    expect({ ...lean, measures: { ...lean.measures } }).toEqual(one)
    expect(Object.keys(lean.measures)).toEqual(Object.keys(one.measures))
    for (const [name, measure] of Object.entries(one.measures)) expect(lean.measures[name]).toEqual(measure)
    expect(lean.measures['no-such-measure']).toBeUndefined()
    expect('no-such-measure' in lean.measures).toBe(false)
  }
})
