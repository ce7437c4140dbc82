import { type Columns, createColumns } from '../kernel/columns.ts'

const specs = {
  /** Number in order of entering, by which its draws are keyed. */
  serial: 'uint32',
  group: 'uint8',
  station: 'int32',
  /** Stations entered so far. */
  visits: 'int32',
  /** When it entered the network, and the station it is at [ticks]. */
  entered: 'float64',
  arrived: 'float64',
  /** Its service here, what is left of it, when the present stretch began and ends [ticks]. */
  work: 'float64',
  left: 'float64',
  began: 'float64',
  due: 'float64',
  /** Stretches of service begun here. */
  stretches: 'int32',
  /** The notice of the end of its wait or of its stretch; what comes then. */
  notice: 'int32',
  /** Neighbours in the queue. */
  next: 'int32',
  previous: 'int32',
} as const

/** Entities of a network, by row. Unlike a table's, rows are used again: a run may see a hundred million. */
export class Entities {
  readonly columns: Columns<typeof specs> = createColumns(specs)
  private readonly free: number[] = []
  private count = 0

  /** Adds an entity; all its columns are to be written. */
  add(group: number, now: number): number {
    const row = this.free.pop() ?? this.columns.addRow()
    const columns = this.columns
    columns.serial[row] = this.count++
    columns.group[row] = group
    columns.visits[row] = 0
    columns.entered[row] = now
    return row
  }

  /** Takes one away, whose row may then stand for another. */
  remove(row: number): void {
    this.free.push(row)
  }
}
