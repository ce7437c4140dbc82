import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { smallCohorts } from './small-cohort.ts'

const FILE = fileURLToPath(new URL('../../docs/examples/questions.sql', import.meta.url))

/** Title and SQL of each question of the page. */
const questions = readFileSync(FILE, 'utf8')
  .split('\n\n')
  .slice(1)
  .map((block) => {
    const [title = '', ...sql] = block.trim().split('\n')
    return [title.replace(/^-- /, ''), sql.join('\n')] as const
  })

const small = await smallCohorts(['questions'], 2)
const [database] = small.databases

describe('the ten questions of docs/examples/questions.sql', () => {
  test('are ten', () => {
    expect(questions.map(([title]) => Number.parseInt(title, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test.each(questions)('%s', async (title, sql) => {
    const answer = await database?.ask(sql)
    expect(answer?.columns.length).toBeGreaterThan(2)
    // So small a place has hardly anybody without a worker at a quarter's end.
    if (!title.startsWith('6.')) expect(answer?.rows.length).toBeGreaterThan(0)
    for (const row of answer?.rows ?? []) expect(row).not.toContain(Number.NaN)
  })

  test('the fifth counts every hand-off of the run, the fourth every change of worker', async () => {
    const sum = async (q: number, column: string): Promise<number> => {
      const { columns, rows } = (await database?.ask(questions[q - 1]?.[1] ?? '')) ?? { columns: [], rows: [] }
      return rows.reduce((total, row) => total + Number(row[columns.indexOf(column)]), 0)
    }
    const all = (measure: string): number =>
      small.results[0]?.measures[measure]?.byYear.reduce((total, value) => total + value, 0) ?? -1
    expect(await sum(5, 'hand_offs')).toBe(all('hand-offs'))
    expect(await sum(4, 'changes')).toBe(all('changes-of-worker'))
  })
})
