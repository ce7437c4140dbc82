import type { Entities } from './entities.ts'

const none = -1

/** Queues of entities as doubly linked lists through their columns, so that one may leave from the middle. */
export class Queues {
  private readonly heads: Int32Array
  private readonly tails: Int32Array
  private readonly columns: Entities['columns']

  constructor(queues: number, columns: Entities['columns']) {
    this.heads = new Int32Array(queues).fill(none)
    this.tails = new Int32Array(queues).fill(none)
    this.columns = columns
  }

  /** Who is first in a queue; −1 where nobody is. */
  first(queue: number): number {
    return this.heads[queue]
  }

  append(queue: number, row: number): void {
    const { next, previous } = this.columns
    const last = this.tails[queue]
    next[row] = none
    previous[row] = last
    if (last === none) this.heads[queue] = row
    else next[last] = row
    this.tails[queue] = row
  }

  putFirst(queue: number, row: number): void {
    const { next, previous } = this.columns
    const first = this.heads[queue]
    previous[row] = none
    next[row] = first
    if (first === none) this.tails[queue] = row
    else previous[first] = row
    this.heads[queue] = row
  }

  remove(queue: number, row: number): void {
    const { next, previous } = this.columns
    const after = next[row]
    const before = previous[row]
    if (before === none) this.heads[queue] = after
    else next[before] = after
    if (after === none) this.tails[queue] = before
    else previous[after] = before
  }
}
