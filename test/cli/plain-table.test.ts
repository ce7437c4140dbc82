import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { plainTable } from '../../src/cli/plain-table.ts'

const rows = [
  ['', 'functional', 'functional-by-district', 'difference'],
  ['  Wait for the first worker, working days', '4.0', '6.1', '2.1 longer, too small to matter'],
  ['  Children held', '17,400', '17,500', '16 fewer to 6 more'],
]
const columns = ['words', 'number', 'number', 'words'] as const
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

describe('a table', () => {
  test('with room enough has one line a row and stays as wide as it needs', () => {
    const table = plainTable(rows, columns, 200)
    expect(table.split('\n')).toHaveLength(rows.length + 1)
    expect(plainTable(rows, columns, 150)).toBe(table)
  })

  test.each([60, 70, 80, 100])('fits into %i columns and loses no word', (width) => {
    const table = plainTable(rows, columns, width)
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
    const lost = words(rows.flat().join(' ').replaceAll('-', '- '))
    for (const word of words(table.replaceAll('-', '- '))) {
      const at = lost.indexOf(word)
      expect(at).toBeGreaterThanOrEqual(0)
      lost.splice(at, 1)
    }
    expect(lost).toEqual([])
    for (const number of ['4.0', '6.1', '17,400', '17,500']) expect(words(table)).toContain(number)
  })

  test('leaves no blanks at the end of a line, and colours take no room', () => {
    const bold = (text: string): string => `\u001B[1m${text}\u001B[22m`
    const plain = plainTable(rows, columns, 80)
    expect(plain).not.toMatch(/[ \t]$/m)
    const coloured = rows.map(([first = '', ...others]) => [bold(first), ...others])
    expect(stripVTControlCharacters(plainTable(coloured, columns, 200)).replace(/ +$/gm, '')).toBe(
      plainTable(rows, columns, 200),
    )
  })
})
