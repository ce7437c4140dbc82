import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { failureOf } from '../../src/cli/failure.ts'
import { createCohortPool } from '../../src/host/node/cohort-pool.ts'
import { endlessScenario } from '../stream/endless-scenario.ts'
import { folder } from './folder.ts'

const pool = createCohortPool(1)
afterAll(() => pool.close())

describe('a thread that keeps histories', () => {
  test('tells of a place it cannot write to as the program itself would', async () => {
    const file = join(folder(), 'notes.txt')
    writeFileSync(file, 'mine')
    const scenario = endlessScenario()
    const id = { arm: 0, replication: 0 }
    const trial = { scenario, seed: 'a', replication: 0 }
    const task = { folder: join(file, 'cohort'), id, arm: 'ring', trial, result: { fingerprint: '', measures: {} } }
    const failure = await pool.keep(task).then(
      () => undefined,
      (error: unknown) => failureOf(error),
    )
    expect(failure?.code).toBe(1)
    expect(failure?.text).toMatch(/^Could not write .*notes\.txt.*what should be a folder is a file \(ENOTDIR\)/)
  })
})
