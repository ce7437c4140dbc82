import type { Scenario } from '../scenario/scenario.ts'
import type { Team } from '../scenario/teams.ts'
import type { Escalation, Role } from '../scenario/workforce.ts'
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

/** What posts are for; each kind goes its own way, since none of them can be another. */
type PostKind = 'holds-cases' | 'on-call' | 'support'
const postKinds: readonly PostKind[] = ['holds-cases', 'on-call', 'support']

/**
 * The posts of before, which keep their numbers and so their kind and luck, and the team each comes to. A new team gets its
 * posts on the day it goes live, from the teams whose work it takes over, in proportion to what each of them still has; so
 * none is emptied before its time. Posts that both models give one team stay. Where the new model has more posts, new teams
 * share those of before in proportion and the rest open on the last day; where it has fewer, what is left closes then.
 * Agency places on call and family support go the same way, apart from the posts of case holders. Blocks of agency workers
 * are hired for a team of the new model and stay with it.
 */
export function createPostMoves(scenario: Scenario, map: Map): PostMoves {
  const { turn } = map
  const table = createPostTable(withBlocksOf(turn))
  const posts = {
    team: [...table.team],
    role: [...table.role],
    agency: [...table.agency],
    number: [...table.number],
    onCall: [...table.onCall],
    block: [...table.block],
    isSupport: [...table.isSupport],
  }
  const add = (role: number, agency: number, number: number, kind: PostKind): number => {
    posts.role.push(role)
    posts.agency.push(agency)
    posts.number.push(number)
    posts.onCall.push(kind === 'on-call' ? 1 : 0)
    posts.block.push(-1)
    posts.isSupport.push(kind === 'support' ? 1 : 0)
    return posts.team.push(-1) - 1
  }
  const moves: PostMove[] = []
  const move = (day: number, post: number, team: number): void => {
    if (day <= 0) posts.team[post] = team
    else moves.push({ day, post, team })
  }
  const numbered = scenario.workforce.roles.map((_, r) => established(table, r))

  function moveAll(role: Role, r: number, kind: PostKind): void {
    const has = turn.teams.map((_, t) => rowsOf(table, t, r, kind).length)
    const wants = turn.teams.map(() => 0)
    scenario.teams.teams.forEach((team, t) => {
      wants[turn.after[t] ?? -1] = wanted(team, role, kind, scenario.workforce.escalation)
    })
    const spare = has.map((count, t) => count - Math.min(count, wants[t] ?? 0))
    const lacks = wants.map((count, t) => count - Math.min(count, has[t] ?? 0))
    const given = inProportion(sum(spare), lacks)
    // Those that stay are the first of a team's list.
    const leaving = has.map((count, t) => rowsOf(table, t, r, kind).slice(count - (spare[t] ?? 0)))
    const takesOver = (to: number, from: number): boolean => map.takesOver[to * turn.teams.length + from] === 1
    const order = [...turn.teams.keys()].sort((a, b) => (map.teamDay[a] ?? 0) - (map.teamDay[b] ?? 0) || a - b)
    for (const to of order) {
      let left = given[to] ?? 0
      for (const sources of [true, false]) {
        const parts = inProportion(
          left,
          leaving.map((rows, from) => (from !== to && takesOver(to, from) === sources ? rows.length : 0)),
        )
        parts.forEach((part, from) => {
          for (const post of leaving[from]?.splice(0, part) ?? []) move(map.teamDay[to] ?? 0, post, to)
          left -= part
        })
      }
    }
    leaving.forEach((rows, from) => {
      // Nobody is sent away from a place on call by a share that rounds down: the last team to take over has one more.
      const isHeir = (to: number): boolean => turn.teams[to]?.role === role.name && takesOver(to, from)
      const heir = kind === 'on-call' ? order.findLast(isHeir) : undefined
      for (const post of rows) {
        if (heir === undefined) move(map.lastDay, post, -1)
        else move(map.teamDay[heir] ?? 0, post, heir)
      }
    })
    lacks.forEach((count, to) => {
      const opens = count - (given[to] ?? 0)
      // A team that would have nobody until then opens its posts with itself.
      const isEmpty = wants[to] === opens
      for (let i = 0; i < opens; i++) {
        const number = kind === 'on-call' ? onCallNumber(to, (has[to] ?? 0) + i) : (numbered[r] ?? 0)
        if (kind !== 'on-call') numbered[r] = number + 1
        const isAgency = kind === 'on-call' || isAgencyPost(number, role.agencyShare)
        const post = add(r, isAgency ? 1 : 0, number, kind)
        move(isEmpty ? (map.teamDay[to] ?? 0) : map.lastDay, post, to)
      }
    })
  }
  scenario.workforce.roles.forEach((role, r) => {
    for (const kind of postKinds) moveAll(role, r, kind)
  })

  const hired = createPostTable(scenario)
  for (let post = 0; post < hired.count; post++) {
    const team = turn.after[hired.team[post] ?? -1] ?? -1
    if ((hired.block[post] ?? -1) < 0 || team < turn.before.teams.teams.length) continue
    const row = add(hired.role[post] ?? -1, 1, hired.number[post] ?? 0, 'holds-cases')
    posts.block[row] = hired.block[post] ?? -1
    posts.team[row] = team
  }
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

/** The scenario of before with the blocks of those teams alone that the new model has too. */
function withBlocksOf({ teams, before, after }: TeamsInTurn): Scenario {
  const { agencyBlocks } = before.workforce
  if (agencyBlocks === undefined) return before
  const stays = new Set([...after].map((at) => teams[at]?.name))
  // A block that is meant for nobody here stays in the list, which numbers them.
  const blocks = agencyBlocks.map((block) => (stays.has(block.team) ? block : { ...block, posts: 0 }))
  return { ...before, workforce: { ...before.workforce, agencyBlocks: blocks } }
}

/** Posts of a role and kind that a team of the new model is to have. */
function wanted(team: Team, { name }: Role, kind: PostKind, escalation: Escalation): number {
  if (kind === 'support') return team.support?.role === name ? Math.round(team.support.posts) : 0
  if (team.role !== name) return 0
  return kind === 'on-call' ? onCallPosts(team.posts, escalation) : Math.round(team.posts)
}

/** Rows of one team, role and kind, blocks left out. */
function rowsOf(table: PostTable, team: number, role: number, kind: PostKind): number[] {
  const rows: number[] = []
  for (let post = 0; post < table.count; post++) {
    if (table.team[post] === team && table.role[post] === role && kindOf(table, post) === kind) rows.push(post)
  }
  return rows
}

/** Posts of a role that have a number over the whole area. */
function established(table: PostTable, role: number): number {
  let count = 0
  for (let post = 0; post < table.count; post++) {
    const kind = kindOf(table, post)
    if (table.role[post] === role && (kind === 'holds-cases' || kind === 'support')) count++
  }
  return count
}

/** Undefined for a post of a block, which is hired for a time. */
function kindOf(table: PostTable, post: number): PostKind | undefined {
  if ((table.block[post] ?? -1) >= 0) return undefined
  if (table.isSupport[post] === 1) return 'support'
  return table.onCall[post] === 1 ? 'on-call' : 'holds-cases'
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
