import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { EventChunk } from '../kernel/event-log.ts'
import { eventKinds } from '../model/event-kinds.ts'

/** A row of the log with its names, for people and other programs. */
export interface ReadableEvent {
  /** ISO date. */
  readonly date: string
  readonly event: string
  /** Row of the child in this run, -1 where none is concerned. */
  readonly child: number
  /** Empty where none. */
  readonly team: string
  readonly worker: number
  readonly detail: number
  readonly detail2: number
}

const TICKS_A_DAY = 8

/** The rows of a chunk, one by one: names are looked up for the rows that are asked for. */
export function* decode(chunk: EventChunk, compiled: CompiledScenario): Generator<ReadableEvent> {
  for (let row = 0; row < chunk.length; row++) {
    yield {
      date: compiled.calendar.dateOf(Math.floor((chunk.tick[row] ?? 0) / TICKS_A_DAY)),
      event: eventKinds[chunk.kind[row] ?? -1]?.name ?? '',
      child: chunk.child[row] ?? -1,
      team: compiled.names.teams[chunk.team[row] ?? -1] ?? '',
      worker: chunk.worker[row] ?? -1,
      detail: chunk.detail[row] ?? 0,
      detail2: chunk.detail2[row] ?? 0,
    }
  }
}
