import { describe, expect, it } from 'vitest'
import { createColumns } from '../../src/kernel/columns.ts'

describe('columns', () => {
  it('keep every row as they grow, and give new rows their initial values', () => {
    const child = createColumns({ stage: 'int16', team: ['int16', -1], key: 'uint32', weight: ['float64', 0.5] }, 2)
    for (let i = 0; i < 1000; i++) {
      const row = child.addRow()
      expect(row).toBe(i)
      expect([child.stage[row], child.team[row], child.key[row], child.weight[row]]).toEqual([0, -1, 0, 0.5])
      child.stage[row] = i
      child.team[row] = i + 1
      child.key[row] = 2 ** 32 - 1 - i
      child.weight[row] = i / 3
    }
    expect(child.rows).toBe(1000)
    for (let i = 0; i < 1000; i++) {
      expect([child.stage[i], child.team[i], child.key[i], child.weight[i]]).toEqual([i, i + 1, 2 ** 32 - 1 - i, i / 3])
    }
  })

  it('are arrays of the kind asked for', () => {
    const table = createColumns({
      a: 'int8',
      b: 'uint8',
      c: 'int16',
      d: 'uint16',
      e: 'int32',
      f: 'uint32',
      g: 'float32',
      h: 'float64',
    })
    expect([table.a, table.b, table.c, table.d, table.e, table.f, table.g, table.h].map((c) => c.constructor)).toEqual([
      Int8Array,
      Uint8Array,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
    ])
  })

  it('leave the specs they were made from alone, so that two tables do not share a column', () => {
    const specs = { a: 'int32' } as const
    const one = createColumns(specs)
    const two = createColumns(specs)
    one.a[one.addRow()] = 7
    expect(two.a[two.addRow()]).toBe(0)
    expect(specs).toEqual({ a: 'int32' })
  })

  it('refuse a name of their own and a capacity that is no count', () => {
    expect(() => createColumns({ rows: 'int8' })).toThrow(RangeError)
    expect(() => createColumns({ a: 'int8' }, 0)).toThrow(RangeError)
    expect(() => createColumns({ a: 'int8' }, 1.5)).toThrow(RangeError)
  })
})
