import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InputInfluence } from '../../src/experiment/sensitivity.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { caseflow, folder, LONG } from './caseflow.ts'
import { FUNCTIONAL, LOCALITY, writeSmallModels } from './small-models.ts'

/** Settings that leave a range to the given values alone. */
function rangesOf(file: string, kept: readonly string[]): string[] {
  const reading = readScenario(file, createScenarioSource())
  if (!reading.ok) throw new Error('the small model has problems')
  return reading.parameters
    .filter(({ paths }) => !paths.some((path) => kept.includes(path)))
    .flatMap(({ paths, value, scale, unit }) => paths.flatMap((path) => ['--set', `${path}=${value / scale} ${unit}`]))
}

describe('sensitivity', { timeout: LONG }, () => {
  const shared = ['--years', '1', '--replications', '2', '--workers', '1', '--json']

  test('orders inputs by influence; a second asking runs nothing', async () => {
    const here = folder()
    writeSmallModels(here)
    const kept = ['needs.earlierPlan', 'pathway.stages.early help.routes.referral.share']
    const only = rangesOf(join(here, FUNCTIONAL), kept)
    const asked = ['sensitivity', FUNCTIONAL, LOCALITY, ...shared, ...only, '--out', 'one']
    const first = await caseflow(asked, here)
    expect(first.stderr).toContain('2 inputs over their ranges: 20 runs')
    const { inputs, method } = JSON.parse(first.stdout) as { inputs: InputInfluence[]; method: string }
    expect(method).toBe('tornado')
    expect(inputs.map(({ path }) => path).toSorted((a, b) => a.localeCompare(b))).toEqual(kept)
    expect(inputs[0]?.influence).toBeGreaterThanOrEqual(inputs[1]?.influence ?? NaN)
    const again = await caseflow(asked, here)
    expect(again.stdout).toBe(first.stdout)
    expect(again.stderr).toContain('20 of 20 runs were finished before')
  })

  test('without a range, with another’s options or another’s measure is a wrong use, told before anything runs', async () => {
    const here = folder()
    writeSmallModels(here)
    const ended = async (...more: string[]) => caseflow(['sensitivity', FUNCTIONAL, ...shared, ...more], here)
    const bare = await ended(...rangesOf(join(here, FUNCTIONAL), []))
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('no value with a range')])
    const report = await ended('--report', 'page.html')
    expect([report.code, report.stderr]).toEqual([2, expect.stringContaining('sensitivity has no --report')])
    const measure = await ended('--measure', 'happiness')
    expect([measure.code, measure.stderr]).toEqual([2, expect.stringContaining('a row of the headline')])
  })
})
