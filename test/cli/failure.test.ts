import { describe, expect, test } from 'vitest'
import { failureOf } from '../../src/cli/failure.ts'
import type { Output } from '../../src/cli/output.ts'
import type { Arm } from '../../src/cli/read-arms.ts'
import { runTrials } from '../../src/cli/run-trials.ts'
import { manifestOf } from '../../src/cli/manifest-of.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { createInProcessExecutor } from '../../src/experiment/executor.ts'
import { PlaceError } from '../../src/host/node/place-error.ts'
import { QueryError } from '../../src/host/node/query-error.ts'
import { openRunFolder } from '../../src/host/node/run-folder.ts'
import { endlessScenario } from '../stream/endless-scenario.ts'
import { folder } from './caseflow.ts'

const silent: Output = {
  answer: () => {},
  notice: () => {},
  say: () => {},
  json: false,
  quiet: true,
  colour: false,
  unicode: true,
  width: 80,
  problemWidth: Infinity,
}

describe('a command that fails', () => {
  test('by a kept table that was damaged while it was read ends with 1 and names no defect', () => {
    const failure = failureOf(new QueryError('Failed to read file "events.parquet"', 'select 1'), 'find')
    expect(failure).toEqual({
      code: 1,
      text: 'A kept table could not be read to its end: Failed to read file "events.parquet".',
    })
  })

  test('by a trial ends with 70 and says which trial shows the defect', async () => {
    const scenario = { ...endlessScenario(), seed: 'circle' }
    const arm: Arm = {
      name: 'ring',
      file: 'mine/ring.yaml',
      scenario,
      sha256: '',
      texts: [],
      parameters: [],
      uncertainty: { correlations: [] },
    }
    const place = openRunFolder(`${folder()}/run`, manifestOf([arm], 'key', 2))
    const error = await runTrials([arm], 2, place, createInProcessExecutor(), silent, { aborted: false }).then(
      () => undefined,
      (failure: unknown) => failure,
    )
    const { code, text } = failureOf(error)
    expect(code).toBe(70)
    expect(text).toMatch(/defect of caseflow, not of your files: Stages of no length/)
    expect(text).toContain('It shows in run 1 of ring (mine/ring.yaml), seed "circle".')
    expect(text).toMatch(/Please report it/)
    expect(text).not.toMatch(/\n\s+at /)
  })

  test.each([
    ['wrong usage', new UsageError('Unknown argument: x'), 2, 'Unknown argument: x\nSee caseflow --help.'],
    ['a folder of another study', new PlaceError('runs/a holds another study'), 1, 'runs/a holds another study.'],
    [
      'a full disk',
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
      1,
      'The disk is full: ENOSPC: no space left on device, write.\nMake room and give the same command again, or give --out a folder elsewhere. Finished runs are kept.',
    ],
    [
      'a folder that is not theirs',
      Object.assign(new Error('EACCES: permission denied, mkdir'), { code: 'EACCES', path: 'runs/a' }),
      1,
      'Could not write runs/a: permission is lacking (EACCES).\nName a place that can be written to; for a run folder, with --out. Finished runs are kept.',
    ],
  ])('by %s is told in words', (_, error, code, text) => {
    expect(failureOf(error)).toEqual({ code, text })
  })

  test('by anything else is a defect of ours, whatever was thrown', () => {
    for (const thrown of [new TypeError('x is not a function'), 'a word', undefined, null]) {
      expect(failureOf(thrown)).toMatchObject({ code: 70, text: expect.stringContaining('defect of caseflow') })
    }
  })
})
