import { describe, expect, it } from 'vitest'
import { copyRecords, createRecords, RECORD_STEP } from '../../src/kernel/records.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams } from '../../src/kernel/streams.ts'

const specs = {
  a: 'int8',
  b: ['uint8', 7],
  c: ['int16', -1],
  d: 'uint16',
  e: ['int32', -2],
  f: ['uint32', 2 ** 32 - 1],
  g: ['float32', 0.5],
  h: ['float64', -Infinity],
} as const

const names = Object.keys(specs) as (keyof typeof specs)[]
const fresh = [0, 7, -1, 0, -2, 2 ** 32 - 1, 0.5, -Infinity]

/** Uniforms in (0, 1), one after the other. */
function luck(seed: string): () => number {
  const streams = createStreams(rootKey(seed), 0)
  const stream = streams.stream('records')
  let occurrence = 0
  return () => streams.uniform(stream, 1, occurrence++)
}

describe('records', () => {
  it('keep what was written, whatever rows come and go', () => {
    const table = createRecords(specs, 1)
    const kept = new Map<number, number[]>()
    const draw = luck('rows')
    for (let step = 0; step < 5000; step++) {
      const rows = [...kept.keys()]
      const some = rows[Math.floor(draw() * rows.length)]
      if (some !== undefined && draw() < 0.45) {
        expect(names.map((name) => table[name][some])).toEqual(kept.get(some))
        table.removeRow(some)
        kept.delete(some)
        continue
      }
      const row = table.addRow()
      expect(kept.has(row)).toBe(false)
      expect(names.map((name) => table[name][row])).toEqual(fresh)
      const written = names.map((name) => {
        table[name][row] = Math.floor(draw() * 1000) - 20
        return table[name][row] ?? Number.NaN
      })
      kept.set(row, written)
      expect(table.rows).toBe(kept.size)
    }
    expect(kept.size).toBeGreaterThan(300)
    for (const [row, written] of kept) expect(names.map((name) => table[name][row])).toEqual(written)
    expect(Math.max(...kept.keys())).toBeLessThan(table.end)
  })

  it('use a row again before they take another', () => {
    const table = createRecords(specs)
    const rows = Array.from({ length: 10 }, () => table.addRow())
    expect(rows).toEqual(Array.from({ length: 10 }, (_, i) => i * RECORD_STEP))
    for (const row of rows.slice(3, 6)) table.removeRow(row)
    expect([table.addRow(), table.addRow(), table.addRow()].toSorted((a, b) => a - b)).toEqual(rows.slice(3, 6))
    expect(table.end).toBe(10 * RECORD_STEP)
  })

  it('hold more columns of one width than a row has places for', () => {
    const many = Object.fromEntries(Array.from({ length: 37 }, (_, i) => [`x${i}`, ['int32', i] as const]))
    const table = createRecords(many) as unknown as Record<string, Int32Array> & { addRow(): number }
    const [first, second] = [table.addRow(), table.addRow()]
    for (let i = 0; i < 37; i++) {
      expect(table[`x${i}`]?.[second]).toBe(i)
      ;(table[`x${i}`] ?? new Int32Array(1))[first] = i - 100
    }
    for (let i = 0; i < 37; i++) expect([table[`x${i}`]?.[first], table[`x${i}`]?.[second]]).toEqual([i - 100, i])
  })

  it('go on apart once copied, with the same rows free', () => {
    const table = createRecords(specs, 2)
    const rows = Array.from({ length: 8 }, () => table.addRow())
    rows.forEach((row, i) => (table.e[row] = i))
    table.removeRow(rows[2] ?? -1)
    table.removeRow(rows[5] ?? -1)
    const copy = copyRecords(table)
    expect([copy.rows, copy.end]).toEqual([table.rows, table.end])
    expect(copy.addRow()).toBe(table.addRow())
    copy.e[rows[0] ?? -1] = 99
    expect(table.e[rows[0] ?? -1]).toBe(0)
    expect([copy.addRow(), copy.addRow()]).toEqual([table.addRow(), table.addRow()])
    expect(rows.slice(6).map((row) => copy.e[row])).toEqual([6, 7])
  })

  it('refuse a name of their own, a capacity that is no count, and to copy what they are not', () => {
    expect(() => createRecords({ end: 'int8' })).toThrow(RangeError)
    expect(() => createRecords({ a: 'int8' }, 0)).toThrow(RangeError)
    expect(() => copyRecords({ rows: 0, end: 0 })).toThrow(RangeError)
  })
})
