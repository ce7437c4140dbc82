/**
 * The event log: what happened, in order, as columns, handed on in chunks.
 *
 * A row is one happening. Rows are appended to one set of columns of 4,096 rows; when it is full, and when the run
 * asks, the chunk goes to every recorder in the order they were given, and the same columns are then filled again.
 * Nothing is allocated by recording, and a log without recorders only counts.
 */

/** Rows of a chunk that is full. */
export const chunkRows = 4096

/** Up to 4,096 happenings, in order, as parallel columns of which the first `length` rows count. */
export interface EventChunk {
  /** Rows that count, in [1, 4096]; what lies beyond them is left over from an earlier chunk. */
  readonly length: number
  /** When [ticks]. */
  readonly tick: Int32Array
  /** What, as the model numbers it, in [0, 255]. */
  readonly kind: Uint8Array
  /** Row of the child; −1 where no child is concerned. */
  readonly child: Int32Array
  /** Index of the team; −1 where no team is concerned. */
  readonly team: Int16Array
  /** Row of the worker; −1 where none is concerned. */
  readonly worker: Int32Array
  /** Its meaning depends on the kind. */
  readonly detail: Int32Array
  /** Its meaning depends on the kind. */
  readonly detail2: Int32Array
}

/**
 * Receives the log, chunk by chunk.
 * The chunk belongs to the log: its columns are written again after `onChunk` returns. Keep what you need by
 * `copyChunk`; never write to it.
 */
export interface Recorder {
  /**
   * Whether it does not matter to it in which order it hears of what has nothing to do with one another. Where parts of a model
   * take turns (`time-order.ts`) it hears the rows of each part in order of time, and those of one part a while before those
   * of the next. Default: all rows come in order of time.
   */
  readonly isByPart?: boolean
  onChunk(chunk: EventChunk): void
}

/** Appends happenings and hands them on. */
export interface EventLog {
  /** Happenings recorded since the start, whether or not anybody watches. */
  readonly count: number
  /**
   * Appends one happening. Values are stored as they fit their column (see `EventChunk`) and are not checked.
   * @param tick when [ticks], below 2^31
   */
  record(tick: number, kind: number, child: number, team: number, worker: number, detail: number, detail2: number): void
  /** Hands on what has been recorded since the last chunk; does nothing when that is nothing. */
  flush(): void
}

/** A chunk one may write to. */
export type OpenChunk = { -readonly [Column in keyof EventChunk]: EventChunk[Column] }

/** No happenings yet, and room for some. */
export function createChunk(rows: number): OpenChunk {
  return {
    length: 0,
    tick: new Int32Array(rows),
    kind: new Uint8Array(rows),
    child: new Int32Array(rows),
    team: new Int16Array(rows),
    worker: new Int32Array(rows),
    detail: new Int32Array(rows),
    detail2: new Int32Array(rows),
  }
}

class ChunkedEventLog implements EventLog {
  count = 0
  readonly #recorders: readonly Recorder[]
  readonly #watched: boolean
  readonly #chunk = createChunk(chunkRows)

  constructor(recorders: readonly Recorder[]) {
    this.#recorders = [...recorders]
    this.#watched = recorders.length > 0
  }

  record(
    tick: number,
    kind: number,
    child: number,
    team: number,
    worker: number,
    detail: number,
    detail2: number,
  ): void {
    this.count++
    if (!this.#watched) return
    const chunk = this.#chunk
    const row = chunk.length
    chunk.tick[row] = tick
    chunk.kind[row] = kind
    chunk.child[row] = child
    chunk.team[row] = team
    chunk.worker[row] = worker
    chunk.detail[row] = detail
    chunk.detail2[row] = detail2
    chunk.length = row + 1
    if (row + 1 === chunkRows) this.flush()
  }

  flush(): void {
    if (this.#chunk.length === 0) return
    for (let i = 0; i < this.#recorders.length; i++) this.#recorders[i].onChunk(this.#chunk)
    this.#chunk.length = 0
  }
}

/**
 * An empty log.
 * @param recorders who receives the chunks, in this order; none is allowed, and then recording only counts
 */
export function createEventLog(recorders: readonly Recorder[]): EventLog {
  return new ChunkedEventLog(recorders)
}

/** A chunk of its own: columns of exactly `length` rows that nobody else writes to, fit to keep or to transfer. */
export function copyChunk(chunk: EventChunk): EventChunk {
  const rows = chunk.length
  return {
    length: rows,
    tick: chunk.tick.slice(0, rows),
    kind: chunk.kind.slice(0, rows),
    child: chunk.child.slice(0, rows),
    team: chunk.team.slice(0, rows),
    worker: chunk.worker.slice(0, rows),
    detail: chunk.detail.slice(0, rows),
    detail2: chunk.detail2.slice(0, rows),
  }
}
