import { chunkRows, createChunk, type EventChunk, type OpenChunk, type Recorder } from './event-log.ts'
import { inOrder } from './in-order.ts'
import { Numbering } from './numbering.ts'

/**
 * Puts a log in order of time whose writer goes to and fro in time: it simulates one part of its model a while ahead, then
 * the next from where the first began. Rows are kept until they are released, and handed on in order of their ticks, those
 * of one tick as they came.
 *
 * Rows of a writer's tables come in the order in which its parts have their turns. So children go by numbers of the writer's,
 * and workers are numbered as the log in order of time first tells of them: what is handed on depends neither on how far ahead
 * parts are simulated nor on when rows are released.
 */
export class TimeOrder implements Recorder {
  private readonly byPart: readonly Recorder[]
  private readonly inTime: readonly Recorder[]
  private readonly workers: Numbering
  /** Chunks kept; those past the ones in use are room. */
  private readonly kept: OpenChunk[] = []
  private chunks = 0
  /** Of each run of rows of one tick in one chunk: the chunk, its first row and the row behind its last, and the tick. */
  private readonly chunkOf: number[] = []
  private readonly first: number[] = []
  private readonly end: number[] = []
  private readonly ticks: number[] = []
  private readonly out = createChunk(chunkRows)

  /**
   * @param recorders who hear the log, in order of time or by part
   * @param before whose numbers go on here: the log of the run this is a copy of, all of it released
   */
  constructor(recorders: readonly Recorder[], before?: TimeOrder) {
    this.byPart = recorders.filter(({ isByPart }) => isByPart)
    this.inTime = recorders.filter(({ isByPart }) => !isByPart)
    this.workers = new Numbering(before?.workers)
  }

  onChunk(chunk: EventChunk): void {
    if (this.chunks === this.kept.length) this.kept.push(createChunk(chunkRows))
    const kept = this.kept[this.chunks]
    copyRows(chunk, kept)
    const { length, tick } = chunk
    for (let row = 0, from = 0; row < length; row++) {
      if (row + 1 < length && tick[row + 1] === tick[from]) continue
      this.chunkOf.push(this.chunks)
      this.first.push(from)
      this.end.push(row + 1)
      this.ticks.push(tick[from])
      from = row + 1
    }
    this.workers.tell(kept.worker, tick, length)
    this.chunks++
  }

  /**
   * Hands on all that is kept. What comes later must be of later ticks.
   * @param numberOfChild by row; all that are kept have one
   */
  release(numberOfChild: Int32Array): void {
    const { chunkOf, end, first, kept, ticks, workers } = this
    workers.give()
    // Where they are kept, part by part, since what is looked up for a part lies together.
    for (let i = 0; i < this.chunks; i++) {
      renumber(kept[i].child, numberOfChild, kept[i].length)
      renumber(kept[i].worker, workers.numberOf, kept[i].length)
      for (const recorder of this.byPart) recorder.onChunk(kept[i])
    }
    for (const run of inOrder(ticks)) this.pass(kept[chunkOf[run]], ticks[run], first[run], end[run])
    this.handOn()
    this.chunks = 0
    for (const list of [chunkOf, first, end, ticks]) list.length = 0
  }

  /** Hands on a run. */
  private pass(chunk: EventChunk, tick: number, from: number, end: number): void {
    const { out } = this
    for (let row = from; row < end; row++) {
      const at = out.length
      out.tick[at] = tick
      out.kind[at] = chunk.kind[row]
      out.child[at] = chunk.child[row]
      out.team[at] = chunk.team[row]
      out.worker[at] = chunk.worker[row]
      out.detail[at] = chunk.detail[row]
      out.detail2[at] = chunk.detail2[row]
      out.length = at + 1
      if (at + 1 === chunkRows) this.handOn()
    }
  }

  private handOn(): void {
    if (this.out.length === 0) return
    for (const recorder of this.inTime) recorder.onChunk(this.out)
    this.out.length = 0
  }
}

/** Puts numbers in the place of rows; what is negative stays. */
function renumber(rows: Int32Array, numberOf: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) if (rows[i] >= 0) rows[i] = numberOf[rows[i]]
}

function copyRows(from: EventChunk, to: OpenChunk): void {
  const { length } = from
  to.tick.set(from.tick.subarray(0, length))
  to.kind.set(from.kind.subarray(0, length))
  to.child.set(from.child.subarray(0, length))
  to.team.set(from.team.subarray(0, length))
  to.worker.set(from.worker.subarray(0, length))
  to.detail.set(from.detail.subarray(0, length))
  to.detail2.set(from.detail2.subarray(0, length))
  to.length = length
}
