import { execFile } from 'node:child_process'
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
    ['no check', [], 'Name a check: --published, --reference FILE.'],
    ['an area nobody knows', ['--published', '--area', 'atlantis'], 'atlantis'],
    ['no number of runs', ['--published', '--replications', 'many'], '--replications takes one whole number'],
    ['an option nobody knows', ['--publish'], 'publish'],
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
