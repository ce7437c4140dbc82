import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { decodeTrial, encodeTrial } from '../../src/host/node/trial-file.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const scenario = queueScenario({ pools: 2, servers: 4, arrivals: 0.5, meanService: 5, years: 1 })
const trial = simulate({ scenario, seed: 'files', replication: 0 })

describe('a trial as a file', () => {
  test('comes back as it was, values that are missing included', () => {
    expect(Object.values(trial.measures).some(({ overall }) => Number.isNaN(overall))).toBe(true)
    expect(decodeTrial(encodeTrial(trial, 'a study'), 'a study')).toEqual(trial)
  })

  test('keeps every number to the last bit', () => {
    const values = fc.array(fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(Number.NaN)))
    fc.assert(
      fc.property(values, fc.double({ noDefaultInfinity: true }), (series, overall) => {
        // JSON has one zero.
        fc.pre(![overall, ...series].some((one) => Object.is(one, -0)))
        const result: TrialResult = { ...trial, measures: { any: { overall, byYear: Float64Array.from(series) } } }
        expect(decodeTrial(encodeTrial(result, 's'), 's')).toEqual(result)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('of another study, cut short or of another shape is no trial', () => {
    const text = encodeTrial(trial, 'a study')
    expect(decodeTrial(text, 'another study')).toBeUndefined()
    for (let end = 0; end < text.length; end += 997) expect(decodeTrial(text.slice(0, end), 'a study')).toBeUndefined()
    const { checks: _, ...withoutChecks } = trial
    const others = [null, 3, {}, withoutChecks, { ...trial, measures: {} }, { ...trial, fingerprint: 'none' }]
    for (const result of others) {
      expect(decodeTrial(JSON.stringify({ study: 'a study', result }), 'a study')).toBeUndefined()
    }
    expect(decodeTrial('null', 'a study')).toBeUndefined()
  })
})
