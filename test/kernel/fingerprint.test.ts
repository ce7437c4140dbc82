import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import { createFingerprint } from '../../src/kernel/fingerprint.ts'
import { mixKey } from '../../src/kernel/mix-key.ts'

type Row = readonly [number, number, number, number, number, number, number]

function chunkOf(rows: readonly Row[]): EventChunk {
  const column = (at: number): number[] => rows.map((row) => row[at] ?? 0)
  return {
    length: rows.length,
    tick: Int32Array.from(column(0)),
    kind: Uint8Array.from(column(1)),
    child: Int32Array.from(column(2)),
    team: Int16Array.from(column(3)),
    worker: Int32Array.from(column(4)),
    detail: Int32Array.from(column(5)),
    detail2: Int32Array.from(column(6)),
  }
}

function digestOf(...chunks: readonly (readonly Row[])[]): string {
  const fingerprint = createFingerprint()
  for (const rows of chunks) fingerprint.onChunk(chunkOf(rows))
  return fingerprint.digest()
}

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const row: fc.Arbitrary<Row> = fc.tuple(
  int32,
  fc.nat(255),
  int32,
  fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  int32,
  int32,
  int32,
)

describe('fingerprint', () => {
  it('does not depend on where chunks end', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.nat(40), fc.nat(40), (rows, a, b) => {
        const [i, j] = a < b ? [a, b] : [b, a]
        expect(digestOf(rows.slice(0, i), rows.slice(i, j), rows.slice(j))).toBe(digestOf(rows))
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  it('ignores what lies beyond the length of a chunk', () => {
    const rows: Row[] = [
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
    ]
    const fingerprint = createFingerprint()
    fingerprint.onChunk({ ...chunkOf(rows), length: 1 })
    expect(fingerprint.digest()).toBe(digestOf(rows.slice(0, 1)))
  })

  it('changes with any one value, with the order of rows, and with a row of zeros more', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(6),
        fc.nat(15),
        (rows, at, column, bit) => {
          const bitOfColumn = column === 1 ? bit % 8 : bit
          const changed = rows.map((r, i) =>
            i === at % rows.length
              ? (r.map((v, c) => (c === column ? v ^ (1 << bitOfColumn) : v)) as unknown as Row)
              : r,
          )
          expect(digestOf(changed)).not.toBe(digestOf(rows))
          expect(digestOf([...rows, [0, 0, 0, 0, 0, 0, 0]])).not.toBe(digestOf(rows))
        },
      ),
      { seed: 12, numRuns: 300 },
    )
    const [a, b]: Row[] = [
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5, 6, 8],
    ]
    expect(digestOf([a as Row, b as Row])).not.toBe(digestOf([b as Row, a as Row]))
  })

  it('has no two alike among 100,000 logs that differ a little, in either half', () => {
    const whole = new Set<string>()
    const halves = [new Set<string>(), new Set<string>()]
    for (let i = 0; i < 100_000; i++) {
      const digest = digestOf([[i % 100, 1, Math.floor(i / 100), -1, -1, 0, 0]])
      whole.add(digest)
      halves[0]?.add(digest.slice(0, 8))
      halves[1]?.add(digest.slice(8))
    }
    expect(whole.size).toBe(100_000)
    // 1.16 pairs of a good 32-bit hash are expected to meet; more than 8 has a chance below 1e-5.
    for (const half of halves) expect(half.size).toBeGreaterThanOrEqual(100_000 - 8)
  })

  it('is 16 hexadecimal digits, may be asked for midway, and is what it has always been', () => {
    const fingerprint = createFingerprint()
    const empty = fingerprint.digest()
    expect(empty).toMatch(/^[0-9a-f]{16}$/)
    const rows: Row[] = Array.from({ length: 100 }, (_, i) => [i, i & 7, mixKey(i, 1) | 0, -1, i, -i, 0] as const)
    fingerprint.onChunk(chunkOf(rows.slice(0, 50)))
    fingerprint.digest()
    fingerprint.onChunk(chunkOf(rows.slice(50)))
    expect(fingerprint.digest()).toBe(digestOf(rows))
    expect([empty, fingerprint.digest()]).toEqual(['69bf58dff0458ca8', 'e6f9b283956978a6'])
  })
})
