import type { Scenario } from '../scenario/scenario.ts'
import type { Cells } from './cells.ts'
import { goLiveDays } from './go-live-days.ts'
import { createHolderTable, type HolderTable } from './holder-table.ts'
import { createPostMoves, type PostMove } from './post-moves.ts'
import { createPostTable, type PostTable } from './post-table.ts'
import type { TeamsInTurn } from './teams-in-turn.ts'

/** A day that never comes. */
export const NO_DAY = 0x7fffffff

const DAYS_IN_YEAR = 365.25

/** How one operating model gives way to another in the course of a run. */
export interface TransitionTable {
  /** Days after the first on which something goes live, in order. */
  readonly days: readonly number[]
  /** Holder by the new map, stage × cells + cell, and the day from which it holds: NO_DAY where the two maps agree. */
  readonly team: Int16Array
  readonly holdsFrom: Int32Array
  /** Day from which a team of before holds nothing by the map; NO_DAY for teams that stay [teams]. */
  readonly endDay: Int32Array
  /** Posts that change team, open or close, by day. */
  readonly moves: readonly PostMove[]
  /** Whether families in progress stay with their workers. */
  readonly keeps: boolean
  /** Share of families with a worker who change to a colleague when theirs goes live [0, 1]. */
  readonly changes: number
  /** Share of its hours a team loses [0, 1], from its own day on and up to another [teams]. */
  readonly dip: number
  readonly dipFrom: Int32Array
  readonly dipUntil: Int32Array
}

/** The tables that a roll-out makes out of two operating models. */
export interface Transition {
  readonly holders: HolderTable
  readonly posts: PostTable
  /** Undefined where one model holds throughout and nothing of its coming is still felt. */
  readonly table: TransitionTable | undefined
}

/**
 * Two maps in one table. A team of the new map goes live when the last locality it serves does, and holds nothing before:
 * a team for one locality with that locality, a team for the whole area on the last day of all. The holder of a kind of
 * child changes on the day of the team she comes to, and that team's posts come to it on the same day.
 */
export function createTransition(scenario: Scenario, turn: TeamsInTurn, cells: Cells): Transition {
  const { rollOut } = scenario
  const own = createHolderTable(scenario, cells)
  const after = own.team.map((team) => (team < 0 ? -1 : (turn.after[team] ?? -1)))
  if (!rollOut) return { holders: own, posts: createPostTable(scenario), table: undefined }
  const before = createHolderTable(turn.before, cells)
  const localityDays = goLiveDays(scenario)
  const lastDay = Math.max(...localityDays)
  const teams = turn.teams.length
  const localityOf = (cell: number): number => Math.floor(cell / (cells.count / cells.localities))

  const teamDay: number[] = Array.from({ length: teams }, () => -NO_DAY)
  after.forEach((team, at) => {
    if (team < 0) return
    teamDay[team] = Math.max(teamDay[team] ?? -NO_DAY, localityDays[localityOf(at % cells.count)] ?? 0)
  })
  teamDay.forEach((day, team) => {
    if (day === -NO_DAY) teamDay[team] = lastDay
  })

  const holdsFrom = new Int32Array(after.length).fill(NO_DAY)
  const takesOver = new Uint8Array(teams * teams)
  const stays = new Uint8Array(teams)
  for (const team of turn.after) stays[team] = 1
  const dipFrom = new Int32Array(teams).fill(NO_DAY)
  // Once all is live the map of before is gone from the run; whose work was new is still told by the names.
  const earlier = createHolderTable({ ...scenario, teams: rollOut.before }, cells).team
  const isNew = (at: number): boolean =>
    turn.isRollOut
      ? after[at] !== before.team[at]
      : turn.teams[after[at] ?? -1]?.name !== rollOut.before.teams[earlier[at] ?? -1]?.name
  after.forEach((team, at) => {
    if (team < 0 || !isNew(at)) return
    dipFrom[team] = teamDay[team] ?? 0
    if (!turn.isRollOut) return
    holdsFrom[at] = teamDay[team] ?? 0
    const from = before.team[at] ?? -1
    if (from >= 0) takesOver[team * teams + from] = 1
  })

  const { changes, dip, dipYears } = rollOut.shock
  const dipDays = Math.round(dipYears * DAYS_IN_YEAR)
  const { posts, moves } = turn.isRollOut
    ? createPostMoves(scenario, { turn, teamDay, lastDay, takesOver })
    : { posts: createPostTable(scenario), moves: [] }
  const days = new Set<number>(moves.map(({ day }) => day))
  for (const day of holdsFrom) if (day > 0 && day !== NO_DAY) days.add(day)
  return {
    holders: {
      team: before.team,
      byAge: before.byAge.map((byAge, s) => byAge | (own.byAge[s] ?? 0)),
      differsByAge: before.differsByAge || own.differsByAge,
    },
    posts,
    table: {
      days: [...days].sort((a, b) => a - b),
      team: after,
      holdsFrom,
      endDay: Int32Array.from({ length: teams }, (_, team) => (stays[team] === 1 ? NO_DAY : lastDay)),
      moves,
      keeps: rollOut.families === 'kept',
      changes,
      dip,
      dipFrom,
      dipUntil: dipFrom.map((day) => (day === NO_DAY ? NO_DAY : day + dipDays)),
    },
  }
}
