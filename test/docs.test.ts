import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { problemCodes, warningCodes } from '../src/scenario/problem.ts'
import { createScenarioSource } from '../src/host/node/scenario-source.ts'
import { measures } from '../src/measure/index.ts'
import { notMeasured } from '../src/measure/not-measured.ts'
import { readScenario } from '../src/scenario/read.ts'
import { glossary } from '../src/words/glossary.ts'
import { headlineMeasures } from '../src/words/headline-measures.ts'
import { caseflow, folder } from './cli/caseflow.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const below = (place: string): string[] =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(place, name).replaceAll('\\', '/'))
const pages = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...below('docs'), ...below('scenarios')]
const read = (page: string): string => readFileSync(join(root, page), 'utf8')
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
/** What stands in one part of a page, from its heading to the next of the same rank. */
const part = (page: string, heading: string): string => {
  const from = read(page).split(`\n## ${heading}\n`)[1]
  if (from === undefined) throw new Error(`${page} has no part "${heading}"`)
  return from.split('\n## ')[0] ?? ''
}

/** The anchors a page has: its headings in lower case, without marks, spaces as hyphens. */
function anchorsOf(page: string): Set<string> {
  const headings = found(read(page).replace(/^```[\s\S]*?^```/gm, ''), /^#{1,6} (.+)$/gm)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

/** What is wrong with the links of a text that stands at the place of a page. */
function faultsOf(page: string, text: string): string[] {
  return found(text, /\]\(([^)\s]+)\)/g).flatMap((link) => {
    if (link.startsWith('https://')) return []
    if (/^[a-z]+:/.test(link)) return [`${link} is no address a reader can open safely`]
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? join(root, page) : resolve(root, dirname(page), file)
    if (relative(root, target).startsWith('..')) return [`${link} leaves the project`]
    if (!existsSync(target)) return [`${link} is not there`]
    if (anchor === undefined) return []
    if (statSync(target).isDirectory() || !anchorsOf(relative(root, target)).has(anchor))
      return [`${link} has no such heading`]
    return []
  })
}

describe('links', () => {
  test.each(pages)('of %s lead to files and headings of the project, or to https', (page) => {
    expect(faultsOf(page, read(page))).toEqual([])
  })

  test.each([
    ['[a](nowhere.md)', 'is not there'],
    ['[a](../../elsewhere.md)', 'leaves the project'],
    ['[a](glossary.md#no-such-word)', 'has no such heading'],
    ['[a](http://example.org)', 'no address'],
  ])('%s is refused', (text, why) => {
    const faults = faultsOf('docs/model.md', text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(why)
  })
})

describe('measures.md', () => {
  const rows = (heading: string): string[][] =>
    found(part('docs/measures.md', heading), /^\| (`.+) \|$/gm).map((row) => row.split(' | '))

  test('tells of every measure what the code says, and of nothing else', () => {
    const told = found(read('docs/measures.md').split('\n## ')[0] ?? '', /^\| (`.+) \|$/gm)
    const known = measures.filter(({ name }) => !name.endsWith('-per-10000'))
    expect(told).toEqual(
      known.map(({ name, title, kind, unit, numerator, denominator, betterWhen, matters, comparesWith }) =>
        [`\`${name}\``, title, `${kind}, ${unit}`, numerator, denominator, betterWhen, matters, comparesWith].join(
          ' | ',
        ),
      ),
    )
  })

  test('says why the others are not measured', () => {
    expect(rows('Not measured by this version')).toEqual(notMeasured.map(({ name, why }) => [`\`${name}\``, why]))
  })

  test('names the rows of the headline in their order', () => {
    expect(found(part('docs/measures.md', 'The headline').split('\n\n')[0] ?? '', /`([\w-]+)`/g)).toEqual(
      headlineMeasures,
    )
  })
})

test('the example scenario of the README reads', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? ''
  const shipped = createScenarioSource()
  const reading = readScenario('example', {
    read: (name, from) =>
      name === 'example' ? { kind: 'text', file: 'example', text: example, sha256: '' } : shipped.read(name, from),
  })
  expect(reading.ok ? [] : reading.problems).toEqual([])
})

describe('commands', () => {
  test('that the pages name are those the program has', async () => {
    const { stdout } = await caseflow(['--help'], folder())
    const known = found(stdout, /^ +caseflow (\w+) /gm)
    const named = pages.flatMap((page) => found(read(page), /--no-install caseflow (\w+)/g))
    expect(new Set(named)).toEqual(new Set(known))
    expect(found(part('docs/interface.md', 'Commands'), /^\| `(\w+) /gm)).toEqual(known)
  })

  test('have the options that interface.md lists, and no others', async () => {
    const { stdout } = await caseflow(['compare', '--help'], folder())
    const known = found(stdout, /^ +--([\w-]+)/gm).filter((name) => name !== 'help' && name !== 'version')
    const told = found(part('docs/interface.md', 'Commands'), /^\| (`--.+?) \|/gm)
      .flatMap((cell) => found(cell, /--(?:no-)?([\w-]+)/g))
      .sort()
    expect(told).toEqual(known.sort())
  })

  test('of npm that the pages name are scripts of the package', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) => found(read(page), /\bnpm run (\w+)/g))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

test('every problem code is documented', () => {
  const codes = [...problemCodes]
  expect(codes.length).toBeGreaterThan(20)
  const told = /Codes: (.*)\.$/m.exec(read('docs/interface.md'))?.[1] ?? ''
  expect(found(told, /`([\w-]+)`/g)).toEqual(codes)
  for (const code of warningCodes) expect(read('docs/interface.md')).toContain(`\`${code}\`: `)
})

test('the index of decisions names every record once, in order, by its title', () => {
  const files = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md')
  const rows = files
    .sort()
    .map(
      (name) => `| [${Number(name.slice(0, 4))}](${name}) | ${/^# (.+)$/m.exec(read(`docs/decisions/${name}`))?.[1]} |`,
    )
  expect(found(read('docs/decisions/README.md'), /^(\| \[\d+\].*)$/gm)).toEqual(rows)
})

describe('the glossary', () => {
  const terms = found(read('docs/glossary.md'), /^### (.+)$/gm).map((term) => term.toLowerCase())

  test('is in the order of the alphabet, each word once', () => {
    expect(terms.length).toBeGreaterThan(30)
    expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  test('has every word that the report explains', () => {
    const missing = glossary.filter(({ forms }) => !terms.some((term) => forms.some((form) => form.startsWith(term))))
    expect(missing.map(({ forms }) => forms[0])).toEqual([])
  })
})
