import { describe, expect, test } from 'vitest'
import type { LineFormat } from '../../src/cli/lines-in-sql.ts'
import { writeLines } from '../../src/cli/write-lines.ts'
import type { Cell, CohortTable } from '../../src/export/cohort-table.ts'
import { cohortTables } from '../../src/export/cohort-tables.ts'
import { csvLine } from '../../src/export/text-rows.ts'
import { QueryError } from '../../src/host/node/query-error.ts'
import { openCohorts } from '../../src/host/node/cohort-database.ts'
import { hostileNames, smallCohorts } from './small-cohort.ts'

// Two cohorts as one, so that what is learnt of a column in the first must hold in the second.
const small = await smallCohorts(['lines', 'more lines'], 1, { names: hostileNames })
const database = await openCohorts(small.paths.map((path) => ({ path })))

async function lines(table: CohortTable, format: LineFormat): Promise<string> {
  const parts: Buffer[] = []
  await writeLines(database, table, format, (bytes) => parts.push(Buffer.from(bytes)))
  return Buffer.concat(parts).toString('utf8')
}

const tables = cohortTables.map((table) => [table.name, table] as const)

describe('every table as lines', () => {
  test.each(tables)('of CSV: %s', async (name, table) => {
    const { rows } = await database.ask(`select * from ${name}`)
    // A number that may have a fraction always shows one.
    const shown = (cell: Cell, c: number): Cell =>
      table.columns[c]?.kind === 'number' && Number.isInteger(cell) ? `${cell}.0` : cell
    const unquoted = rows.map((row) => row.map(shown))
    const text = await lines(table, 'csv')
    const expected = unquoted.map((row) => csvLine(row).replaceAll(/'(-\d+\.0)/g, '$1')).join('')
    expect(rows.length).toBeGreaterThan(0)
    expect(firstDifference(text, expected)).toBe('')
  })

  test.each(tables)('of JSON: %s', async (name, table) => {
    const { columns, rows } = await database.ask(`select * from ${name}`)
    const text = await lines(table, 'ndjson')
    const found = text.trimEnd().split('\n')
    expect(text.endsWith('}\n')).toBe(true)
    expect(found).toHaveLength(rows.length)
    const read = found.map((line) => JSON.parse(line) as Record<string, Cell>)
    expect(Object.keys(read[0] ?? {})).toEqual(columns)
    expect(read.map((row) => Object.values(row))).toEqual(rows)
  })
})

/** The first line that is otherwise, empty where there is none: whole texts would take long to compare in a report. */
function firstDifference(found: string, expected: string): string {
  const all = expected.split('\r\n')
  const lines = found.split('\r\n')
  const at = lines.findIndex((line, i) => line !== all[i])
  if (at < 0) return lines.length === all.length ? '' : `${lines.length} lines instead of ${all.length}`
  return `line ${at}: ${lines[at]} instead of ${all[at]}`
}

describe('rows that come while others are looked at', () => {
  test('whoever reads no further may close at once', async () => {
    const own = await openCohorts(small.paths.map((path) => ({ path })))
    for await (const rows of own.stream('select number from events')) {
      expect(rows.length).toBeGreaterThan(0)
      break
    }
    own.close()
  })

  // More than the database makes before anybody reads, and the last of them cannot be told.
  const broken = `select cast(case when i = 299999 then 'x' else '1' end as integer) as n from range(300000) t(i)`

  test('a row that cannot be told fails what is read, though others were told before it', async () => {
    let read = 0
    const reading = async (): Promise<void> => {
      for await (const { rows } of database.numbers(broken)) read += rows
    }
    await expect(reading()).rejects.toThrow(/could not be read to its end: .*'x'/)
    expect(read).toBeGreaterThan(0)
    await expect(database.ask(broken)).rejects.toThrow(QueryError)
    await expect(database.ask(broken)).rejects.toThrow(/'x'/)
    // Nothing is left of it that the next question would meet.
    expect((await database.ask('select count(*) from range(300000)')).rows).toEqual([[300_000]])
  })

  test('another question meanwhile fails the first, and does not cut it short in silence', async () => {
    const reading = async (): Promise<void> => {
      let asked = false
      for await (const { rows } of database.numbers('select i from range(300000) t(i)')) {
        if (!asked && rows > 0) await database.ask('select 1')
        asked = true
      }
    }
    await expect(reading()).rejects.toThrow(/could not be read to its end/)
  })
})
