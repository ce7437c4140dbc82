import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { caseflow, folder, LONG } from './caseflow.ts'
import { FUNCTIONAL, LOCALITY, writeSmallModels } from './small-models.ts'

function models(): string {
  const here = folder()
  writeSmallModels(here)
  return here
}

describe('inputs drawn from their ranges', { timeout: LONG }, () => {
  const shared = ['--json', '--replications', '2', '--years', '1', '--no-practice', '--workers', '1']

  test('a model against itself is exactly the same in every draw; a second asking runs nothing and gives the same bytes', async () => {
    const here = models()
    const ends = '[300 families a year, 900 families a year]'
    const contacts = `demand.contacts={ value: 572 families a year, range: ${ends}, source: mine }`
    const asked = [
      'compare',
      '--uncertainty',
      '3',
      FUNCTIONAL,
      FUNCTIONAL,
      ...shared,
      '--set',
      contacts,
      '--out',
      'one',
    ]
    const first = await caseflow(asked, here)
    expect(first.code).toBe(0)
    const result = JSON.parse(first.stdout) as StudyResult
    expect(result.uncertainty).toMatchObject({ draws: 3, replications: 2 })
    for (const { difference } of result.comparisons) {
      expect(difference.variance ?? { chance: 0, parameters: 0 }).toEqual({ chance: 0, parameters: 0 })
      if (difference.bandWithParameters) expect(difference.bandWithParameters).toMatchObject({ low: 0, high: 0 })
    }
    const shareOf = (name: string): number | undefined =>
      result.arms[0]?.measures.find((measure) => measure.name === name)?.overall.variance?.parameters
    expect(shareOf('contacts')).toBeGreaterThan(0.5)
    const again = await caseflow(asked, here)
    expect(again.stdout).toBe(first.stdout)
    expect(again.stderr).toContain('12 of 12 runs were finished before')
  })

  test('what stands in the way is told before anything runs', async () => {
    const here = models()
    writeFileSync(
      join(here, 'torn.yaml'),
      `caseflow: 1
extends: ${LOCALITY}
uncertainty:
  correlations:
    - { among: [needs.earlierPlan, workforce.roles.social worker.cap], rank: 0.9 }
    - { among: [workforce.roles.social worker.cap, workforce.reallocation.managerial], rank: 0.9 }
    - { among: [needs.earlierPlan, workforce.reallocation.managerial], rank: -0.9 }
`,
    )
    const torn = await caseflow(['compare', FUNCTIONAL, 'torn.yaml', '--uncertainty', '4', ...shared], here)
    expect(torn.code).toBe(1)
    expect(torn.stdout).toContain('These correlations cannot all hold together.')
    const one = await caseflow(['compare', FUNCTIONAL, LOCALITY, '--uncertainty', '1', ...shared], here)
    expect(one.code).toBe(2)
    expect(one.stderr).toContain('--uncertainty takes 2 draws or more')
  })
})

describe('a precision', { timeout: LONG }, () => {
  const run = ['run', FUNCTIONAL, '--json', '--years', '1', '--workers', '1']

  test('is reached or the most runs are, and the result says which', async () => {
    const here = models()
    const { stdout, code } = await caseflow(
      [...run, '--precision', 'contacts=40%', '--replications', '16', '--out', 'narrow'],
      here,
    )
    expect(code).toBe(0)
    const result = JSON.parse(stdout) as StudyResult
    expect(result).toMatchObject({
      replications: 15,
      precision: { measure: 'contacts', part: 0.4, enough: 10, wide: [] },
    })
    expect(result.notices.join(' ')).toContain('Stopped after 15 runs of each model')
    // A child of a run beyond the first ten can be asked for.
    const told = await caseflow(['explain', 'narrow', '--child', '15/3'], here)
    expect([told.code, told.stdout]).toEqual([0, expect.stringContaining('run 15 of 15')])
    const beyond = await caseflow(['explain', 'narrow', '--child', '16/3'], here)
    expect([beyond.code, beyond.stderr]).toEqual([2, expect.stringContaining('has 15 runs of each model')])
  })

  test.each([
    ['of a measure nobody knows', 're-referal-rate=2%', 'Did you mean "re-referral-rate"?'],
    ['of a measure like no other', 'happiness=2%', 'Those of the headline are: hand-offs-per-child, '],
    ['without a per cent sign', '5', 'takes a percentage'],
    ['of nothing', '0%', 'takes a percentage'],
  ])('%s is refused', async (_, precision, words) => {
    const { code, stderr } = await caseflow([...run, '--precision', precision], models())
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
})

describe('a selection of the best', { timeout: LONG }, () => {
  const shared = ['--json', '--years', '1', '--no-practice', '--workers', '1']

  test('goes on after the runs of the study, and the result tells who was left', async () => {
    const here = models()
    const asked = ['compare', FUNCTIONAL, LOCALITY, '--replications', '10', '--select', 'hand-offs-per-child=0.05']
    const { stdout, code } = await caseflow([...asked, ...shared], here)
    expect(code).toBe(0)
    const { selection, replications } = JSON.parse(stdout) as StudyResult
    expect(replications).toBe(10)
    expect(selection).toMatchObject({ first: 10, inPlay: ['locality'], why: 'decided', indifference: 0.05 })
  })

  test.each([
    [['--select', 'allocation-waits'], 'Did you mean "allocation-wait"?'],
    [['--select', 'happiness'], 'Those of the headline are: hand-offs-per-child, '],
    [['--select', 'allocation-wait=much'], 'takes a difference above 0'],
    [['--select', 'allocation-wait', '--replications', '4'], 'begins with 10 runs'],
    [['--select', 'allocation-wait', '--precision', '5%'], 'give one of them'],
  ])('%j is refused', async (options, words) => {
    const { code, stderr } = await caseflow(['compare', FUNCTIONAL, LOCALITY, ...shared, ...options], models())
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  })
})
