import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { measures } from '../src/measure/index.ts'
import { notMeasured } from '../src/measure/not-measured.ts'
import { readScenario } from '../src/scenario/read.ts'
import { createScenarioSource } from '../src/host/node/scenario-source.ts'
import { caseflow, folder } from './cli/caseflow.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'scenarios/buckinghamshire/README.md',
]
const read = (page: string): string => readFileSync(join(root, page), 'utf8')

describe.each(pages)('%s', (page) => {
  test('links to files that exist', () => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? '')
    const missing = links
      .filter((link) => !/^(https?:|#)/.test(link))
      .filter((link) => !existsSync(resolve(root, dirname(page), link.split('#')[0] ?? '')))
    expect(missing).toEqual([])
  })
})

test('every measure has its row, and every row its measure', () => {
  const [first = '', second = ''] = read('docs/measures.md').split('## Not measured')
  const named = (text: string): string[] => [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map((found) => found[1] ?? '')
  expect(named(first)).toEqual(measures.map((measure) => measure.name).filter((name) => !name.endsWith('-per-10000')))
  expect(named(second)).toEqual(notMeasured.map((one) => one.name))
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

test('the commands the pages name are those the program has', async () => {
  const { stdout } = await caseflow(['--help'], folder())
  const known = [...stdout.matchAll(/caseflow (\w+) /g)].map((found) => found[1])
  const named = ['README.md', 'docs/interface.md', 'scenarios/buckinghamshire/README.md'].flatMap((page) =>
    [...read(page).matchAll(/--no-install caseflow (\w+)/g)].map((found) => found[1]),
  )
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

test('every problem code is documented', () => {
  const codes = [...read('src/scenario/problem.ts').matchAll(/^ {2}\| '([\w-]+)'/gm)].map((found) => found[1] ?? '')
  expect(codes.length).toBeGreaterThan(20)
  for (const code of codes) expect(read('docs/interface.md')).toContain(`\`${code}\``)
})

test('the glossary is in the order of the alphabet', () => {
  const terms = [...read('docs/glossary.md').matchAll(/^\*\*([^*]+)\*\*/gm)].map((found) =>
    (found[1] ?? '').toLowerCase(),
  )
  expect(terms.length).toBeGreaterThan(30)
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')))
})
