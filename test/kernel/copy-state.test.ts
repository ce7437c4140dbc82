import { describe, expect, it } from 'vitest'
import { copyState } from '../../src/kernel/copy-state.ts'
import { createFutureEventList, type FutureEventList, type NoticeHandle } from '../../src/kernel/future-event-list.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { type Handler, runUntil } from '../../src/kernel/simulation.ts'
import { createStreams } from '../../src/kernel/streams.ts'

interface State {
  readonly list: FutureEventList
  /** By subject: the notice of its alarm, and how often it has woken. */
  readonly alarm: Int32Array
  readonly woken: Int32Array
}

const SUBJECTS = 200

function begin(): State {
  const state = {
    list: createFutureEventList({ ringTicks: 64, capacity: 4 }),
    alarm: new Int32Array(SUBJECTS),
    woken: new Int32Array(SUBJECTS),
  }
  for (let subject = 0; subject < SUBJECTS; subject++) state.list.schedule(subject % 7, 0, subject)
  return state
}

/** Goes on to a tick, with streams of its own, and tells what happened. */
function goOn({ list, alarm, woken }: State, until: number): string[] {
  const streams = createStreams(rootKey('copies'), 0, ['sleep', 'alarm'])
  const [sleep, wait] = ['sleep', 'alarm'].map((name) => streams.stream(name)) as [never, never]
  const story: string[] = []
  const handlers: Handler[] = [
    (subject, tick) => {
      const time = (woken[subject] = (woken[subject] ?? 0) + 1)
      const isBefore = list.cancel((alarm[subject] ?? 0) as NoticeHandle, subject)
      story.push(`${tick} ${subject} wakes, ${isBefore ? 'before' : 'after'} its alarm`)
      // From within the ring, and from far beyond it.
      list.schedule(tick + Math.ceil(streams.uniform(sleep, subject, time) ** 4 * 200_000), 0, subject)
      alarm[subject] = list.schedule(tick + Math.ceil(streams.uniform(wait, subject, time) * 5000), 1, subject)
    },
    (subject, tick) => {
      story.push(`${tick} ${subject} alarm`)
    },
  ]
  runUntil(list, handlers, until)
  return story
}

describe('a copy of the state', () => {
  it('grows as the original would: what was scheduled since comes due on its day', () => {
    const dueOf = (list: FutureEventList): string[] => {
      // Far beyond the ring, and more of them than there was room for.
      for (let i = 0; i < 500; i++) list.schedule(200_000 + ((i * 7919) % 1000) * 100, 0, i)
      const due: string[] = []
      while (list.advance(Infinity)) due.push(`${list.subject} at ${list.tick}`)
      return due
    }
    const begun = (): FutureEventList => {
      const list = createFutureEventList({ ringTicks: 64, capacity: 4 })
      list.schedule(5, 1, 1)
      return list
    }
    expect(dueOf(copyState(begun()))).toEqual(dueOf(begun()))
    const shared = new Int32Array(4)
    const copy = copyState({ shared, low: new Uint8Array(shared.buffer, 4, 4) })
    copy.shared[1] = 258
    expect([...copy.low]).toEqual([2, 1, 0, 0])
    expect([...shared]).toEqual([0, 0, 0, 0])
  })

  it('goes on as the straight run does, twice, and leaves the original as it was', () => {
    const straight = begin()
    const whole = goOn(straight, 90_000)
    const state = begin()
    const first = goOn(state, 31_234)
    const snapshot = copyState(state)
    const rest = goOn(copyState(snapshot), 90_000)
    expect([...first, ...rest]).toEqual(whole)
    expect(whole.length).toBeGreaterThan(1000)
    expect(goOn(copyState(snapshot), 90_000)).toEqual(rest)
    expect(snapshot.list.tick).toBe(31_234)
    expect(goOn(state, 90_000)).toEqual(rest)
    expect(state.list.size).toBe(straight.list.size)
  })

  it('is refused where it would not be whole', () => {
    expect(() => copyState({ tell: () => 1 })).toThrow(/tell is a function/)
    expect(() => copyState({ streams: createStreams(rootKey('a'), 0) })).toThrow(/streams shows nothing/)
    expect(() => copyState({ held: { tally: new Map([[1, 2]]) } })).toThrow(/tally shows nothing/)
  })
})
