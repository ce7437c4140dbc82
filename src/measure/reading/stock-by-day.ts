import type { YearsAndMonths } from './years-and-months.ts'

/**
 * A stock over a run, in all, by team and by locality: each change is noted on its day, and the level at a day's close is
 * the sum of the changes up to it. So changes may come in any order, and one that is undone the same day leaves no trace.
 */
export class StockByDay {
  readonly #time: YearsAndMonths
  readonly #days: number
  readonly #teams: number
  readonly #localities: number
  /** [group × days + day]; group 0 is all, then the teams, then the localities. */
  readonly #changes: Int32Array

  constructor(time: YearsAndMonths, teams: number, localities: number) {
    this.#time = time
    this.#days = time.days
    this.#teams = teams
    this.#localities = localities
    this.#changes = new Int32Array((1 + teams + localities) * time.days)
  }

  /** Another stock that begins with the same changes. */
  copy(): StockByDay {
    const made = new StockByDay(this.#time, this.#teams, this.#localities)
    made.#changes.set(this.#changes)
    return made
  }

  /** From `day` on the stock is larger by `by`; a team or locality of -1 counts in all alone. */
  change(day: number, team: number, locality: number, by: number): void {
    this.#add(0, day, by)
    if (team >= 0) this.#add(1 + team, day, by)
    if (locality >= 0) this.#add(1 + this.#teams + locality, day, by)
  }

  /** The level at the close of each day [days]. */
  levels(): Int32Array {
    return this.#levelsOf(0)
  }

  levelsOfTeam(team: number): Int32Array {
    return this.#levelsOf(1 + team)
  }

  levelsOfLocality(locality: number): Int32Array {
    return this.#levelsOf(1 + this.#teams + locality)
  }

  #add(group: number, day: number, by: number): void {
    const place = group * this.#days + day
    this.#changes[place] = (this.#changes[place] ?? 0) + by
  }

  #levelsOf(group: number): Int32Array {
    const levels = this.#changes.slice(group * this.#days, (group + 1) * this.#days)
    let level = 0
    for (let day = 0; day < levels.length; day++) {
      level += levels[day] ?? 0
      levels[day] = level
    }
    return levels
  }
}

/** Sum of the levels of the days from `from` to before `to` [stock × days]. */
export function stockDays(levels: Int32Array, from: number, to: number): number {
  let sum = 0
  for (let day = from; day < to; day++) sum += levels[day] ?? 0
  return sum
}
