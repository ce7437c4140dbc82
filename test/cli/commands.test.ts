import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { caseflow, folder, LONG } from './caseflow.ts'
import { FUNCTIONAL as SMALL_FUNCTIONAL, LOCALITY as SMALL_LOCALITY, writeSmallModels } from './small-models.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const LOCALITY = 'buckinghamshire/locality'
const SMALL = ['--replications', '2', '--years', '1', '--quiet']

const EXTENDS = `caseflow: 1\nextends: ${FUNCTIONAL}\n`

describe('bad input', () => {
  test('problems of all files are told together, and as JSON on request', async () => {
    const here = folder()
    writeFileSync(join(here, 'one.yaml'), `${EXTENDS}demnad: {}\nplacements: {}\n`)
    writeFileSync(join(here, 'two.yaml'), `${EXTENDS}years: none\n`)
    const { code, stdout } = await caseflow(['compare', 'one.yaml', 'two.yaml', '--json'], here)
    expect(code).toBe(1)
    const { problems } = JSON.parse(stdout) as {
      problems: { file: string; line: number; column: number; code: string }[]
    }
    expect(problems.map(({ file, line, column, code: what }) => `${file}:${line}:${column} ${what}`)).toEqual([
      'one.yaml:3:1 unknown-key',
      'one.yaml:4:1 not-yet-supported',
      'two.yaml:3:8 out-of-range',
    ])
  })

  test('a file may not extend what lies outside its own folder', async () => {
    const here = folder()
    mkdirSync(join(here, 'inner'))
    writeFileSync(join(here, 'outer.yaml'), EXTENDS)
    writeFileSync(join(here, 'inner', 'mine.yaml'), 'caseflow: 1\nextends: ../outer.yaml\n')
    const { code, stderr } = await caseflow(['check', 'inner/mine.yaml'], here)
    expect(code).toBe(1)
    expect(stderr).toContain('mine.yaml:2:10 outside-folder')
  })

  test('models of different areas are not compared: they would not meet the same children', async () => {
    const { code, stdout, stderr } = await caseflow(['compare', FUNCTIONAL, 'england'], folder())
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('england:1:1 out-of-range "area.name" is England in england and Buckinghamshire')
  })

  test.each([
    [[], /Name a command/],
    [['comapre', FUNCTIONAL, LOCALITY], /Did you mean compare/],
    [['run', FUNCTIONAL, '--replications', 'many'], /--replications takes one whole number/],
    [['run', FUNCTIONAL, '--replicatons', '3'], /There is no --replicatons here\. Did you mean "--replications"/],
    [['run', FUNCTIONAL, '--seed'], /A value is missing after --seed\./],
    [['compare', FUNCTIONAL], /Names are missing: given 1, needed at least 2\./],
    [
      ['run', FUNCTIONAL, '--years', '0', '--seed', 'a', '--seed', 'b', '--replicatons', '3'],
      /^(?=[^]*--years takes)(?=[^]*--seed was given twice)(?=[^]*no --replicatons)(?:.+\n){3}See .*\n$/,
    ],
  ])('wrong usage %j ends with 2 and says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await caseflow(args, folder())
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('compare', { timeout: LONG }, () => {
  test('a scenario against its copy differs in nothing, in every replication', async () => {
    const here = folder()
    writeSmallModels(here)
    const twice = ['compare', SMALL_FUNCTIONAL, SMALL_FUNCTIONAL, '--json', '--no-practice']
    const { code, stdout } = await caseflow([...twice, ...SMALL], here)
    expect(code).toBe(0)
    const result = JSON.parse(stdout) as StudyResult
    expect(result.arms.map((arm) => arm.name)).toEqual(['functional', 'functional-2'])
    expect(result.arms[1]?.fingerprints).toEqual(result.arms[0]?.fingerprints)
    expect(result.comparisons.length).toBeGreaterThan(30)
    for (const { difference, verdict } of result.comparisons) {
      expect(difference.mean).toBe(0)
      expect(difference.replications.every((one) => one === 0 || one === null)).toBe(true)
      expect(verdict).toBe('exactly-the-same')
    }
  })

  test('one worker and two give the same bytes; another seed changes every fingerprint', async () => {
    const here = folder()
    writeSmallModels(here)
    const study = ['compare', SMALL_FUNCTIONAL, SMALL_LOCALITY, '--json', ...SMALL]
    const one = await caseflow([...study, '--workers', '1', '--out', 'one'], here)
    const two = await caseflow([...study, '--workers', '2', '--out', 'two'], here)
    expect(one.code).toBe(0)
    expect(two.stdout).toBe(one.stdout)
    expect(readFileSync(join(here, 'two', 'result.json'), 'utf8')).toBe(
      readFileSync(join(here, 'one', 'result.json'), 'utf8'),
    )
    expect(readFileSync(join(here, 'two', 'report.html'), 'utf8')).toBe(
      readFileSync(join(here, 'one', 'report.html'), 'utf8'),
    )

    const other = await caseflow([...study, '--seed', 'another', '--out', 'three'], here)
    const prints = (text: string): string[] => (JSON.parse(text) as StudyResult).arms.flatMap((arm) => arm.fingerprints)
    const all = [...prints(one.stdout), ...prints(other.stdout)]
    expect(new Set(all).size).toBe(all.length)
    const handOffs = (JSON.parse(one.stdout) as StudyResult).arms.map(
      (arm) => arm.measures.find((measure) => measure.name === 'hand-offs')?.overall.mean ?? 0,
    )
    expect(Math.min(...handOffs)).toBeGreaterThan(0)
  })

  test('stopped in the middle it keeps what is finished, and goes on to the same bytes', async () => {
    const here = folder()
    writeSmallModels(here)
    const study = [
      'compare',
      SMALL_FUNCTIONAL,
      SMALL_LOCALITY,
      '--json',
      '--replications',
      '6',
      '--years',
      '1',
      '--workers',
      '2',
    ]
    const whole = await caseflow([...study, '--out', 'whole'], here)
    let told = false
    const stopped = await caseflow([...study, '--out', 'parted'], here, (text, kill) => {
      // Once: a second Ctrl-C ends the program where it stands.
      if (!told && /\d+ of 12 runs/.test(text)) {
        told = true
        kill()
      }
    })
    expect(stopped.code).toBe(3)
    expect(stopped.stderr).toMatch(/Stopped\. \d+ of 12 runs are kept in parted\//)
    const kept = readdirSync(join(here, 'parted', 'trials')).length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(12)
    const resumed = await caseflow([...study, '--out', 'parted'], here)
    expect(resumed.code).toBe(0)
    expect(resumed.stderr).toContain(`${kept} of 12 runs were finished before`)
    expect(resumed.stdout).toBe(whole.stdout)
  })

  test('a damaged trial is run again, and more replications run only what is new', async () => {
    const here = folder()
    writeSmallModels(here)
    const study = ['compare', SMALL_FUNCTIONAL, SMALL_LOCALITY, '--json', '--years', '1', '--out', 'mine']
    const two = await caseflow([...study, '--replications', '2'], here)
    writeFileSync(join(here, 'mine', 'trials', '0-00001.json'), '{"study":"cut short')
    const again = await caseflow([...study, '--replications', '2'], here)
    expect(again.stderr).toContain('3 of 4 runs were finished before')
    expect(again.stdout).toBe(two.stdout)
    const three = await caseflow([...study, '--replications', '3'], here)
    expect(three.stderr).toContain('4 of 6 runs were finished before')
  })

  test('the run folder is private and holds what was promised', async () => {
    const here = folder()
    writeSmallModels(here)
    const study = ['compare', SMALL_FUNCTIONAL, SMALL_LOCALITY, ...SMALL, '--report', 'page.html']
    const { stdout, code } = await caseflow(study, here)
    expect(code).toBe(0)
    expect(stdout).toContain('functional')
    const [name = ''] = readdirSync(join(here, 'runs'))
    expect(name).toMatch(/^functional-[0-9a-f]{8}$/)
    const run = join(here, 'runs', name)
    expect(readdirSync(run).sort()).toEqual(['manifest.json', 'practice', 'report.html', 'result.json', 'trials'])
    expect(statSync(run).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(run, 'trials'))).toHaveLength(4)
    expect(readFileSync(join(here, 'page.html'), 'utf8')).toBe(readFileSync(join(run, 'report.html'), 'utf8'))
    expect(readFileSync(join(run, 'result.json'), 'utf8')).not.toContain(here)
  })

  test('a folder that cannot be written to is said so, without a stack', async () => {
    const here = folder()
    writeFileSync(join(here, 'taken'), 'a file, not a folder')
    const { code, stderr } = await caseflow(['run', FUNCTIONAL, ...SMALL, '--out', 'taken'], here)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Could not write/)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(existsSync(join(here, 'runs'))).toBe(false)
  })
})
