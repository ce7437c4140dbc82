import { expect, test } from 'vitest'
import { parseYaml } from '../../src/scenario/parse-yaml.ts'

test.each([
  [
    'a mapping that does not close',
    'teams: { a: {\n  b: 1\nyears: 4\n',
    '1:13 A mapping that opens with "{" does not close.',
  ],
  ['a list that does not close', 'set: [a, b\n', '1:6 A list that opens with "[" does not close.'],
  ['a quote that does not close', 'start: x\ntitle: "abc\n', '2:8 A text that opens with " does not close.'],
  ['two keys in one line', 'title: a: b\n', '1:8 There is a second key inside the value of this one.'],
  ['a key too far to the right', 'title: a\n  years: 5\n', '1:8 There is a second key inside the value of this one.'],
  ['a key without a colon', 'years 5\nstart: x\n', '1:1 This line has no colon, or its key begins on the line before.'],
  [
    'a line in another column',
    'a: 1 # one\n b: 2\n',
    '2:1 This line begins in another column than the lines it belongs to.',
  ],
  ['a sign that means something else', 'title: @x\n', '1:8 A text cannot begin with this sign.'],
  ['a comma too many', 'a: [1,, 2]\n', '1:7 A comma stands here with nothing before it.'],
])('%s is told once, where it begins, in words of our own', (_, text, told) => {
  const { problems } = parseYaml('mine.yaml', text)
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([told])
  for (const { hint } of problems) expect(hint).not.toMatch(/\b(flow|implicit|scalar|node|token)\b/i)
})
