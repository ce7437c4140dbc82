import seedrandom from 'seedrandom'
import { describe, expect, test } from 'vitest'
import { createEventLog, type EventChunk } from '../../src/kernel/event-log.ts'
import { inOrder } from '../../src/kernel/in-order.ts'
import { TimeOrder } from '../../src/kernel/time-order.ts'

/** tick, kind, child, team, worker, detail, detail2 */
type Row = readonly [number, number, number, number, number, number, number]

const PARTS = 5
const TICKS = 400
const CHILDREN = 900
const WORKERS = 70

/** What one part tells in a stretch of time: some ticks have nothing, some much. */
function partOf(part: number, from: number, until: number): Row[] {
  const random = seedrandom(`time order ${part} ${from}`)
  const whole = (below: number): number => Math.floor(random() * below)
  const rows: Row[] = []
  for (let tick = from; tick < until; tick++) {
    for (let left = random() < 0.3 ? 0 : whole(30); left > 0; left--) {
      const child = whole(10) === 0 ? -1 : part + PARTS * whole(CHILDREN / PARTS)
      const worker = whole(3) === 0 ? -1 : part + PARTS * whole(WORKERS / PARTS)
      rows.push([tick, whole(40), child, part - 1, worker, whole(1e6) - 5e5, whole(9)])
    }
  }
  return rows
}

/** Any number for each child, as the writer has them. */
const numberOfChild = Int32Array.from({ length: CHILDREN }, (_, row) => (row * 7) % CHILDREN)

function told(stretches: readonly number[], isByPart = false): Row[] {
  const heard: Row[] = []
  const order = new TimeOrder([
    {
      isByPart,
      onChunk({ length, tick, kind, child, team, worker, detail, detail2 }: EventChunk) {
        for (let i = 0; i < length; i++) {
          const row = [tick, kind, child, team, worker, detail, detail2].map((column) => column[i] ?? Number.NaN)
          heard.push(row as unknown as Row)
        }
      },
    },
  ])
  const log = createEventLog([order])
  stretches.forEach((until, i) => {
    const from = stretches[i - 1] ?? 0
    for (let part = 0; part < PARTS; part++) for (const row of partOf(part, from, until)) log.record(...row)
    log.flush()
    order.release(numberOfChild)
  })
  return heard
}

describe('a log put in order of time', () => {
  const stretches = [1, 1, 60, 300, TICKS]

  test('is every row by tick, those of one tick as they came, with children and workers numbered', () => {
    const rows = stretches.flatMap((until, i) => {
      const parts = Array.from({ length: PARTS }, (_, part) => partOf(part, stretches[i - 1] ?? 0, until))
      return parts.flat().sort(([a], [b]) => a - b)
    })
    const workers = [...new Set(rows.map(([, , , , worker]) => worker).filter((worker) => worker >= 0))]
    const expected = rows.map(([tick, kind, child, team, worker, ...details]) => {
      return [tick, kind, numberOfChild[child] ?? -1, team, workers.indexOf(worker), ...details]
    })
    expect(rows.length).toBeGreaterThan(3 * 4096)
    expect(told(stretches)).toEqual(expected)
  })

  test('is heard by part by who asks for that: the same rows with the same numbers, each part in order of time', () => {
    const byPart = told(stretches, true)
    const teams = Array.from({ length: PARTS }, (_, part) => part - 1)
    const ofTeam = (rows: readonly Row[], team: number): Row[] => rows.filter((row) => row[3] === team)
    const inTime = told(stretches)
    expect(byPart).not.toEqual(inTime)
    expect(byPart.length).toBe(inTime.length)
    for (const team of teams) expect(ofTeam(byPart, team)).toEqual(ofTeam(inTime, team))
  })

  test('is nothing while nothing is told', () => {
    expect(told([0, 0])).toEqual([])
  })

  test('goes on with the numbers of the log it is a copy of, and leaves that as it was', () => {
    const heard: number[] = []
    const recorder = { onChunk: ({ length, worker }: EventChunk) => heard.push(...worker.subarray(0, length)) }
    const order = new TimeOrder([recorder])
    const tell = (to: TimeOrder, workers: readonly number[]): void => {
      const log = createEventLog([to])
      for (const worker of workers) log.record(1, 0, -1, 0, worker, 0, 0)
      log.flush()
      to.release(numberOfChild)
    }
    tell(order, [40, 30])
    const copy = new TimeOrder([recorder], order)
    tell(copy, [20, 30, 40])
    tell(order, [5000, 30])
    expect(heard).toEqual([0, 1, 2, 1, 0, 2, 1])
  })
})

test('places in order are those of a stable sort', () => {
  const random = seedrandom('in order')
  for (const length of [0, 1, 2, 1000]) {
    const values = Array.from({ length }, () => Math.floor(random() * 50) - 25)
    const sorted = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
    expect([...inOrder(values)]).toEqual(sorted)
  }
})
