import { expect, test } from 'vitest'
import { sensitivityTable } from '../../src/cli/terminal-sensitivity.ts'
import type { InputInfluence } from '../../src/experiment/sensitivity.ts'
import { tornadoCaption } from '../../src/words/sensitivity-in-words.ts'

/** Inputs that move one measure, each less than the one before. */
function inputs(count: number): InputInfluence[] {
  return Array.from({ length: count }, (_, i) => ({
    path: `demand.part${i}`,
    unit: '',
    value: 1,
    range: [0, 2] as const,
    influence: count - i,
    measures: [{ measure: 'contacts', effect: count - i, low: 0, written: 1, high: 2 }],
  }))
}

test('inputs that are not shown are counted, and nothing is said where all are', () => {
  expect(sensitivityTable(inputs(26), undefined, 80)).toMatch(/\n\n14 other inputs do less, or nothing at all\.$/)
  expect(sensitivityTable(inputs(13), undefined, 80)).toMatch(/\n\n1 other input does less, or nothing at all\.$/)
  expect(sensitivityTable(inputs(12), undefined, 80)).not.toContain('other input')
})

test('one measure that was asked for is not called the one an input moves most', () => {
  expect(tornadoCaption(3, false, false)).toContain('the measure it moves most')
  expect(tornadoCaption(3, false, true)).toContain('It shows the measure asked for; the answer at the low end')
})
