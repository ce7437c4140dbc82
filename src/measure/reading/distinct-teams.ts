import { ChildColumn } from './child-column.ts'

const BITS = 32

/** Which teams each child has met, a bit a team. */
export class DistinctTeams {
  /** Words of 32 teams a child. */
  readonly #words: number
  /** [child × words + word] */
  readonly #met = new ChildColumn()

  constructor(teams: number) {
    this.#words = Math.max(1, Math.ceil(teams / BITS))
  }

  /** Notes a team; -1 is nobody. */
  meet(child: number, team: number): void {
    if (team < 0) return
    const place = child * this.#words + Math.floor(team / BITS)
    this.#met.set(place, this.#met.get(place) | (1 << (team % BITS)))
  }

  /** How many there are. */
  count(child: number): number {
    let teams = 0
    for (let word = 0; word < this.#words; word++) {
      for (let bits = this.#met.get(child * this.#words + word); bits !== 0; bits &= bits - 1) teams++
    }
    return teams
  }

  /** Starts anew for a child. */
  forget(child: number): void {
    for (let word = 0; word < this.#words; word++) this.#met.set(child * this.#words + word, 0)
  }
}
