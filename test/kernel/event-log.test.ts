import { describe, expect, it } from 'vitest'
import { copyChunk, createEventLog, type EventChunk, type EventLog } from '../../src/kernel/event-log.ts'

const columns = ['tick', 'kind', 'child', 'team', 'worker', 'detail', 'detail2'] as const

function fill(log: EventLog, rows: number): void {
  for (let i = 0; i < rows; i++) log.record(i, i & 255, i * 7, (i % 300) - 1, -1, i - 5, -i)
}

describe('event log', () => {
  it('hands on every row once, in order, in full chunks and a last short one', () => {
    const chunks: EventChunk[] = []
    const log = createEventLog([{ onChunk: (chunk) => chunks.push(copyChunk(chunk)) }])
    fill(log, 10_000)
    expect(chunks.map((chunk) => chunk.length)).toEqual([4096, 4096])
    log.flush()
    log.flush()
    expect(chunks.map((chunk) => chunk.length)).toEqual([4096, 4096, 1808])
    expect(log.count).toBe(10_000)

    const rows = chunks.flatMap((chunk) =>
      Array.from({ length: chunk.length }, (_, row) => columns.map((column) => chunk[column][row])),
    )
    expect(rows).toEqual(
      Array.from({ length: 10_000 }, (_, i) => [i, i & 255, i * 7, (i % 300) - 1, -1, i - 5, i === 0 ? 0 : -i]),
    )
  })

  it('tells all recorders the same, in the order they were given', () => {
    const heard: string[] = []
    const recorder = (name: string) => ({
      onChunk: (chunk: EventChunk) => heard.push(`${name} ${chunk.length} ${chunk.tick[0]}`),
    })
    const log = createEventLog([recorder('first'), recorder('second')])
    fill(log, 4100)
    log.flush()
    expect(heard).toEqual(['first 4096 0', 'second 4096 0', 'first 4 4096', 'second 4 4096'])
  })

  it('fills the same columns again: only a copy can be kept', () => {
    const kept: EventChunk[] = []
    const copies: EventChunk[] = []
    const log = createEventLog([
      {
        onChunk: (chunk) => {
          kept.push(chunk)
          copies.push(copyChunk(chunk))
        },
      },
    ])
    fill(log, 8192)
    expect(kept[0]?.tick[0]).toBe(4096)
    expect(copies[0]?.tick[0]).toBe(0)
    for (const column of columns) expect(copies[0]?.[column].length).toBe(4096)
  })

  it('nobody watches still counts', () => {
    const log = createEventLog([])
    fill(log, 5000)
    log.flush()
    expect(log.count).toBe(5000)
  })
})
