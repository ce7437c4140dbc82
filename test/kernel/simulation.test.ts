import { describe, expect, it } from 'vitest'
import { createFutureEventList } from '../../src/kernel/future-event-list.ts'
import { mixKey } from '../../src/kernel/mix-key.ts'
import { type Handler, runUntil } from '../../src/kernel/simulation.ts'

/** Ten subjects that take turns of two kinds at irregular times. */
function start(): { run: (until: number) => number; story: string[] } {
  const list = createFutureEventList({ ringTicks: 32 })
  const story: string[] = []
  const handlers: Handler[] = [
    (subject, tick) => {
      story.push(`${tick} wakes ${subject}`)
      list.schedule(tick + (mixKey(tick, subject) % 90), 1, subject)
    },
    (subject, tick) => {
      story.push(`${tick} sleeps ${subject}`)
      list.schedule(tick + (mixKey(subject, tick) % 9), 0, subject)
    },
  ]
  for (let subject = 0; subject < 10; subject++) list.schedule(subject, 0, subject)
  return { run: (until) => runUntil(list, handlers, until), story }
}

describe('the loop', () => {
  it('run to 300 and then to 600 is run to 600', () => {
    const whole = start()
    const halves = start()
    const notices = whole.run(600)
    expect(halves.run(300) + halves.run(600)).toBe(notices)
    expect(notices).toBe(whole.story.length)
    expect(notices).toBeGreaterThan(100)
    expect(halves.story).toEqual(whole.story)
  })

  it('stops at the tick asked for, inclusive, and calls the end once', () => {
    const list = createFutureEventList()
    for (const tick of [1, 2, 3, 4]) list.schedule(tick, 0, tick)
    const seen: number[] = []
    let ends = 0
    runUntil(list, [(subject) => seen.push(subject)], 3, () => ends++)
    expect(seen).toEqual([1, 2, 3])
    expect([list.tick, list.size, ends]).toEqual([3, 1, 1])
  })

  it('names a kind that nobody handles', () => {
    const list = createFutureEventList()
    list.schedule(5, 3, 1)
    expect(() => runUntil(list, [], 10)).toThrow('No handler for kind 3, due at tick 5')
  })
})
