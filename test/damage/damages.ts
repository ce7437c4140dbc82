import fc from 'fast-check'
import { SMALL, TINY } from './small-scenario.ts'

/** What hands, editors and transfers put into files. */
const SNIPPETS = [
  ...Array.from('{}[]:,&*!|>%@`"\'#-?~\t\n \\£–’é漢\u{1F600}\u00a0\u200b\ufeff\u0007\u001b'),
  '__proto__: 1\n',
  'constructor: ',
  'null',
  '~',
  '*a',
  '&a ',
  '!!binary ',
  '---\n',
  '...\n',
  '<<: ',
  '? ',
  '- ',
  '\r\n',
  '{{',
  '[[[[',
  '"',
  "'",
  '1e999',
  '-1',
  '.inf',
  '.nan',
  '0x1F',
  '99999999999999999999',
  'rest',
  ': ',
  '#',
  '\n\n',
]

/** A text cut, filled, doubled, shuffled or ended at some places. */
export const damaged: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      at: fc.nat(SMALL.length - 1),
      how: fc.constantFrom('cut', 'insert', 'replace', 'double', 'swap', 'end', 'letter'),
      length: fc.integer({ min: 1, max: 12 }),
      snippet: fc.constantFrom(...SNIPPETS),
      letter: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((edits) => fc.tuple(fc.constant(edits), fc.constantFrom(SMALL, ...Array<string>(7).fill(TINY))))
  .map(([edits, whole]) => {
    let text: string = whole
    for (const { at, how, length, snippet, letter } of edits) {
      const place = at % (text.length + 1)
      const before = text.slice(0, place)
      const after = text.slice(place)
      if (how === 'cut') text = before + after.slice(length)
      else if (how === 'insert') text = before + snippet + after
      else if (how === 'replace') text = before + snippet + after.slice(snippet.length)
      else if (how === 'letter') text = before + letter + after.slice(1)
      else if (how === 'double') text = before + lineAt(text, place) + after
      else if (how === 'swap') text = swapped(text, place)
      else if (length === 1) text = before
    }
    return text
  })

function lineAt(text: string, place: number): string {
  const from = text.lastIndexOf('\n', place) + 1
  const to = text.indexOf('\n', place)
  return text.slice(from, to < 0 ? undefined : to + 1)
}

function swapped(text: string, place: number): string {
  const lines = text.split('\n')
  const line = text.slice(0, place).split('\n').length - 1
  const [one = '', other = ''] = [lines[line], lines[line + 1]]
  lines.splice(line, 2, other, one)
  return lines.join('\n')
}

/** Keys of the language in the small scenario: where each stands. */
const KEYS = SMALL.split('\n').flatMap((line, i) =>
  [...line.matchAll(/(?<=^ *|[{,] )[a-zA-Z]{3,}(?=: |:$)/g)].map((match) => ({
    line: i,
    column: match.index,
    key: match[0],
  })),
)

/** One letter of a key left out, put in, changed, or changed places: the text, and the line it is in [from 1]. */
export const damagedKey: fc.Arbitrary<{ readonly text: string; readonly line: number; readonly key: string }> = fc
  .record({
    where: fc.constantFrom(...KEYS),
    at: fc.nat(20),
    how: fc.constantFrom('out', 'in', 'other', 'swap'),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'.split('')),
  })
  .map(({ where, at, how, letter }) => {
    const { line, column, key } = where
    const i = at % key.length
    const next = i + 1 < key.length ? i + 1 : i - 1
    const [first, second] = [Math.min(i, next), Math.max(i, next)]
    const changed = {
      out: key.slice(0, i) + key.slice(i + 1),
      in: key.slice(0, i) + letter + key.slice(i),
      other: key.slice(0, i) + letter + key.slice(i + 1),
      swap: key.slice(0, first) + key.charAt(second) + key.charAt(first) + key.slice(second + 1),
    }[how]
    const lines = SMALL.split('\n')
    const whole = lines[line] ?? ''
    lines[line] = whole.slice(0, column) + changed + whole.slice(column + key.length)
    return { text: lines.join('\n'), line: line + 1, key: changed === key ? '' : key }
  })
  .filter(({ key }) => key !== '')

const number = (least: number, most: number): fc.Arbitrary<string> => fc.integer({ min: least, max: most }).map(String)
const words = fc.stringMatching(/^[A-Za-z][a-z ]{0,20}[a-z]$/)

/** A passage of the small scenario, and what may stand there instead. */
const EDITS: readonly (readonly [passage: string, becomes: fc.Arbitrary<string>])[] = [
  ['title: A small place', fc.string({ minLength: 1, maxLength: 60 }).map((text) => `title: ${JSON.stringify(text)}`)],
  ['seed: small', words.map((text) => `seed: "${text}"`)],
  ['years: 2', number(1, 30).map((n) => `years: ${n}`)],
  ['replications: 2', number(1, 10_000).map((n) => `replications: ${n}`)],
  ['20000 children', number(1000, 2_000_000).map((n) => `"${Number(n).toLocaleString('en-GB')} children"`)],
  [
    '900 families a year',
    fc
      .tuple(number(1, 9000), fc.constantFrom('families a year', 'children a year', 'per 10,000 a year'))
      .map(([n, unit]) => `"${n} ${unit}"`),
  ],
  ['boys: 53 %', fc.double({ min: 0, max: 100, noNaN: true }).map((n) => `boys: ${n.toFixed(2)} %`)],
  ['share: 20 %', number(0, 60).map((n) => `share: ${n} %`)],
  ['share: 40 %', number(0, 60).map((n) => `share: ${n} %`)],
  [
    '45 working days',
    fc.tuple(number(1, 300), fc.constantFrom('working days', 'days', 'weeks')).map((parts) => parts.join(' ')),
  ],
  [
    '{ median: 30 working days, p90: 44 working days }',
    fc
      .tuple(number(1, 50), number(51, 200), fc.constantFrom('working days', 'days', 'weeks'))
      .map(([low, high, unit]) => `{ median: ${low} ${unit}, p90: ${high} ${unit}, law: weibull }`),
  ],
  [
    'posts: 9 posts',
    number(1, 200).map((n) => `posts: { value: ${n} posts, source: "a plan: ours", confidence: assumption }`),
  ],
  [
    '  Plans:\n',
    words.filter((name) => !['Assessment', 'release', 'crossCover'].includes(name)).map((name) => `  ${name}:\n`),
  ],
  ['18 children', number(1, 25).map((n) => `${n} children`)],
  [
    '25 children',
    fc.constantFrom('no limit', '18 young people', '{ value: 30 children, range: [20 children, 40 children] }'),
  ],
  ['0.2 a year', fc.double({ min: 0.01, max: 5, noNaN: true }).map((n) => `${n.toFixed(3)} a year`)],
  [
    'after 5 working days',
    fc.oneof(
      fc.constant('never'),
      number(0, 100).map((n) => `after ${n} working days`),
    ),
  ],
  ['      urgent: true\n', fc.constantFrom('', '      urgent: false\n', '      work: 3 hours a month\n')],
  ['90 children', number(0, 900).map((n) => `${n} children`)],
  ['\narea:', words.map((text) => `\n# ${text}\narea:`)],
  ['elapsed: length-biased', fc.constant('elapsed: { from: entry, bands: { 0-6 months: 100 % } }')],
]

/** The small scenario with one passage written otherwise, and as soundly. */
export const edited: fc.Arbitrary<string> = fc
  .constantFrom(...EDITS)
  .chain(([passage, becomes]) => becomes.map((text) => SMALL.replace(passage, () => text)))
