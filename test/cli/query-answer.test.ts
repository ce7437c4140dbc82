import { expect, test } from 'vitest'
import { answerText } from '../../src/cli/query-run.ts'

test('a name keeps to its line of an answer, and cannot steer the terminal', () => {
  const told = answerText({ columns: ['a\nb', 'n'], rows: [['-W\ny\u001b[31m|z', 2]] }, 100)
  expect(told.split('\n').map((line) => line.trimEnd())).toEqual(['a b          n', '-W y [31m|z  2', '1 row'])
})
