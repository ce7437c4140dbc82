import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFutureEventList, type FutureEventList, type NoticeHandle } from '../../src/kernel/future-event-list.ts'
import { mixKey } from '../../src/kernel/mix-key.ts'
import { HeapEventList } from '../reference/heap-event-list.ts'

/** What a list did, as text that two lists can be compared by. */
function drain(list: FutureEventList, until: number): string[] {
  const told: string[] = []
  while (list.advance(until)) told.push(`${list.tick}/${list.kind}/${list.subject}`)
  told.push(`at ${list.tick}, ${list.size} left`)
  return told
}

type Step =
  | { readonly do: 'schedule'; readonly delay: number; readonly kind: number; readonly subject: number }
  | { readonly do: 'cancel'; readonly which: number; readonly asWhom: number }
  | { readonly do: 'advance'; readonly span: number; readonly notices: number }

/** Delays of every size: ties, the ring, its edge, and every overflow tier up to 2^44. */
const delay = fc.oneof(
  { weight: 3, arbitrary: fc.nat(3) },
  { weight: 4, arbitrary: fc.nat(100) },
  { weight: 2, arbitrary: fc.nat(70_000) },
  { weight: 1, arbitrary: fc.nat(2 ** 30) },
  { weight: 1, arbitrary: fc.nat(2 ** 14).map((n) => n * 2 ** 30) },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('schedule' as const),
      delay,
      kind: fc.nat(65_535),
      subject: fc.integer({ min: -3, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(), asWhom: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('advance' as const), span: delay, notices: fc.nat(6) }) },
)

describe('future event list', () => {
  it('does exactly what a heap over (tick, sequence) does, whatever is scheduled, withdrawn and stepped over', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), fc.constantFrom(32, 64, 4096), (steps, ringTicks) => {
        const list = createFutureEventList({ ringTicks, capacity: 1 })
        const oracle = new HeapEventList()
        const handles: { readonly ours: NoticeHandle; readonly theirs: NoticeHandle; readonly subject: number }[] = []
        for (const one of steps) {
          if (one.do === 'schedule') {
            const tick = oracle.tick + one.delay
            handles.push({
              ours: list.schedule(tick, one.kind, one.subject),
              theirs: oracle.schedule(tick, one.kind, one.subject),
              subject: one.subject,
            })
          } else if (one.do === 'cancel') {
            const handle = handles[one.which % Math.max(1, handles.length)]
            if (handle === undefined) continue
            const subject = one.asWhom === 0 ? handle.subject + 1 : handle.subject
            expect(list.cancel(handle.ours, subject)).toBe(oracle.cancel(handle.theirs, subject))
          } else {
            const until = oracle.tick + one.span
            for (let i = 0; i < one.notices; i++) {
              expect(list.advance(until)).toBe(oracle.advance(until))
              expect([list.tick, list.kind, list.subject]).toEqual([oracle.tick, oracle.kind, oracle.subject])
            }
          }
          expect(list.size).toBe(oracle.size)
        }
        expect(drain(list, Number.POSITIVE_INFINITY)).toEqual(drain(oracle, Number.POSITIVE_INFINITY))
      }),
      { seed: 20_261_101, numRuns: 600 },
    )
  })

  it('does before 0, where its clock may stand at first, what it does after it', () => {
    const at = fc.tuple(delay, fc.nat(3)).map(([tick, subject]) => ({ tick, subject }))
    fc.assert(
      fc.property(fc.array(at, { maxLength: 60 }), fc.integer({ min: 1, max: 60_000 }), (notices, before) => {
        const [shifted, plain] = [createFutureEventList({ start: -before, ringTicks: 32 }), createFutureEventList()]
        for (const { tick, subject } of notices) {
          shifted.schedule(tick - before, 1, subject)
          plain.schedule(tick, 1, subject)
        }
        expect(() => shifted.schedule(-before - 1, 1, 0)).toThrow(RangeError)
        for (const until of [before - 1, before, 2 * before, Number.POSITIVE_INFINITY]) {
          for (;;) {
            const found = plain.advance(until)
            expect(shifted.advance(until - before)).toBe(found)
            expect(shifted.tick).toBe(plain.tick - before)
            if (!found) break
            expect([shifted.kind, shifted.subject]).toEqual([plain.kind, plain.subject])
          }
        }
      }),
      { seed: 20_261_126, numRuns: 200 },
    )
  })

  it('agrees with the heap over a long run in which every notice begets others', () => {
    for (const [ringTicks, spread] of [
      [32, 500],
      [4096, 500],
      [1024, 3_000_000],
    ] as const) {
      const told = [createFutureEventList({ ringTicks }), new HeapEventList()].map((list) => {
        const happened: number[] = []
        const latest: NoticeHandle[] = []
        for (let i = 0; i < 200; i++) latest[i] = list.schedule(i % 7, 0, i)
        for (let n = 0; n < 20_000 && list.advance(Number.POSITIVE_INFINITY); n++) {
          const { tick, subject, kind } = list
          happened.push(tick, subject, kind)
          const luck = mixKey(tick, mixKey(subject, n))
          latest[subject] = list.schedule(tick + (luck % spread), n & 255, subject)
          const other = luck % 200
          if (luck % 5 === 0 && list.cancel(latest[other] as NoticeHandle, other)) {
            latest[other] = list.schedule(tick + ((luck >>> 8) % spread), 256, other)
          }
        }
        return happened
      })
      expect(told[0]?.length).toBe(60_000)
      expect(told[0]).toEqual(told[1])
    }
  })

  it('keeps the order of scheduling among ties that were scheduled from near and from far', () => {
    const list = createFutureEventList({ ringTicks: 32 })
    const due = 5_000_000
    list.schedule(due, 1, 0)
    list.schedule(40, 0, 0)
    list.schedule(due - 40_000, 0, 0)
    list.schedule(due - 100, 0, 0)
    list.schedule(due - 1, 0, 0)
    let subject = 1
    while (list.advance(due - 1)) list.schedule(due, 1, subject++)
    expect(drain(list, due)).toEqual([0, 1, 2, 3, 4].map((s) => `${due}/1/${s}`).concat(`at ${due}, 0 left`))
  })

  it('lets a notice scheduled for the present tick come due after those already waiting there', () => {
    const list = createFutureEventList()
    list.schedule(7, 1, 1)
    list.schedule(7, 1, 2)
    list.advance(7)
    list.schedule(7, 1, 3)
    expect(drain(list, 7)).toEqual(['7/1/2', '7/1/3', 'at 7, 0 left'])
  })

  it('moves the clock to where it looked in vain, and still takes notices from there on', () => {
    const list = createFutureEventList({ ringTicks: 32 })
    list.schedule(1_000_000, 1, 1)
    expect(list.advance(999_999)).toBe(false)
    expect(list.tick).toBe(999_999)
    list.schedule(999_999, 2, 2)
    list.schedule(1_000_000, 3, 3)
    expect(drain(list, 1_000_000)).toEqual(['999999/2/2', '1000000/1/1', '1000000/3/3', 'at 1000000, 0 left'])
    expect(list.advance(5)).toBe(false)
    expect(list.tick).toBe(1_000_000)
    expect(list.advance(Number.POSITIVE_INFINITY)).toBe(false)
    expect(list.tick).toBe(1_000_000)
  })

  it('refuses the past, fractions of a tick, and what does not fit its columns, and stays as it was', () => {
    const list = createFutureEventList({ ringTicks: 64 })
    list.schedule(10, 1, 1)
    list.advance(10)
    expect(() => list.schedule(9, 1, 1)).toThrow(/Cannot schedule tick 9: the clock stands at 10/)
    expect(() => list.schedule(Number.NaN, 1, 1)).toThrow(RangeError)
    expect(() => list.schedule(11.5, 1, 1)).toThrow(/whole number/)
    expect(() => list.schedule(1e6 + 0.5, 1, 1)).toThrow(/whole number/)
    expect(() => list.schedule(11, 65_536, 1)).toThrow(RangeError)
    expect(() => list.schedule(11, -1, 1)).toThrow(RangeError)
    expect(() => list.schedule(11, 1, 2 ** 31)).toThrow(RangeError)
    expect(drain(list, 1e9)).toEqual(['at 1000000000, 0 left'])
  })

  it('counts and does not keep what lies beyond the horizon', () => {
    const list = createFutureEventList({ horizon: 100 })
    const kept = list.schedule(100, 1, 1)
    const gone = list.schedule(101, 1, 2)
    list.schedule(Number.POSITIVE_INFINITY, 1, 3)
    expect([list.size, list.beyondHorizon]).toEqual([1, 2])
    expect(list.cancel(gone, 2)).toBe(false)
    expect(list.cancel(kept, 1)).toBe(true)
    expect(list.size).toBe(0)
  })

  it('knows a dead handle even when its row serves the same subject again', () => {
    const list = createFutureEventList({ capacity: 1 })
    const dead: NoticeHandle[] = []
    for (let n = 0; n < 100; n++) {
      const handle = list.schedule(n, 1, 42)
      for (const old of dead) expect(list.cancel(old, 42)).toBe(false)
      expect(handle).toBeGreaterThan(0)
      expect(handle | 0).toBe(handle)
      if (n % 2 === 0) list.advance(n)
      else expect(list.cancel(handle, 42)).toBe(true)
      dead.push(handle)
    }
    expect(list.cancel(0 as NoticeHandle, 42)).toBe(false)
    expect(list.cancel(-1 as NoticeHandle, 42)).toBe(false)
  })

  it('reaches the last tick there is', () => {
    const list = createFutureEventList({ ringTicks: 32 })
    const last = Number.MAX_SAFE_INTEGER
    list.schedule(last, 1, 1)
    list.schedule(last - 1, 1, 2)
    list.schedule(0, 1, 3)
    expect(drain(list, last)).toEqual([`0/1/3`, `${last - 1}/1/2`, `${last}/1/1`, `at ${last}, 0 left`])
  })

  it('refuses options out of range', () => {
    expect(() => createFutureEventList({ ringTicks: 0 })).toThrow(/ringTicks/)
    expect(() => createFutureEventList({ capacity: -1 })).toThrow(/capacity/)
    expect(() => createFutureEventList({ horizon: -1 })).toThrow(/horizon/)
  })
})
