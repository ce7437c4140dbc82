import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import { PlaceError } from '../../src/host/node/place-error.ts'
import type { Manifest } from '../../src/host/node/manifest.ts'
import { openRunFolder, type RunFolder } from '../../src/host/node/run-folder.ts'
import { sha256 } from '../../src/host/node/scenario-source.ts'
import { refuseUnwritable } from '../../src/host/node/write-whole.ts'
import { queueScenario } from '../model/queue-scenario.ts'
import { folder } from './folder.ts'

const manifest: Manifest = {
  caseflow: '0.1.0',
  format: 1,
  study: 'a'.repeat(64),
  program: 'c'.repeat(64),
  command: ['compare'],
  node: 'v20.0.0',
  arms: [],
  files: [],
  seed: 'folders',
  years: 1,
  replications: 2,
  started: '2026-01-02T03:04:05.000Z',
}
const scenario = queueScenario({ pools: 1, servers: 4, arrivals: 0.5, meanService: 5, years: 1 })
const trialOf = (replication: number) => ({
  arm: 0,
  replication,
  result: simulate({ scenario, seed: 'folders', replication }),
})

/** Opens a folder, does something there and closes it. */
function opened<Answer>(path: string, does: (folder: RunFolder) => Answer, of = manifest): Answer {
  const folder = openRunFolder(path, of)
  try {
    return does(folder)
  } finally {
    folder.close()
  }
}

const manifestIn = (path: string): Manifest => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))

describe('a run folder', () => {
  test('gives back the trials it kept, in order, and is its owner’s alone', () => {
    const path = join(folder(), 'runs', 'one')
    opened(path, (run) => {
      expect(run.finished()).toEqual({ trials: [], damaged: [] })
      run.keep(trialOf(11))
      run.keep(trialOf(2))
      run.complete('{}', '2026-02-02T00:00:09.000Z')
      run.part('practice', manifest).keep(trialOf(0))
      expect(statSync(join(path, 'lock')).mode & 0o077).toBe(0)
    })
    expect(opened(path, (run) => run.finished().trials)).toEqual([trialOf(2), trialOf(11)])
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
    expect(names).toContain('practice/aaaaaaaa/trials/0-00000.json'.replaceAll('/', sep))
    for (const name of ['.', ...names]) expect([name, statSync(join(path, name)).mode & 0o077]).toEqual([name, 0])
  })

  test('sweeps up what a killed program left half written, and reads none of it', () => {
    const path = join(folder(), 'one')
    opened(path, (run) => run.keep(trialOf(0)))
    writeFileSync(join(path, 'trials', '0-00001.json.123.tmp'), '{"study":')
    writeFileSync(join(path, 'result.json.123.tmp'), '{')
    expect(opened(path, (run) => run.finished())).toEqual({ trials: [trialOf(0)], damaged: [] })
    expect(readdirSync(join(path, 'trials'))).toEqual(['0-00000.json'])
    expect(readdirSync(path)).toEqual(['manifest.json', 'trials'])
  })

  test('takes a damaged trial away, so that it runs again, says which, and touches no other file', () => {
    const path = join(folder(), 'one')
    opened(path, (run) => {
      run.keep(trialOf(0))
      run.keep(trialOf(3))
      const trials = join(path, 'trials')
      const whole = readFileSync(join(trials, '0-00003.json'), 'utf8')
      writeFileSync(join(trials, '0-00001.json'), whole.slice(0, 900))
      writeFileSync(join(trials, '0-00002.json'), whole)
      writeFileSync(
        join(trials, '0-00003.json'),
        whole.replace(/"events":(\d)/, (_, first) => `"events":${9 - first}`),
      )
      writeFileSync(join(trials, 'my notes.txt'), 'kept')
      const damaged = [1, 2, 3].map((n) => join(trials, `0-0000${n}.json`))
      expect(run.finished()).toEqual({ trials: [trialOf(0)], damaged })
      expect(readdirSync(trials)).toEqual(['0-00000.json', 'my notes.txt'])
    })
  })

  test('is one program’s alone until it closes, or dies', () => {
    const path = join(folder(), 'one')
    const lock = join(path, 'lock')
    const run = openRunFolder(path, manifest)
    expect(() => openRunFolder(path, manifest)).toThrow(/^Another caseflow is at work in .*one \(process \d+ on .+\);/)
    const held = readFileSync(lock, 'utf8')
    run.close()
    expect(existsSync(lock)).toBe(false)
    // A process that is no more, and one that has the number of one that is no more.
    const gone = spawnSync(process.execPath, ['--version']).pid
    for (const left of [{ process: gone }, { began: 'long ago' }]) {
      writeFileSync(lock, JSON.stringify({ ...JSON.parse(held), ...left }))
      opened(path, () => expect(readFileSync(lock, 'utf8')).toBe(held))
    }
    // Nobody here can say whether another computer's still runs.
    writeFileSync(lock, JSON.stringify({ ...JSON.parse(held), process: gone, host: 'another' }))
    expect(() => openRunFolder(path, manifest)).toThrow(/on another/)
    // One that cannot be read is being written, unless it is old.
    writeFileSync(lock, '')
    expect(() => openRunFolder(path, manifest)).toThrow(/another process/)
    utimesSync(lock, 0, 0)
    opened(path, () => expect(readFileSync(lock, 'utf8')).toBe(held))
  })

  test('of another study is refused, and says what is not the same', () => {
    const path = join(folder(), 'one')
    const one = { file: 'mine.yaml', sha256: sha256('one'), text: 'one' }
    const now = { ...manifest, files: [one] }
    opened(path, (run) => run.keep(trialOf(0)), now)
    const study = 'b'.repeat(64)
    const two = { file: 'mine.yaml', sha256: sha256('two'), text: 'two' }
    const others = [
      [{ ...now, study }, /holds another study/],
      [{ ...now, study, files: [two] }, /mine\.yaml has changed since .* caseflow resume/],
      [{ ...now, study, program: 'd'.repeat(64) }, /another build of caseflow \(0\.1\.0\)/],
    ] as const
    for (const [other, why] of others) {
      expect(() => openRunFolder(path, other)).toThrow(PlaceError)
      expect(() => openRunFolder(path, other)).toThrow(why)
    }
    expect(readdirSync(path)).toEqual(['manifest.json', 'trials'])
    expect(opened(path, (run) => run.finished().trials, now)).toHaveLength(1)
  })

  test('whose manifest is damaged is refused in words', () => {
    const path = join(folder(), 'one')
    opened(path, (run) => run.keep(trialOf(0)))
    const whole = readFileSync(join(path, 'manifest.json'), 'utf8')
    for (const damaged of ['', 'null', '{}', whole.slice(0, 100), whole.replace('"format": 1', '"format": 2')]) {
      writeFileSync(join(path, 'manifest.json'), damaged)
      expect(() => openRunFolder(path, manifest)).toThrow(/manifest\.json is damaged: delete it/)
    }
    rmSync(join(path, 'manifest.json'))
    expect(opened(path, (run) => run.finished().trials)).toEqual([trialOf(0)])
  })

  test('with files that belong to no run is refused, and they stay', () => {
    const path = folder()
    mkdirSync(join(path, 'trials'))
    writeFileSync(join(path, 'trials', '0-00000.json'), 'somebody’s')
    writeFileSync(join(path, 'letter.txt'), 'somebody’s')
    expect(() => openRunFolder(path, manifest)).toThrow(/letter\.txt/)
    expect(readFileSync(join(path, 'trials', '0-00000.json'), 'utf8')).toBe('somebody’s')
    expect(readdirSync(path).sort()).toEqual(['letter.txt', 'trials'])
  })

  test('remembers when it was first started, and says when it is complete and only then', () => {
    const path = join(folder(), 'one')
    opened(path, () => expect(manifestIn(path)).toEqual(manifest))
    const later = { ...manifest, replications: 5, started: '2026-02-02T00:00:00.000Z' }
    opened(
      path,
      (run) => {
        expect(manifestIn(path)).toEqual({ ...manifest, replications: 5 })
        run.complete('{"result":1}', '2026-02-02T00:00:09.000Z')
      },
      later,
    )
    expect(manifestIn(path)).toMatchObject({ finished: '2026-02-02T00:00:09.000Z', result: sha256('{"result":1}') })
  })
})

test('a page that could not be written is refused before the run, and one that could is not', () => {
  const here = folder()
  expect(() => refuseUnwritable(join(here, 'none', 'page.html'))).toThrow(PlaceError)
  expect(() => refuseUnwritable(here)).toThrow(PlaceError)
  refuseUnwritable(join(here, 'page.html'))
  expect(readdirSync(here)).toEqual([])
})
