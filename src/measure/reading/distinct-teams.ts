import type { ChildColumn } from './child-column.ts'
import type { RunReading } from './run-reading.ts'

const BITS = 32

/** Which teams each child has met, a bit a team. */
export class DistinctTeams {
  /** 32 teams each. */
  readonly #words: readonly ChildColumn[]

  constructor(run: RunReading) {
    const words = Math.max(1, Math.ceil(run.compiled.names.teams.length / BITS))
    this.#words = Array.from({ length: words }, () => run.columns.add())
  }

  /** Notes a team; -1 is nobody. */
  meet(child: number, team: number): void {
    if (team < 0) return
    const word = this.#words[Math.floor(team / BITS)]
    word?.set(child, word.get(child) | (1 << (team % BITS)))
  }

  /** How many there are. */
  count(child: number): number {
    let teams = 0
    for (const word of this.#words) for (let bits = word.get(child); bits !== 0; bits &= bits - 1) teams++
    return teams
  }

  /** Starts anew for a child. */
  forget(child: number): void {
    for (const word of this.#words) word.set(child, 0)
  }
}
