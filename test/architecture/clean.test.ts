import { describe, expect, test } from 'vitest'
import { readFiles, type SourceFile } from './source-files.ts'

/**
 * What a reader elsewhere could not use, or was meant to be finished first.
 * Written so that this file does not contain what it looks for.
 */
const unwanted: readonly (readonly [what: string, pattern: RegExp, where: RegExp])[] = [
  ['a folder of one machine', /(?<![\w.])\/(?:home|Users|root|work)\/[\w.-]+/, /./],
  ['a folder of one machine', /\b[A-Z]:\\{1,2}Users\b/, /./],
  ['a folder outside the checkout', /\.\.\/shared\b/, /./],
  ['where a package came from', /"resolved":\s*"http/, /./],
  ['a registry of its own', /\bregistry\s*=|_auth(?:Token)?\s*=/, /(?:^|\/)\.npmrc$/],
  ['work put off', /\b(?:TO(?:DO)|FIX(?:ME)|X(?:XX)|HA(?:CK))\b/, /^(?:src|test|bin|app|\.ci)\//],
  ['a test left out', /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/, /^test\//],
  ['a line that ends in blanks', /[ \t]+$/m, /\.(?:ts|js|json|yaml)$/],
  ['a carriage return', /\r/, /./],
]

function faultsOf({ name, text }: SourceFile): string[] {
  return unwanted
    .filter(([, pattern, where]) => where.test(name) && pattern.test(text))
    .map(([what, pattern]) => `${name} holds ${what}: ${pattern.exec(text)?.[0]}`)
}

const isText = (name: string): boolean => !/\.(?:png|ico|woff2?|pdf|zip|parquet|xlsx|docx)$/.test(name)

describe('the checkout', () => {
  test('no file speaks of one machine, of a place outside, or of work put off', () => {
    const files = readFiles('.', isText)
    expect(files.filter((file) => file.name.startsWith('src/')).length).toBeGreaterThan(20)
    expect(files.map((file) => file.name)).toEqual(expect.arrayContaining(['package-lock.json', '.npmrc', '.ci/run']))
    expect(files.flatMap(faultsOf)).toEqual([])
  })

  test.each([
    ['docs/a.md', ['', 'home', 'someone', 'caseflow'].join('/')],
    ['docs/a.md', ['C:', 'Users', 'someone'].join('\\')],
    ['src/a.ts', ['..', 'shared', 'b.ts'].join('/')],
    ['package-lock.json', ['"resolved":', '"https://example.org/a.tgz"'].join(' ')],
    ['.npmrc', ['registry', 'https://example.org'].join('=')],
    ['src/a.ts', ['// TO', 'DO later'].join('')],
    ['test/a.test.ts', ['test', 'skip("a")'].join('.')],
    ['src/a.ts', 'const a = 1 \n'],
  ])('%s holding %j is refused', (name, text) => {
    expect(faultsOf({ name, text })).toHaveLength(1)
  })
})
