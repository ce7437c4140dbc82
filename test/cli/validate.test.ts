import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Ended, folder, LONG } from './caseflow.ts'

const VALIDATE = fileURLToPath(new URL('../../dist/cli/validate.js', import.meta.url))

function validate(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [VALIDATE, ...args], { cwd: folder() }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

interface Line {
  readonly simulated: number | null
  readonly published: number
  readonly verdict: string
}

describe('validate --published', () => {
  test(
    'prints the years as other programs read them, and ends as the verdicts say',
    async () => {
      const args = ['--published', '--area', 'buckinghamshire', '--replications', '2', '--json', '--quiet']
      const { code, stderr, stdout } = await validate(...args)
      expect(stderr).toBe('')
      const { areas } = JSON.parse(stdout) as { areas: { lines: Line[]; all: { met: number; judged: number } }[] }
      expect(areas).toHaveLength(1)
      expect(areas[0]).toMatchObject({
        area: 'Buckinghamshire',
        year: '2024-25',
        replications: 2,
        backCast: { year: '2023-24', replications: 2 },
      })
      const lines = areas[0]?.lines ?? []
      const wanted = ['measure', 'kind', 'unit', 'published', 'simulated', 'role', 'verdict']
      expect(lines.filter((line) => wanted.some((key) => !(key in line)))).toEqual([])
      const judged = lines.filter(({ verdict }) => verdict !== 'excluded')
      expect(judged.filter((line) => !('band' in line))).toEqual([])
      const met = judged.filter(({ verdict }) => verdict === 'met').length
      expect(areas[0]?.all).toEqual({ met, judged: judged.length })
      expect([0, 4]).toContain(code)
      if (met < 0.9 * judged.length) expect(code).toBe(4)
      expect((await validate(...args)).stdout).toBe(stdout)
    },
    LONG,
  )

  test.each([
    ['no check', [], 'Name a check:'],
    ['an area nobody knows', ['--published', '--area', 'atlantis'], 'atlantis'],
    ['no number of runs', ['--published', '--replications', 'many'], '--replications takes one whole number'],
    ['an option nobody knows', ['--publish'], 'publish'],
    ['two files', ['--reference', 'one.json', '--reference', 'two.json'], '--reference was given twice'],
  ])('refuses %s', async (_, args, what) => {
    const { code, stderr, stdout } = await validate(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(what)
    expect(stderr).toContain('npm run validate -- --help')
  })

  test('helps', async () => {
    const { code, stderr, stdout } = await validate('--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('--published')
  })
})

/** A walk of a cohort: two steps, then out by one of two doors. */
function walk(value: number): object {
  return {
    id: 'absorbing/walk/absorptionProb_left',
    name: 'absorbing/walk',
    family: 'absorbing',
    measure: 'absorptionProb_left',
    kind: 'cohort-prob',
    parameters: {
      transient: ['first', 'second'],
      absorbing: ['left', 'right'],
      start: 'first',
      Q: [
        [0, 1],
        [0, 0],
      ],
      R: [
        [0, 0],
        [0.3, 0.7],
      ],
    },
    value,
    tolerance: { simulation: { maxRelHalfWidth: 0.05 } },
  }
}

function fileOf(...cases: readonly object[]): string {
  const file = join(folder(), 'values.json')
  writeFileSync(file, JSON.stringify({ format: 'queueing-reference', version: 1, cases }))
  return file
}

describe('validate --reference', () => {
  test(
    'simulates what a file describes, and ends as the verdicts say',
    async () => {
      const right = await validate('--reference', fileOf(walk(0.3)), '--json', '--quiet', '--workers', '1')
      expect([right.code, right.stderr]).toEqual([0, ''])
      const { cases, totals } = JSON.parse(right.stdout) as { cases: Record<string, unknown>[]; totals: object }
      expect(totals).toEqual({
        records: 1,
        met: 1,
        missedByChance: 0,
        missed: 0,
        notSettled: 0,
        missedAtFirst: 0,
        missesExpected: 0,
      })
      expect(cases).toEqual([
        {
          id: 'absorbing/walk/absorptionProb_left',
          value: 0.3,
          estimate: expect.closeTo(0.3, 1),
          standardError: expect.any(Number),
          replications: expect.any(Number),
          verdict: 'met',
        },
      ])
      const wrong = await validate('--reference', fileOf(walk(0.4)), '--seed', 'other', '--quiet')
      expect([wrong.code, wrong.stderr]).toEqual([4, ''])
      expect(wrong.stdout).toMatch(/^Case +Value +Estimate +Standard +Verdict$/m)
      expect(wrong.stdout).toMatch(/absorptionProb_left +0.400000 +0.\d+ +0.\d+ +MISSED$/m)
      expect(wrong.stdout).toMatch(/^absorbing +1 +1 +0 +0 +1 +0 +\d+\.\d$/m)
      expect(wrong.stdout).toContain('0 of 1 met, 0 missed by chance, 1 missed, 0 not settled.')
    },
    LONG,
  )

  test.each([
    ['a file that is not there', 1, ['--reference', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['a file of something else', 1, ['--reference', VALIDATE], 'It is no JSON'],
    ['two checks at once', 2, ['--reference', 'a.json', '--published'], 'one at a time'],
    ['a family without a file', 2, ['--family', 'mm1'], 'reference'],
  ])('refuses %s', async (_, code, args, what) => {
    const ended = await validate(...args)
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toContain(what)
  })

  test('refuses what it does not know with all of its places', async () => {
    const odd = { ...walk(0.3), measure: 'beauty' }
    const file = fileOf(walk(0.3), odd, { ...odd, id: 'absorbing/walk/other', value: null })
    const lacking = await validate('--reference', file)
    expect([lacking.code, lacking.stdout]).toEqual([1, ''])
    expect(lacking.stderr.replaceAll(file, 'FILE').trim().split('\n')).toEqual([
      expect.stringMatching(/^FILE:1:\d+ absorbing\/walk\/other has no number "value"\.$/),
      expect.stringMatching(/^FILE:1:\d+ absorbing\/walk\/absorptionProb_left is record 1 already\.$/),
    ])
    const other = await validate('--reference', fileOf(walk(0.3)), '--family', 'absorbing', '--family', 'mm1')
    expect([other.code, other.stdout]).toEqual([2, ''])
    expect(other.stderr).toContain('has no records of mm1; it has: absorbing.')
    const unknown = await validate('--reference', fileOf(odd))
    expect([unknown.code, unknown.stdout]).toEqual([1, ''])
    expect(unknown.stderr).toMatch(
      /values\.json:1:\d+ absorbing\/walk.*nothing is known here of the measure beauty\.$/m,
    )
  })
})
