import { describe, expect, test } from 'vitest'
import { compiledOf, simulate } from '../../src/experiment/simulate.ts'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import { createFingerprint } from '../../src/kernel/fingerprint.ts'
import { eventKinds } from '../../src/model/event-kinds.ts'
import { decode, type ReadableEvent } from '../../src/stream/decode.ts'
import { observeRun } from '../../src/stream/observe-run.ts'
import { shipped } from '../model/shipped.ts'

const scenario = shipped('buckinghamshire/locality', ['years=1'])
const trial = { scenario, seed: 'streams', replication: 4 }

/** A run as it is told: its chunks, and whether it completed. */
function chunksOf(): { chunks: EventChunk[]; completed: boolean } {
  const chunks: EventChunk[] = []
  let completed = false
  observeRun(trial).subscribe({
    next: (chunk) => void chunks.push(chunk),
    complete: () => {
      completed = true
    },
  })
  return { chunks, completed }
}

describe('an observed run', () => {
  const { chunks, completed } = chunksOf()
  const unwatched = simulate(trial)

  test('gives the whole log, in batches, and watching changes nothing', () => {
    expect(completed).toBe(true)
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks.slice(0, -1).every((chunk) => chunk.length === 4096)).toBe(true)
    expect(chunks.reduce((sum, chunk) => sum + chunk.length, 0)).toBe(unwatched.events)
    const fingerprint = createFingerprint()
    for (const chunk of chunks) fingerprint.onChunk(chunk)
    expect(fingerprint.digest()).toBe(unwatched.fingerprint)
  })

  test('its chunks stay what they were: each is the subscriber’s own', () => {
    const ticks = chunks.flatMap((chunk) => Array.from(chunk.tick))
    expect(ticks.every((tick, i) => tick >= (ticks[i - 1] ?? 0))).toBe(true)
    expect(new Set(chunks.map((chunk) => chunk.tick.buffer)).size).toBe(chunks.length)
  })

  test('decoded, every row has a date of the run, a kind by name, and a team of the scenario', () => {
    const compiled = compiledOf(scenario)
    const events: ReadableEvent[] = chunks.flatMap((chunk) => [...decode(chunk, compiled)])
    expect(events).toHaveLength(unwatched.events)
    const dates = events.map((event) => event.date)
    expect(dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))).toBe(true)
    expect(dates[0]).toBe('2025-04-01')
    expect(dates.toSorted()).toEqual(dates)
    expect((dates.at(-1) ?? '') <= '2026-03-31').toBe(true)
    const kinds = new Set(eventKinds.map((kind) => kind.name))
    expect(events.filter((event) => !kinds.has(event.event))).toEqual([])
    const teams = new Set(['', ...compiled.names.teams])
    expect(events.filter((event) => !teams.has(event.team))).toEqual([])
    expect(events.some((event) => event.event === 'transferred' && event.team === 'Looked after')).toBe(true)
  })

  test('what is counted in its rows is what the measures say', () => {
    const compiled = compiledOf(scenario)
    const counts = new Map<string, number>()
    for (const chunk of chunks) {
      for (const { event } of decode(chunk, compiled)) counts.set(event, (counts.get(event) ?? 0) + 1)
    }
    const measured = (name: string): number => unwatched.measures[name]?.overall ?? Number.NaN
    expect(counts.get('contact-received')).toBe(measured('contacts'))
    expect(counts.get('referral-received')).toBe(measured('referrals'))
    expect(counts.get('plan-started')).toBe(measured('protection-plans-started'))
    expect(counts.get('care-started')).toBe(measured('looked-after-started'))
  })
})
