import { createFutureEventList, type NoticeHandle } from '../kernel/future-event-list.ts'
import { runUntil } from '../kernel/simulation.ts'
import type { Streams } from '../kernel/streams.ts'
import type { Law } from './law.ts'

const ARRIVE = 0
const FINISH = 1

/** Servers that all jobs share alike, none getting more than one server's worth. */
export interface SharingPlan {
  readonly between: Law
  readonly size: Law
  readonly servers: number
  readonly ticksPerUnit: number
}

/** Hears of every job that ends: its size and its time in the system [time units]. */
export type OnJob = (size: number, sojourn: number) => void

/** The integral of the jobs present over the counted time, and that time [ticks]. */
export interface Shared {
  readonly present: number
  readonly time: number
}

/**
 * Processor sharing on the event list: one notice for the next job to end, withdrawn and set anew whenever an arrival
 * changes the share each job gets. A job ends when the work done on every job since the start has grown by its size.
 */
export function simulateSharing(
  plan: SharingPlan,
  streams: Streams,
  warmUp: number,
  length: number,
  onJob: OnJob,
): Shared {
  const { ticksPerUnit: unit, servers } = plan
  const list = createFutureEventList()
  const between = streams.stream('between')
  const sizes = streams.stream('size')
  /** Jobs present: work done on each by the time it ends, its size, when it came [ticks]. */
  const ends: number[] = []
  const size: number[] = []
  const came: number[] = []
  let done = 0
  let touched = 0
  let present = 0
  let counted = -1
  let count = 0
  let at = 0
  let notice = 0 as NoticeHandle

  const touch = (): void => {
    const past = list.tick - touched
    if (ends.length > 0) done += past * Math.min(1, servers / ends.length)
    present += ends.length * past
    touched = list.tick
  }
  const first = (): number => {
    let least = 0
    for (let i = 1; i < ends.length; i++) if (ends[i] < ends[least]) least = i
    return least
  }
  const settle = (): void => {
    list.cancel(notice, 0)
    if (ends.length === 0) return
    const left = Math.max(0, ends[first()] - done) / Math.min(1, servers / ends.length)
    notice = list.schedule(list.tick + Math.round(left), FINISH, 0)
  }
  const next = (): void => {
    at += plan.between.quantile(streams.uniform(between, count, 0))
    list.schedule(Math.max(list.tick, Math.round(at * unit)), ARRIVE, 0)
  }
  const arrive = (): void => {
    touch()
    const work = plan.size.quantile(streams.uniform(sizes, count++, 0))
    ends.push(done + work * unit)
    size.push(work)
    came.push(list.tick)
    settle()
    next()
  }
  const finish = (): void => {
    touch()
    const job = first()
    if (counted >= 0) onJob(size[job], (list.tick - came[job]) / unit)
    for (const column of [ends, size, came]) {
      column[job] = column[column.length - 1]
      column.pop()
    }
    settle()
  }

  next()
  const from = Math.round(warmUp * unit)
  runUntil(list, [arrive, finish], from)
  touch()
  present = 0
  counted = from
  runUntil(list, [arrive, finish], from + Math.round(length * unit))
  touch()
  return { present, time: list.tick - from }
}
