import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { describe, expect, test } from 'vitest'
import { importsOf } from './imports-of.ts'
import { readSource, root, type SourceFile } from './source-files.ts'

/** What may know where it runs: the edges. Everything else of `src` runs anywhere there is JavaScript. */
const edges = /^(?:report|host|cli)\/|^(?:node|browser)\.ts$/

/** What a platform gives and the language does not. The compiler refuses them as well; this does not need it set right. */
const platformNames = new Set(
  `process console globalThis window self document navigator location fetch performance crypto Buffer require
  setTimeout setInterval setImmediate clearTimeout queueMicrotask structuredClone URL URLSearchParams TextEncoder
  TextDecoder AbortController AbortSignal Worker MessageChannel localStorage indexedDB Blob`.split(/\s+/),
)

/** What the language itself gives that differs from run to run: the clock, and luck nobody can repeat. */
const unrepeatable = new Set(['Date.now', 'Math.random'])

/** What a file uses that would tie it to a platform or make two runs differ, each as a sentence. */
function faultsOf(file: SourceFile): string[] {
  const faults = importsOf(file)
    .filter((it) => it.target.startsWith('node:'))
    .map((it) => `${file.name} imports ${it.target}`)
  const notReferences = new Set<number>()
  const used = new Map<number, string>()
  new Visitor({
    MemberExpression({ object, property, computed }) {
      if (!computed) notReferences.add(property.start)
      const name = `${nameOf(object)}.${nameOf(property)}`
      if (unrepeatable.has(name)) faults.push(`${file.name} uses ${name}`)
    },
    Property({ key, computed, shorthand }) {
      if (!computed && !shorthand) notReferences.add(key.start)
    },
    TSPropertySignature({ key, computed }) {
      if (!computed) notReferences.add(key.start)
    },
    TSMethodSignature({ key, computed }) {
      if (!computed) notReferences.add(key.start)
    },
    MethodDefinition({ key, computed }) {
      if (!computed) notReferences.add(key.start)
    },
    PropertyDefinition({ key, computed }) {
      if (!computed) notReferences.add(key.start)
    },
    MetaProperty() {
      faults.push(`${file.name} uses import.meta`)
    },
    NewExpression({ callee, arguments: given }) {
      if (nameOf(callee) === 'Date' && given.length === 0) faults.push(`${file.name} uses new Date()`)
    },
    CallExpression({ callee }) {
      if (nameOf(callee) === 'Date') faults.push(`${file.name} uses Date()`)
    },
    Identifier({ name, start }) {
      if (platformNames.has(name)) used.set(start, name)
    },
  }).visit(parseSync(file.name, file.text).program)
  const references = [...used].filter(([at]) => !notReferences.has(at))
  return [...faults, ...references.map(([, name]) => `${file.name} uses ${name}`)]
}

function nameOf(node: { type: string; name?: unknown }): string {
  return node.type === 'Identifier' && typeof node.name === 'string' ? node.name : ''
}

describe('platform', () => {
  test('nothing below the edges uses what only a platform gives, its clock or its luck', () => {
    const files = readSource().filter((file) => !edges.test(file.name))
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(faultsOf)).toEqual([])
  })

  test.each([
    'process.exitCode = 1',
    'console.log(1)',
    "import { readFileSync } from 'node:fs'",
    "import type { Stats } from 'node:fs'",
    'const day = Date.now()',
    'const day = new Date()',
    'const luck = Math.random()',
    'const luck = globalThis.Math',
    'const here = import.meta.url',
    'const place = { document }',
    'export const wait = (go: () => void) => setTimeout(go, 1)',
  ])('%s is refused', (text) => {
    expect(faultsOf({ name: 'kernel/a.ts', text })).toHaveLength(1)
  })

  test.each([
    'export const given = { process: 1, document: 2 }',
    'export const told = (it: { process: number }) => it.process',
    'export interface Source { fetch(name: string): string }',
    'export const first = Date.UTC(2025, 3, 1) // the process of console and Date.now()',
    'export const word = "process.exit"',
  ])('%s is let through', (text) => {
    expect(faultsOf({ name: 'kernel/a.ts', text })).toEqual([])
  })

  test('the compiler is not told of any platform either', () => {
    const optionsOf = (name: string): Record<string, unknown> =>
      JSON.parse(readFileSync(join(root, name), 'utf8')).compilerOptions
    expect(optionsOf('tsconfig.base.json')).toMatchObject({ lib: ['es2023'], types: [] })
    for (const folder of ['src/kernel', 'src/laboratory', 'src/compile', 'src/model', 'src']) {
      expect(optionsOf(`${folder}/tsconfig.json`)).not.toHaveProperty('lib')
      expect(optionsOf(`${folder}/tsconfig.json`)).not.toHaveProperty('types')
    }
  })
})
