import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import type { Manifest } from '../../src/host/node/manifest.ts'
import { decodeTrial, encodeTrial } from '../../src/host/node/trial-file.ts'
import { caseflow, folder, LONG, PROGRAM } from './caseflow.ts'
import { FUNCTIONAL, LOCALITY, writeSmallModels } from './small-models.ts'

const SHORT = ['--replications', '2', '--years', '1']

/** A folder with the small models. */
function smallFolder(): string {
  const here = folder()
  writeSmallModels(here)
  return here
}

describe('a run folder', { timeout: LONG }, () => {
  test('holds what the study was made of, and takes no other study', async () => {
    const here = smallFolder()
    const study = ['run', FUNCTIONAL, ...SHORT, '--out', 'mine']
    await caseflow([...study, '--seed', 'kept', '--quiet'], here)
    const manifest = JSON.parse(readFileSync(join(here, 'mine', 'manifest.json'), 'utf8')) as Manifest
    expect(manifest).toMatchObject({ seed: 'kept', years: 1, replications: 2, format: 1 })
    expect(manifest.command.slice(0, 2)).toEqual(['run', FUNCTIONAL])
    expect(manifest.files.map(({ file }) => file)).toEqual([
      FUNCTIONAL,
      'buckinghamshire/functional',
      'buckinghamshire',
    ])
    expect(manifest.files[0]?.text).toBe(readFileSync(join(here, FUNCTIONAL), 'utf8'))
    expect(Date.parse(manifest.finished ?? '')).toBeGreaterThanOrEqual(Date.parse(manifest.started))

    const other = await caseflow([...study, '--seed', 'other'], here)
    expect(other.code).toBe(1)
    expect(other.stderr).toMatch(/^mine holds another study; give --out another folder\.$/m)
  })

  test('is not made of a folder that holds anything else', async () => {
    const here = smallFolder()
    const before = readdirSync(here)
    const { code, stderr } = await caseflow(['run', FUNCTIONAL, ...SHORT, '--out', '.'], here)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^\. holds files that belong to no run, such as functional\.yaml/m)
    expect(readdirSync(here)).toEqual(before)
  })

  test('is not begun when the page could not be written in the end', async () => {
    const here = smallFolder()
    const before = readdirSync(here)
    const { code, stderr } = await caseflow(['run', FUNCTIONAL, ...SHORT, '--report', 'none/page.html'], here)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no folder none to write none\/page\.html in\.$/m)
    expect(readdirSync(here)).toEqual(before)
  })

  test('that is taken away in the middle ends the run in words', async () => {
    const here = smallFolder()
    const study = ['compare', FUNCTIONAL, LOCALITY, '--replications', '16', '--years', '1', '--out', 'mine']
    const { code, stderr, stdout } = await caseflow(study, here, (text) => {
      const mine = join(here, 'mine')
      if (/\d of 32 runs/.test(text) && existsSync(mine)) renameSync(mine, join(here, 'elsewhere'))
    })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/Could not write .*\(ENOENT\)/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('stopping', { timeout: LONG }, () => {
  test('is heard by one worker too, which keeps what is finished', async () => {
    const here = smallFolder()
    const study = ['run', FUNCTIONAL, '--replications', '16', '--years', '1', '--workers', '1', '--out', 'mine']
    const { code, stdout, stderr } = await caseflow(study, here, (text, interrupt) => {
      if (/^\d of 16 runs/m.test(text)) interrupt()
    })
    expect(code).toBe(3)
    expect(stdout).toBe('')
    const kept = readdirSync(join(here, 'mine', 'trials')).length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(16)
    expect(stderr).toContain(`Stopped. ${kept} of 16 runs are kept in mine/`)
    expect(existsSync(join(here, 'mine', 'result.json'))).toBe(false)
  })

  test('to read the answer is no fault', async () => {
    const models = ['buckinghamshire/functional', 'buckinghamshire/locality']
    const child = spawn(process.execPath, [PROGRAM, 'check', ...models, '--quiet'], { cwd: folder() })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString()
    })
    const code = await new Promise((resolve) => {
      child.on('close', resolve)
    })
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})

describe('a self-check that failed', { timeout: LONG }, () => {
  test('gives no answer and no page, says where, and ends with 4', async () => {
    const here = smallFolder()
    const study = ['compare', FUNCTIONAL, LOCALITY, ...SHORT, '--out', 'mine', '--quiet']
    expect((await caseflow(study, here)).code).toBe(0)
    // The finding is written into a kept trial, as a defect of the engine would leave it.
    const file = join(here, 'mine', 'trials', '1-00001.json')
    const { study: key } = JSON.parse(readFileSync(join(here, 'mine', 'manifest.json'), 'utf8')) as Manifest
    const id = { arm: 1, replication: 1 }
    const result = decodeTrial(readFileSync(file, 'utf8'), key, id)
    if (!result) throw new Error('a trial that was kept cannot be read')
    Object.assign(result.checks[0] ?? {}, { passed: false, found: '9 children came in, 5 went out and 3 are present' })
    writeFileSync(file, encodeTrial({ ...id, result }, key))

    const { code, stdout, stderr } = await caseflow([...study, '--report', 'page.html'], here)
    expect(code).toBe(4)
    expect(stdout).toBe('')
    expect(stderr).toContain('These results are wrong and are not shown: 6 of 7 checks passed; not children-balance.')
    expect(stderr).toContain('Run 2, the locality model: 9 children came in, 5 went out and 3 are present.')
    expect(stderr).toContain('seed "caseflow"')
    expect(existsSync(join(here, 'page.html'))).toBe(false)
    const { checks } = JSON.parse(readFileSync(join(here, 'mine', 'result.json'), 'utf8')) as StudyResult
    expect(checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['children-balance'])
  })
})
