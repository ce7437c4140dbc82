import type { ChildColumn } from './child-column.ts'

/** Children to make room for at first. */
const FIRST_ROOM = 1 << 16
/** Locality of who has left nothing behind. */
const NONE = -1

/**
 * Which place among the columns of a reading stands for which child of the log. Most children it tells of made a contact that
 * ended in advice and are told of no more: they are lent a place, which then goes to the next, so that columns are no longer
 * than there are children of whom more must be kept. What the contact told of her is remembered here, should she come again:
 * she is then given another place.
 */
export class ChildPlaces {
  /** Of each child her place and one, negative while it is lent; 0 for none. */
  #places = new Int32Array(FIRST_ROOM)
  /** Of each child who gave her place back, what the columns of locality and traits said: a scenario has far fewer localities. */
  #locality = new Int16Array(FIRST_ROOM).fill(NONE)
  #traits = new Int32Array(FIRST_ROOM)
  #count = 0
  readonly #free: number[] = []
  readonly #localityColumn: ChildColumn
  readonly #traitsColumn: ChildColumn

  /** @param locality and @param traits columns of what a contact tells of a child, by place */
  constructor(locality: ChildColumn, traits: ChildColumn) {
    this.#localityColumn = locality
    this.#traitsColumn = traits
  }

  /**
   * The place of a child.
   * @param isLent whether a place she is given now is lent
   */
  of(child: number, isLent: boolean): number {
    const found = child < this.#places.length ? (this.#places[child] as number) : 0
    if (found === 0) return this.#give(child, isLent)
    return (found < 0 ? -found : found) - 1
  }

  /** Whether the child has a place and it is lent to her. */
  isLent(child: number): boolean {
    return (this.#places[child] as number) < 0
  }

  /** The place that was lent to the child is hers from now on. */
  keep(child: number): void {
    this.#places[child] = -(this.#places[child] as number)
  }

  /** The place that was lent to the child is nobody's; gives it, for its columns to be cleared (`ChildColumns.forget`). */
  giveBack(child: number): number {
    const place = -(this.#places[child] as number) - 1
    this.#locality[child] = this.#localityColumn.get(place)
    this.#traits[child] = this.#traitsColumn.get(place)
    this.#places[child] = 0
    this.#free.push(place)
    return place
  }

  #give(child: number, isLent: boolean): number {
    if (child >= this.#places.length) this.#grow(child)
    const place = this.#free.pop() ?? this.#count++
    this.#places[child] = isLent ? -place - 1 : place + 1
    const locality = this.#locality[child] as number
    if (locality !== NONE) {
      this.#localityColumn.set(place, locality)
      this.#traitsColumn.set(place, this.#traits[child] as number)
    }
    return place
  }

  #grow(child: number): void {
    const before = this.#places.length
    const room = Math.max(child + 1, Math.ceil(1.5 * before))
    const [places, locality, traits] = [new Int32Array(room), new Int16Array(room), new Int32Array(room)]
    places.set(this.#places)
    locality.set(this.#locality)
    locality.fill(NONE, before)
    traits.set(this.#traits)
    this.#places = places
    this.#locality = locality
    this.#traits = traits
  }
}
