import type { ChildColumn, ChildColumns } from './child-column.ts'

/** Step of a child who has met nobody. */
const ROOT = 0

/**
 * Which teams each child has met. Every step is a team met after those of the steps above it, and a child keeps the number
 * of her last one: children who met the same teams in the same order share theirs. So a child takes one number of a country
 * with a thousand teams too, and meeting a team again is a look at the few she has met.
 */
export class DistinctTeams {
  readonly #teams: number
  /** Each child's last step. */
  readonly #step: ChildColumn
  /** Of each step: its team, the step above it, and how many teams there are down to it. */
  readonly #team: number[] = [-1]
  readonly #above: number[] = [ROOT]
  readonly #count: number[] = [0]
  /** The step below another, by step × teams + team. */
  readonly #below = new Map<number, number>()

  /** @param teams how many there are */
  constructor(columns: ChildColumns, teams: number) {
    this.#teams = teams
    this.#step = columns.add(ROOT)
  }

  /** Notes a team; -1 is nobody. */
  meet(child: number, team: number): void {
    if (team < 0) return
    const last = this.#step.get(child)
    for (let step = last; step !== ROOT; step = this.#above[step] as number) if (this.#team[step] === team) return
    this.#step.set(child, this.#stepBelow(last, team))
  }

  /** How many there are. */
  count(child: number): number {
    return this.#count[this.#step.get(child)] as number
  }

  /** Starts anew for a child. */
  forget(child: number): void {
    this.#step.set(child, ROOT)
  }

  #stepBelow(step: number, team: number): number {
    const key = step * this.#teams + team
    const known = this.#below.get(key)
    if (known !== undefined) return known
    const made = this.#team.push(team) - 1
    this.#above.push(step)
    this.#count.push((this.#count[step] as number) + 1)
    this.#below.set(key, made)
    return made
  }
}
