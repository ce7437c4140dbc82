import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  createScenarioSource,
  isBase,
  PRACTICE,
  publicName,
  shippedNames,
} from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { folder } from './folder.ts'

const shipped = new URL('../../scenarios/', import.meta.url)
const source = createScenarioSource()

describe('a scenario named', () => {
  test('by a shipped name is the file of that name, with its SHA-256', () => {
    const bytes = readFileSync(new URL('buckinghamshire/functional.yaml', shipped))
    expect(source.read('buckinghamshire/functional')).toEqual({
      kind: 'text',
      file: 'buckinghamshire/functional',
      text: bytes.toString('utf8'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  test('every shipped file has a name, and every scenario among them can be read', () => {
    const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    const names = shippedNames()
    // Practice assumptions are laid over scenarios, interventions taken from their library, published ranges stand beside.
    expect(names).toHaveLength(files.length - 3)
    expect(files).toContain(`${PRACTICE}.yaml`)
    const scenarios = names.filter((name) => !name.endsWith('-variants'))
    expect(scenarios.length).toBeGreaterThan(5)
    for (const name of scenarios)
      expect(readScenario(name, source, { asBase: isBase(name) })).toMatchObject({ ok: true })
  })

  test('by a path is that file, with or without its ending', () => {
    const here = folder()
    writeFileSync(join(here, 'mine.yaml'), 'caseflow: 1\n')
    for (const name of ['mine.yaml', 'mine']) {
      expect(source.read(join(here, name))).toMatchObject({ kind: 'text', text: 'caseflow: 1\n' })
    }
  })

  test('that is not there, or a folder, is absent, and the known names are told', () => {
    const here = folder()
    for (const name of [join(here, 'none'), here, '']) {
      expect(source.read(name)).toMatchObject({ kind: 'absent', known: expect.arrayContaining(['buckinghamshire']) })
    }
  })
})

describe('a file that is no scenario', () => {
  const NOT_UTF8 = Buffer.from([0x63, 0x61, 0xe9, 0x0a])

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['text of another encoding', NOT_UTF8],
    ['text with a NUL', Buffer.from('title: a\u0000b\n')],
  ])('%s is not text', (_, bytes) => {
    const file = join(folder(), 'mine.yaml')
    writeFileSync(file, bytes)
    expect(source.read(file)).toMatchObject({ kind: 'not-text' })
  })

  test('of more than 5 MB is too large, and of 5 MB is not', () => {
    const file = join(folder(), 'mine.yaml')
    writeFileSync(file, '#'.repeat(5_000_000))
    expect(source.read(file)).toMatchObject({ kind: 'text' })
    writeFileSync(file, '#'.repeat(5_000_001))
    expect(source.read(file)).toMatchObject({ kind: 'too-large', bytes: 5_000_001 })
  })
})

describe('what a file extends', () => {
  /** A folder of files, each with one line; folders in their names are made. */
  function files(...names: string[]): string {
    const here = folder()
    for (const name of names) {
      mkdirSync(join(here, name, '..'), { recursive: true })
      writeFileSync(join(here, name), 'caseflow: 1\n')
    }
    return here
  }

  test('lies under its own folder', () => {
    const here = files('inner/mine.yaml', 'inner/deep/base.yaml', 'outer.yaml')
    const from = join(here, 'inner/mine.yaml')
    expect(source.read('deep/base.yaml', from)).toMatchObject({ kind: 'text' })
    expect(source.read('../outer.yaml', from)).toMatchObject({ kind: 'outside', folder: join(here, 'inner') })
    expect(source.read(join(here, 'outer.yaml'), from)).toMatchObject({ kind: 'outside' })
  })

  test('or anywhere under the nearest folder above it that is named scenarios', () => {
    const here = files('scenarios/north/mine.yaml', 'scenarios/bases/own.yaml', 'outer.yaml')
    const from = join(here, 'scenarios/north/mine.yaml')
    expect(source.read('../bases/own.yaml', from)).toMatchObject({ kind: 'text' })
    expect(source.read('../../outer.yaml', from)).toMatchObject({ kind: 'outside', folder: join(here, 'scenarios') })
  })

  test('may be a shipped name from anywhere', () => {
    const from = join(files('mine.yaml'), 'mine.yaml')
    expect(source.read('buckinghamshire', from)).toMatchObject({ kind: 'text', file: 'buckinghamshire' })
  })

  test('is judged by where it really lies: a link out of the folder is outside', () => {
    const here = files('inner/mine.yaml', 'secret.yaml')
    symlinkSync(join(here, 'secret.yaml'), join(here, 'inner/link.yaml'))
    expect(source.read('link.yaml', join(here, 'inner/mine.yaml'))).toMatchObject({ kind: 'outside' })
  })

  test('is looked for where the file that names it really lies', () => {
    const here = files('real/mine.yaml', 'real/base.yaml', 'scenarios/base.yaml')
    symlinkSync(join(here, 'real/mine.yaml'), join(here, 'scenarios/mine.yaml'))
    const from = join(here, 'scenarios/mine.yaml')
    expect(source.read('base.yaml', from)).toMatchObject({ kind: 'text', file: expect.stringContaining('real') })
    expect(source.read('../scenarios/base.yaml', from)).toMatchObject({ kind: 'outside' })
  })
})

test('a result calls a file as the user did, but by no folder of a machine', () => {
  expect(publicName('buckinghamshire/functional')).toBe('buckinghamshire/functional')
  expect(publicName('mine/own.yaml')).toBe('mine/own.yaml')
  expect(publicName(join(process.cwd(), 'mine/own.yaml'))).toBe('mine/own.yaml')
  expect(publicName(join(folder(), 'own.yaml'))).toBe('own.yaml')
})
