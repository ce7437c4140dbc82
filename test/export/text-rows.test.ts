import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { DuckDBInstance } from '@duckdb/node-api'
import { momentOf } from '../../src/export/log-event.ts'
import { smallNumber } from '../../src/export/small-numbers.ts'
import { csvLine, xmlText } from '../../src/export/text-rows.ts'
import { cellInSql } from '../../src/cli/lines-in-sql.ts'

/** A reader of one line of CSV, as RFC 4180 has it, slow and obvious. */
function readCsv(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const sign = line[i]
    if (quoted && sign === '"' && line[i + 1] === '"') {
      cell += '"'
      i++
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"', 'a,b', 'a\nb', "'x", '=HYPERLINK("http://x")'),
)

describe('text of rows', () => {
  test('a line of CSV is read back as it was, and no cell of text begins a formula', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        const line = csvLine(texts)
        expect(line.endsWith('\r\n')).toBe(true)
        const cells = readCsv(line.slice(0, -2))
        expect(cells).toHaveLength(texts.length)
        cells.forEach((cell, i) => {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/)
          expect(cell === texts[i] || cell === `'${texts[i]}`).toBe(true)
        })
      }),
    )
    expect(csvLine([-1, null, true, 0.5])).toBe('-1,,true,0.5\r\n')
  })

  test('the database makes the same cells', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const cells = (['csv', 'ndjson'] as const).flatMap((format) => [
      cellInSql(format, 'text', 'a'),
      cellInSql(format, 'yes-no', 'y'),
    ])
    const sql = `select ${cells.join(', ')} from (select $1::varchar as a, $2::boolean as y)`
    const texts = [
      ...fc.sample(hostile, { numRuns: 200, seed: 7 }),
      '=1+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      'a"b',
      'a,b',
      'a\nb',
      '',
    ]
    for (const [i, text] of texts.entries()) {
      // What no UTF-8 can say, a lone half of a pair, cannot be in a name; nor can a zero.
      if (text.includes('\0') || /\p{Surrogate}/u.test(text)) continue
      const [row = []] = (await connection.runAndReadAll(sql, [text, i % 2 === 0])).getRows()
      expect(`${String(row[0])},${String(row[1])}\r\n`).toBe(csvLine([text, i % 2 === 0]))
      expect([JSON.parse(String(row[2])), JSON.parse(String(row[3]))]).toEqual([text, i % 2 === 0])
    }
    connection.closeSync()
    instance.closeSync()
  })

  test('a tab or a new line comes back from an attribute as it was', () => {
    const parser = new new JSDOM('').window.DOMParser()
    const parsed = parser.parseFromString(`<a b="${xmlText('-W\ny\t"z"\r')}"/>`, 'text/xml')
    expect(parsed.documentElement.getAttribute('b')).toBe('-W\ny\t"z"\r')
  })

  test('what XML cannot hold is left out, and the rest is escaped', () => {
    expect(xmlText(`<a b="c">&'\u0000\u0007`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;')
  })

  test('counts from 1 to 5 are told as such, and no others', () => {
    expect([0, 1, 2, 5, 6, 100].map(smallNumber)).toEqual(['0', '1 to 5', '1 to 5', '1 to 5', '6', '100'])
  })

  test('moments keep the order of a day', () => {
    expect(momentOf('2025-04-01', 0)).toBe('2025-04-01T00:00:00.000Z')
    expect(momentOf('2025-04-01', 61_001)).toBe('2025-04-01T00:01:01.001Z')
    expect(momentOf('2025-04-01', 999)).toBe('2025-04-01T00:00:00.999Z')
    expect(momentOf('2025-04-02', 999)).toBe('2025-04-02T00:00:00.999Z')
    expect(momentOf('2025-04-01', 16_384)).toBe('2025-04-01T00:00:16.384Z')
  })
})
