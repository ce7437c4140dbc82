import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { killScenario } from '../../src/cli/kill-scenario.ts'
import type { Manifest } from '../../src/host/node/manifest.ts'
import { caseflow, type Ended, folder, LONG, PROGRAM } from './caseflow.ts'

const STUDY = ['--years', '1', '--practice', '1', '--json']
const RUN = ['run', 'few.yaml', '--years', '1', '--json']

function fewFamilies(): string {
  const here = folder()
  writeFileSync(join(here, 'few.yaml'), killScenario)
  writeFileSync(
    join(here, 'locality.yaml'),
    killScenario.replace('buckinghamshire/functional', 'buckinghamshire/locality'),
  )
  const variants =
    'replications: 1\nvariants:\n  - { title: Cap of 12, varies: the cap, set: ["workforce.roles.social worker.cap=12 children"] }\n'
  writeFileSync(join(here, 'variants.yaml'), variants)
  return here
}

const filesIn = (run: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(run, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.endsWith('manifest.json'))
      .map((name) => [name, readFileSync(join(run, name), 'utf8')]),
  )

describe('resume', { timeout: LONG }, () => {
  test('finishes a stopped comparison with all its parts, elsewhere and after the files have changed, to the byte', async () => {
    const here = fewFamilies()
    const study = [
      'compare',
      'few.yaml',
      'locality.yaml',
      ...STUDY,
      '--repeat-with',
      'variants.yaml',
      '--replications',
      '3',
    ]
    const whole = await caseflow([...study, '--out', 'whole'], here)
    expect(whole.code).toBe(0)
    const stopped = await caseflow([...study, '--out', 'parted', '--workers', '1'], here, (text, interrupt) => {
      if (/\d of 6 runs/.test(text)) interrupt()
    })
    expect(stopped.code).toBe(3)
    expect(stopped.stderr).toMatch(
      /Stopped\. \d of 6 runs are kept in parted\/; caseflow resume parted finishes them\./,
    )

    appendFileSync(join(here, 'few.yaml'), 'years: 4\n')
    const again = await caseflow([...study, '--out', 'parted'], here)
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('few.yaml has changed since parted was begun')
    const near = await caseflow(['resume', 'parted', '--replications', '1', '--json'], here)
    expect(near.stderr).toContain('few.yaml has changed since this run was begun; it goes on with the file as it was.')
    const elsewhere = folder()
    renameSync(join(here, 'parted'), join(elsewhere, 'moved'))
    const resumed = await caseflow(
      ['resume', 'moved/', '--replications', '3', '--json', '--report', 'page.html'],
      elsewhere,
    )
    expect(resumed.code).toBe(0)
    expect(resumed.stdout).toBe(whole.stdout)
    expect(filesIn(join(elsewhere, 'moved'))).toEqual(filesIn(join(here, 'whole')))
    expect(readFileSync(join(elsewhere, 'page.html'), 'utf8')).toBe(
      readFileSync(join(here, 'whole', 'report.html'), 'utf8'),
    )
    expect(existsSync(join(elsewhere, 'moved', 'lock'))).toBe(false)
    const fewer = await caseflow(['resume', 'moved', '--replications', '2'], elsewhere)
    expect([fewer.code, fewer.stdout]).toEqual([2, ''])
    expect(fewer.stderr).toContain('The result in moved has 3 runs of each model; --replications takes 3 or more here')
    expect(filesIn(join(elsewhere, 'moved'))).toEqual(filesIn(join(here, 'whole')))
  })

  test('goes on where it was left, runs again what is damaged and says so, and adds replications', async () => {
    const here = fewFamilies()
    const two = await caseflow([...RUN, '--replications', '2', '--out', 'mine'], here)
    const trials = join(here, 'mine', 'trials')
    const first = readFileSync(join(trials, '0-00000.json'), 'utf8')
    writeFileSync(join(trials, '0-00000.json'), first.replace(/"events":\d/, '"events":0'))
    const again = await caseflow(['resume', 'mine', '--json'], here)
    expect(again.stderr).toContain(
      `${join('mine', 'trials', '0-00000.json')} was damaged and is taken away: its run is made again.`,
    )
    expect(again.stderr).toContain('1 of 2 runs were finished before')
    expect(again.stdout).toBe(two.stdout)
    expect(readFileSync(join(trials, '0-00000.json'), 'utf8')).toBe(first)
    const more = await caseflow(['resume', 'mine', '--replications', '3', '--json'], here)
    expect(more.stderr).toContain('2 of 3 runs were finished before')
    const manifest = JSON.parse(readFileSync(join(here, 'mine', 'manifest.json'), 'utf8')) as Manifest
    expect(manifest.asked?.replications).toBe(3)
  })

  test('refuses in words what is no run, a part of one, a damaged one, and one of another build', async () => {
    const here = fewFamilies()
    mkdirSync(join(here, 'empty'))
    await caseflow([...RUN, '--replications', '1', '--out', 'mine'], here)
    const file = join(here, 'mine', 'manifest.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    const says = async (run: string, why: RegExp): Promise<void> => {
      const { code, stdout, stderr } = await caseflow(['resume', run], here)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(why)
      expect(stderr).not.toMatch(/\n\s+at |defect/)
    }
    await says('empty', /^empty is no run folder/)
    const { asked: _, ...part } = manifest
    writeFileSync(file, JSON.stringify(part))
    await says('mine', /^mine is a part of a run/)
    writeFileSync(file, JSON.stringify({ ...manifest, program: '0'.repeat(64) }))
    await says(
      'mine',
      /another build of caseflow .* caseflow run few\.yaml --years 1 --json --replications 1 --out mine/,
    )
    writeFileSync(file, JSON.stringify(manifest).replace('60 families a year', '61 families a year'))
    await says('mine', /manifest\.json is damaged/)
  })
})

describe('a run folder', { timeout: LONG }, () => {
  test('is one program’s alone: another is turned away, and the first is not disturbed', async () => {
    const here = fewFamilies()
    let second: Promise<Ended> | undefined
    const first = await caseflow([...RUN, '--replications', '16', '--workers', '1', '--out', 'mine'], here, (text) => {
      if (/\d of 16 runs/.test(text)) second ??= caseflow(['resume', 'mine'], here)
    })
    const turned = await second
    // Where the first is done before the second has loaded, the second finds all done.
    if (turned?.code !== 0) {
      expect(turned?.code).toBe(1)
      expect(turned?.stderr).toMatch(/^Another caseflow is at work in mine \(process \d+ on /)
    }
    expect(first.code).toBe(0)
    expect(readdirSync(join(here, 'mine', 'trials'))).toHaveLength(16)
  })

  test('on a disk that is full keeps what is finished, says so, and goes on once there is room', async () => {
    const here = fewFamilies()
    // No file may grow beyond 128 KB: trials fit, the result does not.
    const limited = await new Promise<Ended>((resolve) => {
      const args = [...RUN, '--replications', '3', '--out', 'mine', '--quiet'].join(' ')
      const child = spawn('sh', ['-c', `ulimit -f 256; exec "${process.execPath}" "${PROGRAM}" ${args}`], { cwd: here })
      const told = { stdout: '', stderr: '' }
      child.stdout.on('data', (data: Buffer) => void (told.stdout += data.toString()))
      child.stderr.on('data', (data: Buffer) => void (told.stderr += data.toString()))
      child.on('close', (code) => resolve({ code, ...told }))
    })
    expect(limited.stdout).toBe('')
    expect(limited.stderr).toMatch(/^The disk is full: EFBIG.*\nMake room .*Finished runs are kept\.$/m)
    expect(limited.code).toBe(1)
    expect(readdirSync(join(here, 'mine')).sort()).toEqual(['manifest.json', 'trials'])
    const resumed = await caseflow(['resume', 'mine', '--json'], here)
    expect(resumed.stderr).toContain('3 of 3 runs were finished before')
    expect(resumed.code).toBe(0)
  })

  // Not even an administrator writes there; in /proc a folder is simply never made.
  test.each(['/sys/caseflow', '/proc/caseflow/mine'])(
    'at %s, where nobody may write, is refused before anything runs',
    async (out) => {
      const { code, stdout, stderr } = await caseflow([...RUN, '--replications', '2', '--out', out], fewFamilies())
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^Could not write .* \(E\w+\)\.\nName a place that can be written to/)
      expect(stderr).not.toMatch(/of 2 runs/)
    },
  )
})
