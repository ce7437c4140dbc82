import type { Scenario } from '../scenario/scenario.ts'
import { inProportion } from './in-proportion.ts'
import { createPostTable, isAgencyPost, onCallNumber, onCallPosts, type PostTable } from './post-table.ts'
import type { TeamsInTurn } from './teams-in-turn.ts'

/** A post that changes team on a day; it closes where the team is -1, and opens where it had none before. */
export interface PostMove {
  readonly day: number
  readonly post: number
  readonly team: number
}

/** The posts of a roll-out, each with its team of the first day (-1 until it opens), and how they move. */
export interface PostMoves {
  readonly posts: PostTable
  /** Those after the first day, by day. */
  readonly moves: readonly PostMove[]
}

/** What posts are moved by. */
interface Map {
  readonly turn: TeamsInTurn
  /** Day a team of the new model goes live [teams]. */
  readonly teamDay: readonly number[]
  readonly lastDay: number
  /** Whether a team of the new model takes over from one of before [new × teams + before]. */
  readonly takesOver: Uint8Array
}

/**
 * The posts of before, which keep their numbers and so their kind and luck, and the team each comes to. A new team gets its
 * posts on the day it goes live, from the teams whose work it takes over, in proportion to what each of them still has; so
 * none is emptied before its time. Posts that both models give one team stay. Where the new model has more posts, new teams
 * share those of before in proportion and the rest open on the last day; where it has fewer, what is left closes then.
 */
export function createPostMoves(scenario: Scenario, map: Map): PostMoves {
  const { turn } = map
  const table = createPostTable(turn.before)
  const posts = {
    team: [...table.team],
    role: [...table.role],
    agency: [...table.agency],
    number: [...table.number],
    onCall: [...table.onCall],
    block: [...table.block],
    isSupport: [...table.isSupport],
  }
  const add = (team: number, role: number, agency: number, number: number, onCall: number): number => {
    posts.role.push(role)
    posts.agency.push(agency)
    posts.number.push(number)
    posts.onCall.push(onCall)
    posts.block.push(-1)
    posts.isSupport.push(0)
    return posts.team.push(team) - 1
  }
  const moves: PostMove[] = []
  const move = (day: number, post: number, team: number): void => {
    if (day <= 0) posts.team[post] = team
    else moves.push({ day, post, team })
  }
  scenario.workforce.roles.forEach((role, r) => {
    const isOfRole = turn.teams.map((team) => team.role === role.name)
    const has = turn.teams.map((_, t) => rowsOf(table, t, r).length)
    const wants = turn.teams.map(() => 0)
    scenario.teams.teams.forEach((team, t) => {
      const at = turn.after[t] ?? -1
      if (isOfRole[at]) wants[at] = Math.round(team.posts)
    })
    const spare = has.map((count, t) => count - Math.min(count, wants[t] ?? 0))
    const lacks = wants.map((count, t) => count - Math.min(count, has[t] ?? 0))
    const given = inProportion(sum(spare), lacks)
    // Those that stay are the first of a team's list.
    const leaving = has.map((count, t) => rowsOf(table, t, r).slice(count - (spare[t] ?? 0)))
    const order = [...turn.teams.keys()].sort((a, b) => (map.teamDay[a] ?? 0) - (map.teamDay[b] ?? 0) || a - b)
    for (const to of order) {
      let left = given[to] ?? 0
      for (const sources of [true, false]) {
        const takes = (from: number): boolean =>
          from !== to && (map.takesOver[to * turn.teams.length + from] === 1) === sources
        const parts = inProportion(
          left,
          leaving.map((rows, from) => (takes(from) ? rows.length : 0)),
        )
        parts.forEach((part, from) => {
          for (const post of leaving[from]?.splice(0, part) ?? []) move(map.teamDay[to] ?? 0, post, to)
          left -= part
        })
      }
    }
    for (const post of leaving.flat()) move(map.lastDay, post, -1)
    let number = table.role.filter((of, post) => of === r && isEstablished(table, post)).length
    lacks.forEach((count, to) => {
      const opens = count - (given[to] ?? 0)
      // A team that would have nobody until then opens its posts with itself.
      const isEmpty = wants[to] === opens
      for (let i = 0; i < opens; i++) {
        const post = add(-1, r, isAgencyPost(number, role.agencyShare) ? 1 : 0, number, 0)
        number++
        move(isEmpty ? (map.teamDay[to] ?? 0) : map.lastDay, post, to)
      }
    })
  })
  // A new team's places on call are there from the start; nobody is called to a team that holds nobody yet.
  turn.teams.slice(turn.before.teams.teams.length).forEach((team, i) => {
    const t = turn.before.teams.teams.length + i
    const r = scenario.workforce.roles.findIndex(({ name }) => name === team.role)
    const called = r < 0 ? 0 : onCallPosts(team.posts, scenario.workforce.escalation)
    for (let place = 0; place < called; place++) add(t, r, 1, onCallNumber(t, place), 1)
  })
  return {
    posts: {
      count: posts.team.length,
      team: Int16Array.from(posts.team),
      role: Int8Array.from(posts.role),
      agency: Uint8Array.from(posts.agency),
      number: Int32Array.from(posts.number),
      onCall: Uint8Array.from(posts.onCall),
      block: Int16Array.from(posts.block),
      isSupport: Uint8Array.from(posts.isSupport),
    },
    moves: moves.sort((a, b) => a.day - b.day || a.post - b.post),
  }
}

function rowsOf(table: PostTable, team: number, role: number): number[] {
  const rows: number[] = []
  for (let post = 0; post < table.count; post++) {
    if (table.team[post] === team && table.role[post] === role && isEstablished(table, post)) rows.push(post)
  }
  return rows
}

/** Whether a post is one of the establishment of case holders: no block hired for a time, nobody on call, no support. */
function isEstablished(table: PostTable, post: number): boolean {
  return table.onCall[post] === 0 && (table.block[post] ?? -1) < 0 && table.isSupport[post] === 0
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
