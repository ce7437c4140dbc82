import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import { PlaceError } from '../../src/host/node/place-error.ts'
import { type Manifest, openRunFolder } from '../../src/host/node/run-folder.ts'
import { refuseUnwritable } from '../../src/host/node/write-whole.ts'
import { queueScenario } from '../model/queue-scenario.ts'
import { folder } from './folder.ts'

const manifest: Manifest = {
  caseflow: '0.1.0',
  format: 1,
  study: 'a'.repeat(64),
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

const manifestIn = (path: string): Manifest => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))

describe('a run folder', () => {
  test('gives back the trials it kept, in order, and is its owner’s alone', () => {
    const path = join(folder(), 'runs', 'one')
    const opened = openRunFolder(path, manifest)
    expect(opened.finished()).toEqual([])
    opened.keep(trialOf(11))
    opened.keep(trialOf(2))
    const again = openRunFolder(path, manifest)
    expect(again.finished()).toEqual([trialOf(2), trialOf(11)])
    expect(statSync(path).mode & 0o777).toBe(0o700)
    for (const name of ['manifest.json', 'trials/0-00002.json']) expect(statSync(join(path, name)).mode & 0o077).toBe(0)
  })

  test('leaves nothing half written under a name that is read', () => {
    const path = join(folder(), 'one')
    openRunFolder(path, manifest).keep(trialOf(0))
    writeFileSync(join(path, 'trials', '0-00001.json.123.tmp'), '{"study":')
    expect(openRunFolder(path, manifest).finished()).toEqual([trialOf(0)])
    expect(readdirSync(join(path, 'trials'))).toEqual(['0-00000.json', '0-00001.json.123.tmp'])
  })

  test('takes a damaged trial away, so that it runs again, and touches no other file', () => {
    const path = join(folder(), 'one')
    const opened = openRunFolder(path, manifest)
    opened.keep(trialOf(0))
    writeFileSync(join(path, 'trials', '0-00001.json'), '{"study":')
    writeFileSync(join(path, 'trials', 'my notes.txt'), 'kept')
    expect(opened.finished()).toEqual([trialOf(0)])
    expect(readdirSync(join(path, 'trials'))).toEqual(['0-00000.json', 'my notes.txt'])
  })

  test('of another study is refused', () => {
    const path = join(folder(), 'one')
    openRunFolder(path, manifest).keep(trialOf(0))
    expect(() => openRunFolder(path, { ...manifest, study: 'b'.repeat(64) })).toThrow(PlaceError)
    expect(openRunFolder(path, manifest).finished()).toHaveLength(1)
  })

  test('with files that belong to no run is refused, and they stay', () => {
    const path = folder()
    mkdirSync(join(path, 'trials'))
    writeFileSync(join(path, 'trials', '0-00000.json'), 'somebody’s')
    writeFileSync(join(path, 'letter.txt'), 'somebody’s')
    expect(() => openRunFolder(path, manifest)).toThrow(/letter\.txt/)
    expect(readFileSync(join(path, 'trials', '0-00000.json'), 'utf8')).toBe('somebody’s')
    expect(existsSync(join(path, 'manifest.json'))).toBe(false)
  })

  test('remembers when it was first started, and says when it is complete and only then', () => {
    const path = join(folder(), 'one')
    openRunFolder(path, manifest)
    expect(manifestIn(path)).toEqual(manifest)
    const again = openRunFolder(path, { ...manifest, replications: 5, started: '2026-02-02T00:00:00.000Z' })
    expect(manifestIn(path)).toEqual({ ...manifest, replications: 5 })
    again.complete('2026-02-02T00:00:09.000Z')
    expect(manifestIn(path).finished).toBe('2026-02-02T00:00:09.000Z')
  })
})

test('a page that could not be written is refused before the run, and one that could is not', () => {
  const here = folder()
  expect(() => refuseUnwritable(join(here, 'none', 'page.html'))).toThrow(PlaceError)
  expect(() => refuseUnwritable(here)).toThrow(PlaceError)
  refuseUnwritable(join(here, 'page.html'))
  expect(readdirSync(here)).toEqual([])
})
