import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import type { Output } from '../../src/cli/output.ts'
import { study } from '../../src/cli/study.ts'
import { caseflow, folder } from './caseflow.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const EXTENDS = `caseflow: 1\nextends: ${FUNCTIONAL}\n`
const ROLL_OUT = `caseflow: 1\nextends: buckinghamshire/locality\nrollOut:\n  from: ${FUNCTIONAL}\n  families: kept\n`
const bomb = ['a: &a [1,1,1,1,1,1,1,1,1,1]', ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} ${tenTimes(i)}`)]
function tenTimes(i: number): string {
  return `[${Array(10)
    .fill(`*${'abcdefghi'.charAt(i)}`)
    .join(',')}]`
}

/** A file of one thing wrong: ¦ stands where it must be found, with the code of each, in order. */
type Bad = readonly [what: string, codes: string, text: string | Buffer, at?: string]

const BAD: readonly Bad[] = [
  ['an unknown key', 'unknown-key', `${EXTENDS}¦demnad: {}\n`],
  [
    'a misspelt stage',
    'unknown-stage',
    `${EXTENDS}teams:\n  Assessment:\n    holds: [¦asessment, recording, conference]\n`,
  ],
  ['a missing unit', 'missing-unit', `${EXTENDS}needs:\n  boys: ¦53\n`],
  ['a wrong unit', 'wrong-unit', `${EXTENDS}needs:\n  boys: ¦53 weeks\n`],
  [
    'shares that do not sum',
    'shares-do-not-sum',
    `${EXTENDS}pathway:\n  stages:\n    conference:\n      routes:\n        ¦protection plan: { share: 83 % }\n        child in need plan: { share: 25 % }\n`,
  ],
  [
    'a negative duration',
    'negative-duration',
    `${EXTENDS}pathway: { stages: { referral: { stay: ¦-2 working days } } }\n`,
  ],
  ['a stage nobody holds', 'no-holder', `${EXTENDS}¦teams:\n  Assessment:\n    holds: [assessment]\n`],
  [
    'a stage nothing leads to',
    'unreachable-stage',
    `${EXTENDS}pathway:\n  stages:\n    ¦family hub: { countsAs: early-help, stay: 3 months, routes: { close: { share: rest } } }\nteams: { Front door: { holds: [contact, referral, family hub] } }\n`,
  ],
  ['a go-live before the start', 'before-start', `${ROLL_OUT}  goLive: ¦2024-04-01\n`],
  ['a file that extends itself', 'cyclic-extends', 'caseflow: 1\nextends: ¦./mine.yaml\n'],
  ['a path outside', 'outside-folder', 'caseflow: 1\nextends: ¦../outside.yaml\n'],
  ['a path outside from the root', 'outside-folder', 'caseflow: 1\nextends: ¦/etc/hostname\n'],
  ['an unknown base', 'unknown-base', 'caseflow: 1\nextends: ¦buckinghamshir\n'],
  ['a format to come', 'unknown-format', `caseflow: ¦2\nextends: ${FUNCTIONAL}\nhouseholds: {}\n`],
  ['an empty file', 'empty-file', '¦'],
  ['a file of comments', 'empty-file', '¦# to be written\n'],
  ['a binary file', 'not-text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe]), '1:1'],
  ['text that is not UTF-8', 'not-text', Buffer.from('caseflow: 1\ntitle: £5 a day\n', 'latin1'), '2:8'],
  ['a syntax error', 'yaml-syntax', `${EXTENDS}title: ¦"open\nyears: 5\n`],
  ['10 MB', 'too-large', Buffer.alloc(10_000_000, 'title: a\n'), '1:1'],
  ['an alias bomb', 'too-deep', `${bomb.join('\n')}\n`, '5:8'],
  ['__proto__', 'reserved-key', `${EXTENDS}¦__proto__: { polluted: yes }\n`],
  ['__proto__ further in', 'reserved-key', `${EXTENDS}teams: { ¦__proto__: { holds: [care] } }\n`],
  ['two problems', 'unknown-key wrong-unit', `${EXTENDS}¦demnad: {}\nneeds:\n  boys: ¦53 weeks\n`],
]

/** Places of the marks in a text, and the text without them. */
function unmarked(text: string | Buffer, at?: string): { places: string[]; text: string | Buffer } {
  if (typeof text !== 'string' || at !== undefined) return { places: [at ?? ''], text }
  const places: string[] = []
  const parts = text.split('¦')
  let before = ''
  for (const part of parts.slice(0, -1)) {
    before += part
    const lines = before.split('\n')
    places.push(`${lines.length}:${(lines.at(-1) ?? '').length + 1}`)
  }
  return { places, text: parts.join('') }
}

interface Told {
  readonly problems: readonly { code: string; file: string; line: number; column: number; hint?: string }[]
}

/** An output that keeps what it is given. */
function keeping(): { output: Output; answers: string[]; said: string[] } {
  const answers: string[] = []
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const answer = (text: string): void => void answers.push(text)
  const columns = { width: 80, problemWidth: Infinity }
  const output = { answer, notice: say, say, json: true, quiet: false, colour: false, unicode: true, ...columns }
  return { output, answers, said }
}

/** A folder with one file in a folder of its own, and one beside that which it may not name. */
function write(text: string | Buffer): { here: string; mine: string } {
  const here = folder()
  const mine = join(here, 'inner', 'mine.yaml')
  mkdirSync(dirname(mine))
  writeFileSync(mine, text)
  writeFileSync(join(here, 'outside.yaml'), EXTENDS)
  return { here, mine }
}

const filesIn = (here: string): string[] => readdirSync(here, { recursive: true, encoding: 'utf8' }).sort()

describe('bad input', () => {
  test.each(BAD.map(([what, codes, marked, at]) => ({ what, codes, marked, at })))(
    '$what ($codes): exit 1 by check, run and compare, at its place, with a remedy, nothing written',
    async ({ codes, marked, at }) => {
      const { places, text } = unmarked(marked, at)
      const { here, mine } = write(text)
      const before = filesIn(here)
      const options = { set: [], out: join(here, 'run'), report: join(here, 'page.html') }
      for (const command of ['check', 'run', 'compare']) {
        const { output, answers, said } = keeping()
        if (command === 'check') expect(check([mine], { set: [] }, output)).toBe(1)
        else expect(await study(command === 'run' ? [mine] : [FUNCTIONAL, mine], options, output)).toBe(1)
        expect(said).toEqual([])
        const { problems } = JSON.parse(answers.join('')) as Told
        expect(problems.map(({ code }) => code)).toEqual(codes.split(' '))
        expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(places)
        for (const { file, hint } of problems) {
          expect(file).toBe(mine)
          expect(hint).toMatch(/\w.*\.$/)
        }
        expect(filesIn(here)).toEqual(before)
      }
      expect(Object.prototype).not.toHaveProperty('polluted')
    },
  )

  test('of every kind in one comparison is told by the program itself, once each, and nothing is written', async () => {
    const here = folder()
    const names = BAD.map(([, , marked, at], i) => {
      const { text } = unmarked(marked, at)
      writeFileSync(join(here, `bad-${i}.yaml`), typeof text === 'string' ? text.replace('./mine', `./bad-${i}`) : text)
      return `bad-${i}.yaml`
    })
    const before = filesIn(here)
    for (const command of [['check'], ['compare', FUNCTIONAL]]) {
      const { code, stdout, stderr } = await caseflow([...command, ...names], here)
      expect(code).toBe(1)
      expect(stdout).toBe('')
      for (const [i, [, codes, marked, at]] of BAD.entries()) {
        // From this folder what lies one above is not there.
        const expected = marked.toString().includes('../outside') ? 'unknown-base' : codes
        const { places } = unmarked(marked, at)
        expected.split(' ').forEach((one, j) => expect(stderr).toContain(`bad-${i}.yaml:${places[j]} ${one} `))
      }
      expect(stderr).toMatch(/\n25 problems\. Nothing was run or written\.\n$/)
      expect(stderr).not.toMatch(/\n\s+at |undefined|\[object/)
      expect(filesIn(here)).toEqual(before)
    }
  })

  test('of variants too: a file of them names scenarios beside it and no others, found from its own folder', async () => {
    const text = 'variants:\n  - { title: A, replace: { functional: theirs.yaml } }\n'
    const { here, mine } = write(text)
    const options = { set: [], out: join(here, 'run'), repeatWith: mine }
    const told = async (): Promise<Told['problems']> => {
      const { output, answers } = keeping()
      expect(await study([FUNCTIONAL, 'buckinghamshire/locality'], options, output)).toBe(1)
      return (JSON.parse(answers.join('')) as Told).problems
    }
    writeFileSync(join(here, 'inner', 'theirs.yaml'), `${EXTENDS}demnad: {}\n`)
    expect(await told()).toMatchObject([{ code: 'unknown-key', file: join(here, 'inner', 'theirs.yaml'), line: 3 }])
    for (const named of ['../outside.yaml', '/etc/hostname']) {
      writeFileSync(mine, text.replace('theirs.yaml', named))
      expect(await told()).toMatchObject([{ code: 'outside-folder', file: mine, line: 2, column: 40 }])
    }
    expect(filesIn(here)).toEqual(['inner', 'inner/mine.yaml', 'inner/theirs.yaml', 'outside.yaml'])
  })

  test('shows the line with its token marked, and what was meant', async () => {
    const here = folder()
    writeFileSync(
      join(here, 'mine.yaml'),
      `${EXTENDS}demnad: {}\nneeds:\n  boys: { value: 53 weeks, confidence: sure }\n`,
    )
    const { code, stderr } = await caseflow(['run', 'mine.yaml'], here)
    expect(code).toBe(1)
    const [first, second, third] = stderr.split('\n\n')
    expect(first?.split('\n').slice(0, 3)).toEqual([
      'mine.yaml:3:1 unknown-key There is no key "demnad" here.',
      '     3 │ demnad: {}',
      '       │ ^^^^^^',
    ])
    expect(first).toMatch(/\n {2}Did you mean "demand"\? Known here: /)
    expect(second?.split('\n').slice(1, 3)).toEqual([
      '     5 │   boys: { value: 53 weeks, confidence: sure }',
      '       │                  ^^^^^^^^',
    ])
    expect(third).toMatch(/confidence: sure \}\n {7}│ {40}\^{4}\n/)
  })

  test('an untouched file passes', () => {
    const { mine } = write(EXTENDS)
    const { output, answers } = keeping()
    expect(check([mine], { set: [] }, output)).toBe(0)
    expect(JSON.parse(answers.join(''))).toMatchObject({ problems: [] })
  })
})
