import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { afterAll, describe, expect, test } from 'vitest'
import { column, type CohortTable, marked, maybe, type RowValue, told } from '../../src/export/cohort-table.ts'
import { CohortTexts } from '../../src/export/cohort-texts.ts'
import { createParquetTables } from '../../src/host/node/parquet-tables.ts'
import { parquetTypes } from '../../src/host/node/parquet-column.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseflow-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A table with every kind of column, with and without values that are missing. */
const table: CohortTable = {
  name: 'every',
  row: '',
  columns: [
    column('number', 'whole', '', ''),
    ...(['text', 'date', 'whole', 'number', 'yes-no'] as const).flatMap((kind) => [
      column(`${kind} always`, kind, '', ''),
      maybe(`${kind} at times`, kind, '', '', 'none'),
    ]),
    marked(column('name', 'text', '', ''), 'C'),
    marked(maybe('name at times', 'text', '', '', 'none'), 'W'),
  ],
}

/** The file hyparquet-writer makes of rows, by itself. */
function theirs(rows: readonly (readonly RowValue[])[], texts: CohortTexts, group: number): Uint8Array {
  const { columns } = table
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind, absent }) => ({
      name,
      ...parquetTypes[kind],
      repetition_type: absent === undefined ? ('REQUIRED' as const) : ('OPTIONAL' as const),
    })),
  ]
  const writer = new ByteWriter()
  const file = new ParquetWriter({ writer, schema, createdBy: 'caseflow' })
  for (let from = 0; from < rows.length; from += group) {
    const some = rows.slice(from, from + group)
    const columnData = columns.map((of, c) => ({
      name: of.name,
      data: some.map((row) => told(of, row[c] ?? null, texts)),
      ...(of.kind === 'text' && { encoding: 'RLE_DICTIONARY' as const }),
      ...(of.name === 'number' && { encoding: 'DELTA_BINARY_PACKED' as const }),
      statistics: of.kind === 'date',
      offsetIndex: false,
    }))
    void file.write({ columnData, rowGroupSize: group, pageSize: 0 })
  }
  void file.finish()
  return new Uint8Array(writer.getBuffer())
}

function ours(rows: readonly (readonly RowValue[])[], texts: CohortTexts): Uint8Array {
  const tables = createParquetTables(folder, [table], texts)
  for (const row of rows) tables.add(table, row)
  expect(tables.close()).toEqual({ every: rows.length })
  return new Uint8Array(readFileSync(join(folder, 'every.parquet')))
}

/** Rows by a rule: how many different values there are, how often they come again and how often one is missing. */
function rowsOf(count: number, different: number, again: number, missing: number, texts: CohortTexts): RowValue[][] {
  const names = Array.from({ length: Math.min(different, 300) }, (_, i) => texts.numberOf(`text ${i} é "${i * i}"`))
  return Array.from({ length: count }, (_, row) => {
    const one = Math.imul(Math.floor(row / again), 0x9e3779b1) >>> 0
    const value = one % different
    const isMissing = missing > 0 && Math.floor((row * 7) / again) % missing === 0
    const of = { text: names[value % names.length] ?? 0, date: value - 40, whole: value * 1000 - 7, number: value / 10 }
    const cells = [of.text, of.date, of.whole, of.number, value % 2 === 0]
    const pairs = cells.flatMap((cell) => [cell, isMissing ? null : cell])
    return [row + 1, ...pairs, value, isMissing ? null : value * 11]
  })
}

describe('a Parquet file', () => {
  test('is byte for byte what hyparquet-writer makes of the same values', () => {
    const counts = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 3000 }))
    const some = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5000 }))
    fc.assert(
      fc.property(
        counts,
        some,
        fc.integer({ min: 1, max: 30 }),
        fc.nat({ max: 5 }),
        (count, different, again, missing) => {
          const texts = new CohortTexts(12)
          const rows = rowsOf(count, different, again, missing, texts)
          expect(Buffer.compare(ours(rows, texts), theirs(rows, texts, 50_000))).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['one group and a row', 50_001, 40_000],
    ['values of which all but one are missing', 2000, 7],
  ])('likewise of %s', (_, count, different) => {
    const texts = new CohortTexts(1)
    const rows = rowsOf(count, different, 1, 3, texts)
    if (count === 2000)
      for (const row of rows.slice(1)) row.forEach((cell, c) => (row[c] = isOptional(c) ? null : cell))
    expect(Buffer.compare(ours(rows, texts), theirs(rows, texts, 50_000))).toBe(0)
  })

  test('is not written with a hole where there must be a value', () => {
    const texts = new CohortTexts(1)
    const [row = []] = rowsOf(1, 1, 1, 0, texts)
    expect(() => ours([row.map((cell, c) => (c === 3 ? null : cell))], texts)).toThrow('must have a value')
  })
})

function isOptional(c: number): boolean {
  return table.columns[c]?.absent !== undefined
}
