import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, packageOf } from './imports-of.ts'
import { readSource, root, type SourceFile } from './source-files.ts'

/** What one folder of `src` (or one file at its top) may import. */
interface Row {
  /** Folders, and files at the top of `src`, beside the folder's own. */
  readonly may: readonly string[]
  /** Those of `may` of which only types may be named. */
  readonly typesOnly?: readonly string[]
  /** Those of `may` of which only the vocabulary of the log may be named. */
  readonly vocabularyOnly?: readonly string[]
  /** Outside packages, and where in the folder: `true` is anywhere. */
  readonly packages?: Readonly<Record<string, true | string>>
}

const below = ['kernel', 'scenario', 'compile', 'model', 'statistics', 'measure', 'words', 'experiment']
const readers = ['export', 'stream']

/** The table of who may import whom. docs/architecture.md repeats it for people; this one decides. */
const table: Readonly<Record<string, Row>> = {
  kernel: { may: [], packages: { seedrandom: 'kernel/seed.ts' } },
  laboratory: { may: ['kernel'] },
  scenario: { may: ['kernel'], packages: { yaml: true, 'fastest-levenshtein': true } },
  compile: { may: ['kernel', 'scenario'] },
  model: { may: ['kernel', 'scenario', 'compile'], typesOnly: ['scenario'] },
  statistics: { may: ['kernel'], packages: { 'simple-statistics': true, jstat: true } },
  measure: {
    may: ['kernel', 'scenario', 'statistics', 'compile', 'model'],
    typesOnly: ['scenario'],
    vocabularyOnly: ['model'],
  },
  words: { may: ['scenario', 'statistics', 'measure'], typesOnly: ['scenario'] },
  experiment: { may: ['kernel', 'scenario', 'compile', 'model', 'statistics', 'measure', 'words'] },
  export: { may: ['kernel', 'scenario', 'compile', 'model'], vocabularyOnly: ['model'] },
  stream: { may: ['kernel', 'compile', 'model', 'experiment'], vocabularyOnly: ['model'], packages: { rxjs: true } },
  report: { may: ['scenario', 'measure', 'words', 'experiment'], packages: { '@observablehq/plot': true } },
  'host/node': {
    may: ['scenario', 'experiment', 'export', 'report', 'laboratory', 'index.ts'],
    packages: { '@duckdb/node-api': true, 'hyparquet-writer': true, piscina: true, jsdom: true, 'node:*': true },
  },
  'host/browser': { may: ['scenario', 'experiment', 'export', 'report', 'index.ts'] },
  cli: {
    may: [...below, ...readers, 'report', 'laboratory', 'host/node', 'index.ts', 'node.ts'],
    packages: { yargs: true, 'cli-progress': true, 'cli-table3': true, 'node:*': true },
  },
  'index.ts': { may: [...below, ...readers] },
  'node.ts': { may: ['index.ts', 'host/node', 'report'] },
  'browser.ts': { may: ['index.ts', 'host/browser', 'report'] },
}

/** The files of the model that say what the numbers in the log mean, and nothing of how it runs. */
const vocabulary = new Set(['model/event-kinds.ts', 'model/worker-reasons.ts', 'model/care-routes.ts'])

/** The row of the table a file, named from the top of `src`, belongs to. */
function placeOf(name: string): string {
  const [first = name, second = ''] = name.split('/')
  return first === 'host' ? `${first}/${second}` : first
}

/** What is wrong with the imports of one file, each as a sentence. */
function faultsOf(file: SourceFile, names: ReadonlySet<string>): string[] {
  const place = placeOf(file.name)
  const row = table[place]
  if (!row) return [`${file.name}: the table has no row for ${place}`]
  return importsOf(file).flatMap(({ target, isFile, isType }) => {
    const says = `${file.name} imports ${target}`
    if (!isFile) {
      const where = row.packages?.[packageOf(target)]
      return where === true || where === file.name ? [] : [`${says}, a package not named for it`]
    }
    if (!names.has(target)) return [`${says}, which is not a file of src`]
    const other = placeOf(target)
    if (other === place) return []
    if (!row.may.includes(other)) return [`${says}, but ${place} may not import ${other}`]
    if (row.typesOnly?.includes(other) && !isType) return [`${says}, of which it may name types only`]
    if (row.vocabularyOnly?.includes(other) && !vocabulary.has(target)) return [`${says}, which is not vocabulary`]
    return []
  })
}

/** Each ring of files that import one another, types included, as a line of names. */
function ringsOf(files: readonly SourceFile[]): string[] {
  const nextOf = new Map(files.map((file) => [file.name, importsOf(file).filter((it) => it.isFile)]))
  const rings: string[] = []
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name)
    if (start >= 0) rings.push([...path.slice(start), name].join(' → '))
    if (start >= 0 || done.has(name)) return
    for (const { target } of nextOf.get(name) ?? []) visit(target, [...path, name])
    done.add(name)
  }
  for (const file of files) visit(file.name, [])
  return rings
}

describe('imports', () => {
  const files = readSource()
  const names = new Set(files.map((file) => file.name))

  test('every file of src imports what the table allows its folder, and nothing else', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(20)
    expect(files.flatMap((file) => faultsOf(file, names))).toEqual([])
  })

  test('no files import one another in a ring', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(ringsOf(files)).toEqual([])
  })

  test('the vocabulary of the log is in files that exist', () => {
    expect([...vocabulary].filter((name) => !names.has(name))).toEqual([])
  })

  test('the packages of the table are those that an installation brings', () => {
    const named = Object.values(table).flatMap((row) => Object.keys(row.packages ?? {}))
    expect(new Set(named.filter((name) => name !== 'node:*'))).toEqual(new Set(Object.keys(dependencies())))
  })

  test.each([
    ['kernel/a.ts', "import { b } from '../model/b.ts'", 'kernel may not import model'],
    ['kernel/a.ts', "import type { B } from '../model/b.ts'", 'kernel may not import model'],
    ['kernel/a.ts', "type B = import('../model/b.ts').B", 'kernel may not import model'],
    ['kernel/a.ts', "export { b } from '../model/b.ts'", 'kernel may not import model'],
    ['report/a.ts', "const b = await import('../model/b.ts')", 'report may not import model'],
    ['cli/a.ts', "import { b } from '../host/browser/b.ts'", 'cli may not import host/browser'],
    ['kernel/a.ts', "import seedrandom from 'seedrandom'", 'package not named'],
    ['cli/a.ts', "import { from } from 'rxjs'", 'package not named'],
    ['measure/a.ts', "import { readFileSync } from 'node:fs'", 'package not named'],
    ['words/a.ts', "import { b } from '../scenario/b.ts'", 'types only'],
    ['words/a.ts', "import { type B, b } from '../scenario/b.ts'", 'types only'],
    ['measure/a.ts', "import { b } from '../model/b.ts'", 'not vocabulary'],
    ['measure/a.ts', "import { b } from '../statistics/c.ts'", 'not a file of src'],
    ['helpers/a.ts', '', 'no row'],
  ])('%s with %s is refused', (name, text, why) => {
    const known = new Set(['model/b.ts', 'scenario/b.ts', 'host/browser/b.ts'])
    const faults = faultsOf({ name, text }, known)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(why)
  })

  test('a ring is found wherever it starts', () => {
    const ring = [
      { name: 'kernel/a.ts', text: "import './b.ts'" },
      { name: 'kernel/b.ts', text: "import './c.ts'" },
      { name: 'kernel/c.ts', text: "import type { B } from './b.ts'" },
    ]
    expect(ringsOf(ring)).toEqual(['kernel/b.ts → kernel/c.ts → kernel/b.ts'])
    expect(ringsOf(ring.slice(0, 2))).toEqual([])
  })
})

// The page repeats the table for people: where it is, it agrees.
describe.each(['docs/architecture.md'].filter((name) => existsSync(join(root, name))))('%s', (name) => {
  const told = rowsTold(readFileSync(join(root, name), 'utf8'))

  test('tells of the same folders as the table', () => {
    expect(Object.keys(told).filter((place) => !(place in table))).toEqual([])
    expect(Object.keys(table).filter((place) => hasFiles(place) && !(place in told))).toEqual([])
  })

  test.each(Object.keys(table).filter((place) => place in told))('tells of %s what the table says', (place) => {
    const row = table[place]
    expect(told[place]).toEqual({
      may: row?.may.toSorted(),
      typesOnly: (row?.typesOnly ?? []).toSorted(),
      vocabularyOnly: (row?.vocabularyOnly ?? []).toSorted(),
      packages: Object.keys(row?.packages ?? {})
        .filter((named) => named !== 'node:*')
        .toSorted(),
    })
  })
})

function hasFiles(place: string): boolean {
  return readSource().some((file) => placeOf(file.name) === place)
}

function dependencies(): Record<string, string> {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies
}

interface ToldRow {
  may: string[]
  typesOnly: string[]
  vocabularyOnly: string[]
  packages: string[]
}

/**
 * The rows of the page's table: a row's first cell names folders in backquotes, its second what they may import and its
 * third the packages. Shorthands for many folders are spelt out; rows about other places than `src` are left aside.
 */
function rowsTold(text: string): Record<string, ToldRow> {
  const packages = Object.keys(dependencies())
  const told: Record<string, ToldRow> = {}
  const lines = text.split('\n')
  const head = lines.findIndex((line) => /^\|\s*folder\s*\|\s*may import\s*\|/i.test(line))
  const rest = lines.slice(head + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  for (const line of rest.slice(0, end < 0 ? undefined : end)) {
    const [first = '', second = '', third = ''] = line.split('|').slice(1)
    const places = quoted(first)
      .flatMap(spellOut)
      .filter((place) => place !== 'app')
    for (const place of places) {
      told[place] = {
        may: mayTold(place, second, Object.keys(told)).toSorted(),
        typesOnly: [...second.matchAll(/`([^`]+)` \(types only\)/g)].map((match) => match[1] ?? ''),
        vocabularyOnly: [...second.matchAll(/`([^`]+)` \([^)]*vocabulary[^)]*\)/g)].map((match) => match[1] ?? ''),
        packages: quoted(third.replace(/\bno `[^`]+`/g, ''))
          .filter((name) => packages.includes(name))
          .toSorted(),
      }
    }
  }
  return told
}

function mayTold(place: string, cell: string, above: readonly string[]): string[] {
  if (/\ball above\b/.test(cell)) return [...above]
  if (/below the (double )?line/.test(cell)) return [...below, ...readers]
  if (/anything in `src`/.test(cell)) return [...(table['cli']?.may ?? [])]
  const theirHost = /\b(their|its) host\b/.test(cell) ? [`host/${place.replace('.ts', '')}`] : []
  return [...theirHost, ...quoted(cell).flatMap(spellOut)]
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
}

function spellOut(name: string): string[] {
  if (name === 'host/*') return ['host/node', 'host/browser']
  return [
    name
      .replace(/^src\//, '')
      .replace(/\/$/, '')
      .replace(/^caseflow\/browser$/, 'browser.ts'),
  ]
}
