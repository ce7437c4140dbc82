import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import * as kinds from '../model/event-kinds.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import type { ChildReader, CohortNames, Happening } from './happening.ts'
import { roleHoldsCases } from './role-holds-cases.ts'
import { teamLoads } from './workforce-tables.ts'

/** Levels that are followed, for each team. */
const HELD = 0
const UNALLOCATED = 1
const WITH_WORKER = 2
const SOCIAL_WORKERS = 3
const CASE_HOLDERS = 4
const LEVELS = 5

/** Work of the weeks of a month, for each team: weeks, hours wanted and had [tenths], weeks with more wanted than had. */
const WEEKS = 0
const WANTED = 1
const HAD = 2
const OVER = 3
const SUMS = 4

/** Who holds a child, -1 for nobody, and whether she has a worker. */
const specs = { team: ['int16', -1], hasWorker: 'uint8' } as const

const looksAt = [
  kinds.WORKER_STARTED,
  kinds.WORKER_LEFT,
  kinds.POST_MOVED,
  kinds.WEEK_WORKED,
  kinds.OPENED_WITH,
  kinds.STAGE_ENTERED,
  kinds.TRANSFERRED,
  kinds.WORKER_ALLOCATED,
  kinds.WORKER_RELEASED,
  kinds.CHILD_CLOSED,
]

/** Loads of teams by month. A level at a day's close is what the rows of that day left it at. */
export class TeamMonths implements ChildReader {
  readonly kinds: readonly number[] = looksAt
  readonly #names: CohortNames
  /** [(team × levels + level)] now, and summed over the closes of the month so far. */
  readonly #now: Int32Array
  readonly #days: Float64Array
  readonly #work: Float64Array
  readonly #children: ChildRows<typeof specs> = createChildRows(specs)
  /** Day whose close has not come yet. */
  #day = 0
  #month = 0

  constructor(names: CohortNames) {
    this.#names = names
    const teams = names.compiled.names.teams.length
    this.#now = new Int32Array(teams * LEVELS)
    this.#days = new Float64Array(teams * LEVELS)
    this.#work = new Float64Array(teams * SUMS)
  }

  read(row: Happening): void {
    const { child, kind, day, team, detail, detail2 } = row
    if (day > this.#day) this.#closeUntil(day)
    if (child >= 0) {
      this.#readChild(row)
      return
    }
    switch (kind) {
      case kinds.WORKER_STARTED:
        this.#person(team, detail2, 1)
        break
      case kinds.WORKER_LEFT:
        this.#person(team, detail2, -1)
        break
      case kinds.POST_MOVED:
        if (row.worker < 0) break
        this.#person(detail, detail2 >> 2, -1)
        this.#person(team, detail2 >> 2, 1)
        break
      case kinds.WEEK_WORKED: {
        const at = team * SUMS
        const work = this.#work
        work[at + WEEKS] = (work[at + WEEKS] ?? 0) + 1
        work[at + WANTED] = (work[at + WANTED] ?? 0) + detail
        work[at + HAD] = (work[at + HAD] ?? 0) + detail2
        if (detail > detail2) work[at + OVER] = (work[at + OVER] ?? 0) + 1
        break
      }
      default:
    }
  }

  finish(end: number): void {
    this.#closeUntil(end)
  }

  isIdle(followed: number): boolean {
    const known = this.#children
    return followed >= known.rows || ((known.team[followed] ?? -1) < 0 && known.hasWorker[followed] === 0)
  }

  #readChild({ followed, kind, team }: Happening): void {
    const known = this.#children
    switch (kind) {
      case kinds.OPENED_WITH:
      case kinds.STAGE_ENTERED:
        if (team < 0) return
        ensureChild(known, followed)
        this.#hold(followed, team, known.hasWorker[followed] ?? 0)
        return
      case kinds.TRANSFERRED:
        this.#hold(followed, team, 0)
        return
      case kinds.WORKER_ALLOCATED:
        ensureChild(known, followed)
        this.#hold(followed, team >= 0 ? team : (known.team[followed] ?? -1), 1)
        return
      case kinds.WORKER_RELEASED:
        ensureChild(known, followed)
        this.#hold(followed, known.team[followed] ?? -1, 0)
        return
      case kinds.CHILD_CLOSED:
        this.#hold(followed, -1, 0)
        return
      default:
    }
  }

  #hold(followed: number, team: number, hasWorker: number): void {
    const known = this.#children
    ensureChild(known, followed)
    this.#count(known.team[followed] ?? -1, known.hasWorker[followed] ?? 0, -1)
    this.#count(team, hasWorker, 1)
    known.team[followed] = team
    known.hasWorker[followed] = hasWorker
  }

  #count(team: number, hasWorker: number, by: number): void {
    if (team < 0) return
    this.#change(team, HELD, by)
    if (hasWorker === 1) this.#change(team, WITH_WORKER, by)
    else if (this.#names.compiled.teamHoldsCases[team] === 1) this.#change(team, UNALLOCATED, by)
  }

  #person(team: number, role: number, by: number): void {
    const { compiled } = this.#names
    if (compiled.roleIsSocialWorker[role] === 1) this.#change(team, SOCIAL_WORKERS, by)
    if (roleHoldsCases(compiled, role)) this.#change(team, CASE_HOLDERS, by)
  }

  #change(team: number, level: number, by: number): void {
    if (team < 0) return
    const at = team * LEVELS + level
    this.#now[at] = (this.#now[at] ?? 0) + by
  }

  /** Closes every day before `day`. */
  #closeUntil(day: number): void {
    const { calendar } = this.#names.compiled
    for (; this.#day < day; this.#day++) {
      for (let i = 0; i < this.#now.length; i++) this.#days[i] = (this.#days[i] ?? 0) + (this.#now[i] ?? 0)
      if (this.#day + 1 === calendar.firstDayOfMonth(this.#month + 1)) this.#closeMonth()
    }
  }

  #closeMonth(): void {
    const { add, own, texts, compiled } = this.#names
    const month = texts.numberOf(compiled.calendar.monthLabel(this.#month))
    compiled.names.teams.forEach((name, team) => {
      const now = (level: number): number => this.#now[team * LEVELS + level] ?? 0
      const days = (level: number): number => this.#days[team * LEVELS + level] ?? 0
      const work = (sum: number): number => this.#work[team * SUMS + sum] ?? 0
      add(teamLoads, [
        ...own,
        texts.numberOf(name),
        compiled.teamHoldsCases[team] === 1,
        capOf(compiled, team),
        month,
        now(HELD),
        now(UNALLOCATED),
        days(HELD),
        days(UNALLOCATED),
        days(WITH_WORKER),
        now(SOCIAL_WORKERS),
        days(SOCIAL_WORKERS),
        days(CASE_HOLDERS),
        work(WEEKS),
        work(WANTED) / 10,
        work(HAD) / 10,
        work(OVER),
      ])
    })
    this.#days.fill(0)
    this.#work.fill(0)
    this.#month++
  }
}

/** null for none. */
function capOf({ roleCap, teamRole }: CompiledScenario, team: number): number | null {
  const cap = roleCap[teamRole[team] ?? -1] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(cap) ? cap : null
}
