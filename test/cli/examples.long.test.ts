import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { caseflow, keptFolder, LONG } from './caseflow.ts'
import { FUNCTIONAL, writeSmallModels } from './small-models.ts'

const here = keptFolder()
const EXAMPLES = fileURLToPath(new URL('../../docs/examples', import.meta.url))

/** Whether a program is there and starts. */
const has = (program: string, args: readonly string[]): boolean => spawnSync(program, [...args]).status === 0

const programs = [
  { program: 'python3', script: 'read_cohort.py', isThere: has('python3', ['-c', 'import csv']) },
  { program: 'Rscript', script: 'read_cohort.R', isThere: has('Rscript', ['-e', 'read.csv']) },
]

describe('the reading examples', { timeout: LONG }, () => {
  let children = -1
  let changes = -1

  beforeAll(async () => {
    writeSmallModels(here)
    const asked = ['--replications', '1', '--years', '1', '--quiet', '--out', 'run', '--keep', 'cohort']
    expect((await caseflow(['run', FUNCTIONAL, ...asked], here)).code).toBe(0)
    expect((await caseflow(['export', 'run', '--format', 'csv', '--out', 'csv'], here)).code).toBe(0)
    const sql =
      'select (select count(*) from children) as children, (select count(*) from changes_of_worker) as changes'
    const { stdout } = await caseflow(['query', 'run', sql, '--json'], here)
    ;[{ children, changes }] = JSON.parse(stdout) as [{ children: number; changes: number }]
  }, LONG)

  test.each(programs)(
    '$script counts what the cohort holds, where $program is there',
    ({ program, script, isThere }) => {
      if (!isThere) {
        console.warn(`${program} is not on this machine: docs/examples/${script} was not run`)
        expect(children).toBeGreaterThan(0)
        return
      }
      const { status, stdout, stderr } = spawnSync(program, [join(EXAMPLES, script), join(here, 'csv')], {
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain(`${children} simulated children`)
      expect(stdout).toContain(`changes of worker: ${changes}\n`)
      expect(stdout).toMatch(/median wait for a first worker \[working days\]: \d/)
    },
  )
})
