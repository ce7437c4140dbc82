import { describe, expect, test } from 'vitest'
import { excerpt, printable } from '../../src/cli/excerpt.ts'

const at = (line: number, column: number) => ({ file: 'mine.yaml', line, column })

describe('the line of a problem', () => {
  test.each([
    ['a plain value to its end', 'boys: 53 weeks', 7, '53 weeks'],
    ['a value with a comma in it', 'children: 1,143 children', 11, '1,143 children'],
    ['a key to its colon', '  social worker: { cap: 1 }', 3, 'social worker'],
    ['a value inside braces to the comma', '{ value: 18 weeks, source: ours }', 10, '18 weeks'],
    ['a value inside brackets', 'holds: [asessment, care]', 9, 'asessment'],
    ['a quoted text with its quotes', 'title: "open" # so', 8, '"open"'],
    ['a comment left out', 'years: many # or so', 8, 'many'],
    ['a single sign', 'stay: [ ]', 7, '['],
    ['the end of a line', 'years:', 7, ''],
  ])('marks %s', (_, line, column, token) => {
    const [shown = '', carets = ''] = excerpt(at(2, column), `caseflow: 1\n${line}\nseed: a`, 80)?.split('\n') ?? []
    expect(shown).toBe(`     2 │ ${line}`)
    expect(carets.indexOf('^')).toBe(9 - 1 + column)
    expect(carets.trimEnd().length - carets.indexOf('^')).toBe(Math.max(1, token.length))
  })

  test.each([60, 80, 200])('fits into %i columns, with its token in sight', (width) => {
    const line = `${'long: words, '.repeat(40)}HERE: 1, ${'more: words, '.repeat(40)}`
    const [shown = '', carets = ''] = excerpt(at(1, line.indexOf('HERE') + 1), line, width)?.split('\n') ?? []
    expect(shown.length).toBeLessThanOrEqual(width)
    expect(shown.slice(carets.indexOf('^'), carets.trimEnd().length)).toBe('HERE')
  })

  test('is left out where the file or the line is not known', () => {
    expect(excerpt(at(1, 1), undefined, 80)).toBeUndefined()
    expect(excerpt(at(9, 1), 'caseflow: 1', 80)).toBeUndefined()
  })

  test('stands under letters as wide as they are', () => {
    const [, carets = ''] = excerpt(at(1, 9), '  日本: 5 weeks', 80)?.split('\n') ?? []
    expect(carets.indexOf('^')).toBe(9 - 1 + 9 + 2)
  })

  test('cannot act on a terminal', () => {
    expect(printable('a\u001b[2Jb\u0007\u009b\u202e\tc')).toBe('a�[2Jb��� c')
    const shown = excerpt(at(1, 1), 'a: \u001b]0;title\u0007', 80) ?? '\u001b'
    for (const sign of ['\u001b', '\u0007']) expect(shown.includes(sign)).toBe(false)
  })
})
