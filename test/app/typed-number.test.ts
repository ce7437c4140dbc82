import { expect, test } from 'vitest'
import { typedNumber } from '../../app/state/typed-number.ts'

test.each([
  ['16', 16],
  [' 16.5 ', 16.5],
  ['1,234', 1234],
  ['12,345,678.9', 12345678.9],
  ['-5', -5],
  ['−5', -5],
  ['0', 0],
])('“%s” is %d', (text, number) => {
  expect(typedNumber(text)).toBe(number)
})

test.each([
  '',
  ' ',
  '1,8',
  '16,5',
  '1,2345',
  '0x10',
  '1e1',
  '1e308',
  'NaN',
  'Infinity',
  '16 children',
  '1.2.3',
  '9'.repeat(400),
])('“%s” is no number anyone would read in one way', (text) => {
  expect(typedNumber(text)).toBeUndefined()
})
