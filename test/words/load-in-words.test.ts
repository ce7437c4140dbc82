import { expect, test } from 'vitest'
import { loadInWords } from '../../src/words/load-in-words.ts'

test.each([
  [0, 1, 'has room'],
  [89.4, 1, 'has room'],
  [89.5, 2, 'busy'],
  [99.4, 2, 'busy'],
  [100, 3, 'stretched'],
  [110, 4, 'overstretched'],
  [119.6, 5, 'far over'],
  [500, 5, 'far over'],
])('a load of %d is step %i, %s, by the number as it is shown', (load, step, words) => {
  expect(loadInWords(load)).toMatchObject({ step })
  expect(loadInWords(load).words).toContain(words)
})
