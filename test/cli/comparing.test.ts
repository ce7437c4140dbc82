import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { practiceEffects } from '../../src/scenario/practice.ts'
import { caseflow, folder, LONG } from './caseflow.ts'
import { FUNCTIONAL, LOCALITY, writeSmallModels } from './small-models.ts'

const SHORT = ['--replications', '2', '--years', '1']
const EXTENDS = `caseflow: 1\nextends: ./${FUNCTIONAL}\n`

/** A folder with the small models and one file of its own. */
function folderWith(name: string, text: string): string {
  const here = folder()
  writeSmallModels(here)
  writeFileSync(join(here, name), text)
  return here
}

const resultIn = (text: string): StudyResult => JSON.parse(text) as StudyResult

describe('arms of one comparison', { timeout: LONG }, () => {
  test('share the first one’s seed: another seed in a copy changes nothing', async () => {
    const here = folderWith('mine.yaml', `${EXTENDS}seed: another\n`)
    const { code, stdout } = await caseflow(['compare', FUNCTIONAL, 'mine.yaml', '--json', ...SHORT], here)
    expect(code).toBe(0)
    const { arms, comparisons, seed } = resultIn(stdout)
    expect(seed).toBe('caseflow')
    expect(arms[1]?.fingerprints).toEqual(arms[0]?.fingerprints)
    expect(comparisons.every(({ verdict }) => verdict === 'exactly-the-same')).toBe(true)
  })

  test('must cover the same days, which is said before anything runs', async () => {
    const here = folderWith('mine.yaml', `${EXTENDS}years: 2\nstart: 2024-04-01\n`)
    const before = readdirSync(here)
    const { code, stderr } = await caseflow(['compare', FUNCTIONAL, 'mine.yaml'], here)
    expect(code).toBe(1)
    expect(stderr).toContain('mine.yaml:1:1 out-of-range "years" is 2 in mine and 5 in functional')
    expect(stderr).toContain('mine.yaml:1:1 out-of-range "start" is 2024-04-01 in mine and 2025-04-01 in functional')
    expect(stderr).toContain('2 problems. Nothing was run or written.')
    expect(readdirSync(here)).toEqual(before)
  })

  test('obey the command line before their files, and no folder of the machine is in the result', async () => {
    const here = folderWith('mine.yaml', `${EXTENDS}years: 3\nseed: own\nreplications: 1\n`)
    const file = join(here, 'mine.yaml')
    const { stdout } = await caseflow(['run', file, '--json', '--years', '1', '--seed', 'given'], folder())
    const result = resultIn(stdout)
    expect(result).toMatchObject({ years: 1, seed: 'given', replications: 1 })
    expect(result.arms[0]?.scenario.file).toBe('mine.yaml')
    expect(stdout).not.toContain(here)
  })
})

describe('practice assumptions', { timeout: LONG }, () => {
  const compare = ['compare', FUNCTIONAL, LOCALITY, '--json', '--replications', '3', '--years', '1']

  test('stand beside capacity only, which they leave as it is; how many runs and threads changes no byte', async () => {
    const here = folderWith('own.yaml', EXTENDS)
    const first = await caseflow([...compare, '--practice', '2', '--workers', '1', '--out', 'one'], here)
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('Again with practice assumptions: 4 runs')
    const { practice, ...result } = resultIn(first.stdout)
    expect(practice?.assumptions.map(({ effect }) => effect)).toEqual(practiceEffects)
    expect(practice?.replications).toBe(2)
    expect(result.comparisons.every(({ withPractice }) => withPractice?.difference.replications.length === 2)).toBe(
      true,
    )
    const moved = result.comparisons.filter(
      ({ difference, withPractice }) => withPractice?.difference.replications[0] !== difference.replications[0],
    )
    expect(moved.length).toBeGreaterThan(0)

    const threads = await caseflow([...compare, '--practice', '2', '--workers', '2', '--out', 'two'], here)
    expect(threads.stdout).toBe(first.stdout)
    const again = await caseflow([...compare, '--practice', '2', '--out', 'one'], here)
    expect(again.stdout).toBe(first.stdout)
    expect(again.stderr).toMatch(/4 of 4 runs were finished before and are read from one[/\\]practice/)
    expect(again.stderr).not.toMatch(/runs, \d+ s/)

    const off = await caseflow([...compare, '--no-practice', '--out', 'one'], here)
    const bare = result.comparisons.map(({ withPractice: _with, ...comparison }) => comparison)
    expect(off.stdout).toBe(`${JSON.stringify({ ...result, comparisons: bare })}\n`)
    expect(off.stderr).not.toContain('practice')
  })

  test('are as many runs as the comparison has, at most, and not for a model that has its own', async () => {
    const text = `${EXTENDS}practice:\n  returnOdds: { range: [1.00, 1.15], source: Judged }\n`
    const here = folderWith('own.yaml', text)
    const most = await caseflow([...compare, '--practice', '9'], here)
    expect(resultIn(most.stdout).practice?.replications).toBe(3)
    const own = await caseflow(['compare', FUNCTIONAL, 'own.yaml', '--json', ...SHORT], here)
    const result = resultIn(own.stdout)
    expect(result.practice).toBeUndefined()
    expect(result.arms.map(({ practice }) => practice?.length)).toEqual([undefined, 1])
    expect(result.notices).toEqual([expect.stringMatching(/^The own model carries practice assumptions of its own/)])
  })

  test.each([
    ['0', '--practice takes one whole number from 1'],
    ['x', '--practice takes one whole number from 1'],
    ['1.5', '--practice takes one whole number from 1'],
    ['', 'What stands after --practice is empty'],
  ])('--practice "%s" is wrong usage', async (value, told) => {
    const here = folder()
    const { code, stderr } = await caseflow(['compare', 'a', 'b', '--practice', value], here)
    expect(code).toBe(2)
    expect(stderr).toContain(told)
    expect(readdirSync(here)).toEqual([])
  })

  test('belong to a comparison: run has none and refuses the option', async () => {
    const { code, stderr } = await caseflow(['run', 'buckinghamshire/functional', '--practice', '2'], folder())
    expect(code).toBe(2)
    expect(stderr).toMatch(/There is no --(?:practice|repeat-with) here/)
  })
})

describe('variants', { timeout: LONG }, () => {
  test('repeat the comparison; one that changes nothing gives what the comparison gave, without a run', async () => {
    const list = [
      '- title: Unchanged',
      '- title: Hardly any room',
      '  set: ["workforce.roles.social worker.cap=1 children", "workforce.roles.social worker.hardCap=2 children"]',
      '- title: Two areas',
      '  varies: the number of teams',
      '  replace: { locality: ./two.yaml }',
    ]
    const here = folderWith('v.yaml', `replications: 2\nvariants:\n${list.map((one) => `  ${one}\n`).join('')}`)
    writeFileSync(
      join(here, 'two.yaml'),
      `caseflow: 1\nextends: ./${LOCALITY}\nworkforce:\n  escalation:\n    othersOverCap: after 9 working days\n`,
    )
    const study = ['compare', FUNCTIONAL, LOCALITY, '--json', ...SHORT, '--repeat-with', 'v.yaml']
    const first = await caseflow(study, here)
    expect(first.code).toBe(0)
    expect(first.stderr).toMatch(/Unchanged\nAgain with: Hardly any room\n\d of 4 runs/)
    // The functional arm of this one was run before.
    expect(first.stderr).toMatch(/Two areas\n\d of 2 runs/)
    const { comparisons, variants: rows = [] } = resultIn(first.stdout)
    expect(rows.map(({ title, base, other }) => [title, base, other])).toEqual([
      ['Unchanged', 'functional', 'locality'],
      ['Hardly any room', 'functional', 'locality'],
      ['Two areas', 'functional', 'two'],
    ])
    expect(rows.map(({ varies }) => varies)).toEqual([undefined, undefined, 'the number of teams'])
    const wait = (row: number): number | undefined =>
      rows[row]?.measures.find(({ measure }) => measure === 'allocation-wait')?.difference.mean
    const own = comparisons.find(({ measure }) => measure === 'allocation-wait')?.difference.mean
    expect(wait(0)).toBe(own)
    expect(wait(1)).not.toBe(own)

    const again = await caseflow(study, here)
    expect(again.stdout).toBe(first.stdout)
    expect(again.stderr).toContain('4 of 4 runs were finished before')
    expect(again.stderr).not.toMatch(/runs, \d+ s/)
  })

  test('all that is wrong with them and with the scenarios is told at once, and nothing runs', async () => {
    const list = [
      '- title: One',
      '  set: ["workforce.nothing=16 children"]',
      '- title: Two',
      '  replace: { pods: ./locality.yaml }',
      '- title: Three',
      '  replace: { locality: nowhere/pods }',
    ]
    const here = folderWith('v.yaml', `variants:\n${list.map((one) => `  ${one}\n`).join('')}`)
    writeFileSync(join(here, 'mine.yaml'), `${EXTENDS}demnad: {}\n`)
    const before = readdirSync(here)
    const study = ['compare', 'mine.yaml', LOCALITY, '--json', ...SHORT, '--repeat-with', 'v.yaml']
    const { code, stdout } = await caseflow(study, here)
    expect(code).toBe(1)
    const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string; line: number }[] }
    expect(problems.map(({ code: what, file, line }) => `${file}:${line} ${what}`).sort()).toEqual([
      '--set:1 unknown-key',
      'mine.yaml:3 unknown-key',
      'v.yaml:5 unknown-key',
      'v.yaml:7 absent-file',
    ])
    expect(readdirSync(here)).toEqual(before)
  })

  test.each([
    ['an unknown key', 'variants:\n  - titel: One\n', 'v.yaml:2:5 unknown-key'],
    ['no variants', 'replications: 3\n', 'v.yaml:1:1 missing-key'],
    ['a YAML error', 'variants: [\n', 'yaml-syntax'],
    ['nothing', '', 'v.yaml:1:1 empty-file'],
  ])('a file with %s is told like a scenario', async (_, text, place) => {
    const here = folderWith('v.yaml', text)
    const before = readdirSync(here)
    const { code, stderr } = await caseflow(['compare', FUNCTIONAL, LOCALITY, '--repeat-with', 'v.yaml'], here)
    expect(code).toBe(1)
    expect(stderr).toContain(place)
    expect(stderr).not.toMatch(/\n\s+at |undefined/)
    expect(readdirSync(here)).toEqual(before)
  })

  test('belong to a comparison: run refuses them', async () => {
    const here = folder()
    const { code, stderr } = await caseflow(['run', 'buckinghamshire/functional', '--repeat-with', 'v.yaml'], here)
    expect(code).toBe(2)
    expect(stderr).toMatch(/There is no --(?:practice|repeat-with) here/)
    expect(readdirSync(here)).toEqual([])
  })
})
