import { readFileSync } from 'node:fs'
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
    expect(first.stderr).toContain('2 inputs over their ranges: 20 runs, 2 of each model at 5 points')
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

  test('shares of the variance of the inputs named, and a page that leans on the analysis of its own scenarios alone', async () => {
    const here = folder()
    writeSmallModels(here)
    const own = ['--years', '1', '--workers', '1', '--json']
    const named = ['--input', 'needs.earlierPlan', '--input', 'pathway.stages.early help.routes.referral.share']
    const asked = ['sensitivity', FUNCTIONAL, LOCALITY, ...own, ...named]
    const shares = await caseflow([...asked, '--method', 'sobol', '--points', '8', '--out', 'shares'], here)
    expect(shares.stderr).toContain('2 inputs over their ranges: 64 runs, 1 of each model at 32 points')
    const { inputs } = JSON.parse(shares.stdout) as { inputs: InputInfluence[] }
    expect(inputs[0]?.measures[0]?.total?.low).toBeLessThanOrEqual(inputs[0]?.measures[0]?.total?.high ?? NaN)
    await caseflow([...asked, '--replications', '1', '--out', 'one'], here)
    await caseflow(
      ['compare', FUNCTIONAL, LOCALITY, ...own, '--replications', '2', '--no-practice', '--out', 'run'],
      here,
    )
    const page = await caseflow(['report', 'run', '--sensitivity', 'one', '--json'], here)
    expect([page.code, page.stdout]).toEqual([0, expect.stringContaining('report.html')])
    expect(readFileSync(join(here, 'run', 'report.html'), 'utf8')).toContain('What would change this answer')
    await caseflow(['run', LOCALITY, ...own, '--replications', '1', '--out', 'other'], here)
    const stranger = await caseflow(['report', 'other', '--sensitivity', 'one'], here)
    expect([stranger.code, stranger.stderr]).toEqual([1, expect.stringContaining('is not of the scenarios of other')])
    const nothing = await caseflow(['report', 'run', '--sensitivity', 'nowhere'], here)
    expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringContaining('there is no nowhere')])
  })

  test('offers no option that it refuses, and tells of an input there is none of', async () => {
    for (const command of ['sensitivity', 'size']) {
      const { stdout } = await caseflow([command, '--help'], folder())
      expect(stdout).toContain('--replications')
      expect(stdout).not.toMatch(/--(?:report|precision|keep)\b/)
    }
    const here = folder()
    writeSmallModels(here)
    const unknown = await caseflow(['sensitivity', FUNCTIONAL, '--input', 'needs.earlierPlans'], here)
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Did you mean "needs.earlierPlan"?')])
  })
})
