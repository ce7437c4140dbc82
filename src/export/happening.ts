import { parseIsoDate, serialDay } from '../scenario/civil-date.ts'
import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { AddRow, RowValue } from './cohort-table.ts'
import type { CohortTexts } from './cohort-texts.ts'
import type { FollowedInOrder } from './followed-children.ts'

/** A row of the log being read; one object for a whole run, written again for every row. */
export interface Happening {
  readonly tick: number
  /** [day] day 0 is the scenario's start */
  readonly day: number
  readonly kind: number
  /** -1 in rows about workers. */
  readonly child: number
  /** Row in which readers follow the child (`followed-children.ts`), -1 in rows about workers. */
  readonly followed: number
  readonly team: number
  readonly worker: number
  readonly detail: number
  readonly detail2: number
  /** The child's, -1 in rows about workers. */
  readonly locality: number
}

/** Such a row before the first of the log, for who fills it. */
export function emptyHappening(): { -readonly [Key in keyof Happening]: number } {
  return {
    tick: 0,
    day: 0,
    kind: 0,
    child: -1,
    followed: -1,
    team: -1,
    worker: -1,
    detail: 0,
    detail2: 0,
    locality: -1,
  }
}

/** Something that makes rows of tables while the log goes by. */
export interface TableReader {
  /** Kinds of happenings it looks at; absent: all of them. */
  readonly kinds?: readonly number[]
  read(row: Happening): void
  /**
   * Adds what is still open.
   * @param end first day after the run
   * @param followed children of whom anything may be open
   */
  finish(end: number, followed: FollowedInOrder): void
}

/** A reader that remembers children. */
export interface ChildReader extends TableReader {
  /** Whether nothing is open about the child of a row, so that it may be another's. */
  isIdle(followed: number): boolean
}

/** Whose tables they are. */
export interface CohortOf {
  readonly compiled: CompiledScenario
  readonly arm: string
  /** Of the run, filled as its rows are made. */
  readonly texts: CohortTexts
  /** Row of the family of a child the log has told of. */
  readonly familyOf: (child: number) => number
}

/** How rows are written: whose run, and numbers of texts. */
export interface CohortNames {
  readonly compiled: CompiledScenario
  readonly add: AddRow
  readonly texts: CohortTexts
  /** The first two cells of every row. */
  readonly own: readonly [arm: number, run: number]
  /** A day of the run counted from 1 January 1970. */
  dateOf(day: number): number
  familyOf(child: number): number
  /** null for none. */
  team(team: number): RowValue
  locality(locality: number): RowValue
  stage(stage: number): RowValue
  need(need: number): RowValue
  role(role: number): RowValue
}

const EPOCH = serialDay({ year: 1970, month: 1, day: 1 })

/** Names of one run's rows. */
export function cohortNames({ compiled, arm, texts, familyOf }: CohortOf, add: AddRow): CohortNames {
  const { names, calendar } = compiled
  const start = parseIsoDate(calendar.dateOf(0))
  if (!start) throw new RangeError('A run begins on a date')
  const first = serialDay(start) - EPOCH
  const none = texts.numberOf('')
  const numbered = (all: readonly string[]): ((one: number) => number | undefined) => {
    const numbers = all.map((text) => texts.numberOf(text))
    // Looked for below 0, an array is searched by name, which takes long.
    return (one) => (one < 0 ? undefined : numbers[one])
  }
  const teams = numbered(names.teams)
  const localities = numbered(names.localities)
  const stages = numbered(names.stages)
  const needs = numbered(names.needs)
  const roles = numbered(names.roles)
  return {
    compiled,
    add,
    texts,
    own: [texts.numberOf(arm), texts.run],
    dateOf: (day) => first + day,
    familyOf,
    team: (team) => teams(team) ?? null,
    locality: (locality) => localities(locality) ?? none,
    stage: (stage) => stages(stage) ?? none,
    need: (need) => needs(need) ?? none,
    role: (role) => roles(role) ?? none,
  }
}
