import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paceInWords } from '../../src/cli/progress.ts'
import { caseflow, type Ended, folder, LONG, PROGRAM } from './caseflow.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const LOCALITY = 'buckinghamshire/locality'

/** The program with answers on its standard input. */
function answering(args: readonly string[], cwd: string, answers: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd })
    const told = { stdout: '', stderr: '' }
    child.stdout.on('data', (data: Buffer) => void (told.stdout += data.toString()))
    child.stderr.on('data', (data: Buffer) => void (told.stderr += data.toString()))
    child.on('close', (code) => resolve({ code, ...told }))
    child.stdin.end(answers.map((answer) => `${answer}\n`).join(''))
  })
}

describe('help', { timeout: LONG }, () => {
  test('of every command has an example, in 80 columns', async () => {
    const here = folder()
    const { stdout } = await caseflow(['--help'], here)
    const commands = [...stdout.matchAll(/^ +caseflow (\w+) /gm)].map(([, name = '']) => name)
    expect(commands).toContain('resume')
    for (const command of commands.filter((name) => name !== 'completion')) {
      const help = await caseflow([command, '--help'], here)
      expect([command, help.code, help.stderr]).toEqual([command, 0, ''])
      expect(help.stdout).toMatch(new RegExp(`^Examples:\\n +caseflow ${command} `, 'm'))
      const widest = Math.max(...help.stdout.split('\n').map((line) => line.length))
      expect([command, widest <= 80]).toEqual([command, true])
    }
  })

  test('completes commands, options, scenarios and runs', async () => {
    const here = folder()
    mkdirSync(join(here, 'runs', 'mine-0123abcd'), { recursive: true })
    const words = async (...typed: string[]): Promise<string[]> => {
      const { stdout } = await caseflow(['--get-yargs-completions', 'caseflow', ...typed], here)
      return stdout.trim().split('\n')
    }
    expect(await words('c')).toEqual(expect.arrayContaining(['check', 'compare', 'resume']))
    expect(await words('check', 'buckinghamshire/func')).toContain(FUNCTIONAL)
    expect(await words('resume', 'ru')).toEqual(['runs/mine-0123abcd'])
    expect(await words('sensitivity', 'buckinghamshire/head')).toEqual([''])
    expect(await words('sensitivity', 'buckinghamshire/func')).toContain(FUNCTIONAL)
    expect(await words('compare', '--rep')).toContain('--replications')
    expect((await caseflow(['completion'], here)).stdout).toContain('complete -o')
  })
})

describe('width', { timeout: LONG }, () => {
  test.each([60, 80, 200])('%i columns are asked for by COLUMNS, and no line is wider', async (width) => {
    const here = folder()
    writeFileSync(
      join(here, 'mine.yaml'),
      `caseflow: 1\nextends: ${FUNCTIONAL}\ntitel: Mine\nteams: { Assessment: { holds: [assesment] } }\n`,
    )
    const environment = { COLUMNS: String(width) }
    for (const args of [
      ['check', FUNCTIONAL],
      ['check', 'mine.yaml'],
      ['explain', FUNCTIONAL],
      ['explain', FUNCTIONAL, '--hand-offs'],
      ['diff', FUNCTIONAL, LOCALITY],
      ['compare', '--help'],
    ]) {
      const { stdout, stderr } = await caseflow(args, here, undefined, environment)
      const lines = `${stdout}${stderr}`.split('\n')
      expect([args, lines.filter((line) => line.length > width)]).toEqual([args, []])
      expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(0.8 * Math.min(width, 100))
    }
  })
})

describe('diff', { timeout: LONG }, () => {
  test('says in words who holds what instead, and each value that is another', async () => {
    const here = folder()
    const text = `caseflow: 1\nextends: ${FUNCTIONAL}\ntitle: Fewer cases\nyears: 3\nworkforce: { roles: { social worker: { hardCap: 20 children } } }\nteams: { Assessment: { posts: 50 posts } }\n`
    writeFileSync(join(here, 'mine.yaml'), text)
    const { code, stdout } = await caseflow(['diff', FUNCTIONAL, 'mine.yaml'], here)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Fewer cases, against Today's teams, by function\n/)
    expect(stdout).toContain('Assessment: 50 posts for social workers instead of 45 posts for social')
    expect(stdout).toContain('In all 187 posts instead of 182.')
    expect(stdout).toContain('Years: 3 instead of 5.')
    expect(stdout).toContain('Roles, social worker, hard cap: 20 children instead of 25 children.')
    // Five sections could differ; three do.
    expect(stdout.match(/^[A-Z][a-z ]+$/gm)).toEqual(['Who holds what', 'The run', 'Workers'])
  })

  test('of two models names every stage that changes hands, and of one file nothing', async () => {
    const here = folder()
    const { stdout } = await caseflow(['diff', FUNCTIONAL, LOCALITY, '--json'], here)
    const { sections } = JSON.parse(stdout) as { sections: { heading: string; sentences: string[] }[] }
    expect(sections.map(({ heading }) => heading)).toEqual(['Who holds what'])
    const stages = sections[0]?.sentences.filter((one) => one.includes('held by')).map((one) => one.split(':')[0])
    expect(stages).toEqual(['Assessment', 'Recording', 'Child in need plan', 'Protection plan', 'Care'])
    expect((await caseflow(['diff', LOCALITY, LOCALITY], here)).stdout).toContain('Nothing that is simulated differs.')
    const absent = await caseflow(['diff', FUNCTIONAL, 'nowhere.yaml'], here)
    expect([absent.code, absent.stdout]).toEqual([1, ''])
    expect(absent.stderr).toContain('nowhere.yaml:1:1 absent-file')
  })
})

describe('new', { timeout: LONG }, () => {
  const set = [
    '--set',
    'teams.Locality team.posts.Wycombe=53 posts',
    '--set',
    'workforce.roles.social worker.cap=17 children',
  ]
  const told = ['--extends', LOCALITY, '--title', 'Two more: in Wycombe', ...set, '--source', 'Our plan']

  test('writes a commented file with sources that check accepts, once', async () => {
    const here = folder()
    expect((await caseflow(['new', 'mine.yaml', ...told], here)).code).toBe(0)
    const text = readFileSync(join(here, 'mine.yaml'), 'utf8')
    expect(text).toContain(
      '# buckinghamshire/locality has 51 posts\n      Wycombe: { value: 53 posts, source: Our plan, confidence: assumption }',
    )
    const { code, stdout } = await caseflow(['check', 'mine.yaml'], here)
    expect(code).toBe(0)
    expect(stdout).toContain('Two more: in Wycombe.')
    expect((await caseflow(['diff', LOCALITY, 'mine.yaml'], here)).stdout).toContain('In all 184 posts instead of 182.')
    const again = await caseflow(['new', 'mine.yaml', ...told], here)
    expect([again.code, again.stderr]).toEqual([
      1,
      'mine.yaml is there already, and is left as it is; name another file.\n',
    ])
    expect(readFileSync(join(here, 'mine.yaml'), 'utf8')).toBe(text)
  })

  test('asks for what was not said, and takes an empty answer for what stands there', async () => {
    const here = folder()
    const answers = ['', 'Two more', 'Would two more help?', '', '47', '', '', 'Budget 2026']
    const { code, stderr } = await answering(['new', 'mine.yaml', '--ask'], here, answers)
    expect(stderr).toContain('Posts in Assessment [45 posts]: ')
    expect(code).toBe(0)
    expect(readFileSync(join(here, 'mine.yaml'), 'utf8').split('\n').slice(3)).toEqual([
      'caseflow: 1',
      `extends: ${FUNCTIONAL}`,
      'title: Two more',
      'question: Would two more help?',
      'teams:',
      '  Assessment:',
      `    # ${FUNCTIONAL} has 45 posts`,
      '    posts: { value: 47 posts, source: Budget 2026, confidence: assumption }',
      '',
    ])
  })

  test('writes nothing that would not read, and asks nobody where nobody sits', async () => {
    const here = folder()
    const wrong = await caseflow(
      ['new', 'mine.yaml', '--extends', FUNCTIONAL, '--title', 'x', '--set', 'teams.Assessment.posts=47'],
      here,
    )
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('missing-unit')
    const silent = await caseflow(['new', 'mine.yaml'], here)
    expect([silent.code, silent.stderr]).toEqual([2, expect.stringContaining('new takes --extends and --title')])
    expect(existsSync(join(here, 'mine.yaml'))).toBe(false)
  })
})

test.each([
  [44, 60, 10, '10 s, 4.4 a second, about 4 s left'],
  [15, 60, 900, '15 min, 1.0 a minute, about 45 min left'],
  [1, 1000, 30, '30 s, 2.0 a minute, about 8 h 20 min left'],
  [60, 60, 12, '12 s, 5.0 a second'],
  [1, 2, 0, '0 s, about 0 s left'],
])('%i of %i runs in %i s: %s', (finished, total, seconds, words) => {
  expect(paceInWords(finished, total, seconds)).toBe(words)
})
