/**
 * Many short lists of whole numbers in one stretch of memory, each in an order of its own: what a list holds lies
 * together, in one line of the processor's cache while it is no longer than sixteen.
 */

import { BEFORE_FIRST } from './before-first.ts'

/** Numbers a new list has room for; a list that is full moves to twice its room. */
const ROOM = 16
/** Words of a list's span: where it begins in `values`, where it ends, where its room ends, and one that nobody reads. */
const WORDS = 4
const BEFORE_LISTS = BEFORE_FIRST / 4

/** The lists, numbered from 0 in the order of being added. Read them from `values`; write to them by its methods alone. */
export class NumberLists {
  /** Lists there are. */
  count = 0
  /** What they hold: list i from `first(i)` to `end(i) - 1`. Replaced as it grows: never hold it across a call of `push`. */
  values: Int32Array = new Int32Array(BEFORE_LISTS + ROOM * 64)
  private spans: Int32Array = new Int32Array(WORDS * 64)
  private used = BEFORE_LISTS

  /** Adds an empty list, and gives its number. */
  addList(): number {
    const list = this.count++
    if (WORDS * this.count > this.spans.length) this.spans = longer(this.spans, 2 * this.spans.length)
    const at = this.take(ROOM)
    this.spans[WORDS * list] = at
    this.spans[WORDS * list + 1] = at
    this.spans[WORDS * list + 2] = at + ROOM
    return list
  }

  /** Place of a list's first number in `values`. */
  first(list: number): number {
    return this.spans[WORDS * list]
  }

  /** Place behind its last. */
  end(list: number): number {
    return this.spans[WORDS * list + 1]
  }

  /** Puts a 32-bit integer at the end of a list. */
  push(list: number, value: number): void {
    const span = WORDS * list
    if (this.spans[span + 1] === this.spans[span + 2]) this.move(span)
    this.values[this.spans[span + 1]++] = value
  }

  /** Takes away what stands at a place of a list, from `first` to `end - 1`; what comes after it moves up. */
  removeAt(list: number, place: number): void {
    const end = --this.spans[WORDS * list + 1]
    for (let i = place; i < end; i++) this.values[i] = this.values[i + 1]
  }

  /** A list that is full gets twice its room, and leaves what it had. */
  private move(span: number): void {
    const from = this.spans[span]
    const end = this.spans[span + 1]
    const at = this.take(2 * (end - from))
    this.values.copyWithin(at, from, end)
    this.spans[span] = at
    this.spans[span + 1] = at + end - from
    this.spans[span + 2] = at + 2 * (end - from)
  }

  private take(room: number): number {
    const at = this.used
    this.used += room
    if (this.used > this.values.length) this.values = longer(this.values, 2 * this.used)
    return at
  }
}

function longer(values: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length)
  grown.set(values)
  return grown
}
