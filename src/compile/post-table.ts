import type { Scenario } from '../scenario/scenario.ts'

/** Where posts of agency blocks are numbered from, apart from those of the establishment, which so keep their numbers. */
const FIRST_OF_BLOCKS = 1_000_000
const BLOCK_STEP = 10_000

/**
 * The posts: first those of case holders, team by team, then family support, team by team. Within a role, posts are
 * numbered over the whole area in file order, and agency is spread evenly over the numbers: a post keeps its number, its
 * kind and so its luck when its team changes. Blocks of agency workers are posts of their team that are no part of the
 * establishment and are filled for a time.
 */
export interface PostTable {
  readonly count: number
  /** Posts whose workers hold cases: rows 0 to `holding` - 1. */
  readonly holding: number
  /** [posts] */
  readonly team: Int16Array
  readonly role: Int8Array
  /** 1 where the post is filled by agency workers [posts]. */
  readonly agency: Uint8Array
  /** 1 where the post is agency on call: opened only when a team is overloaded, and not advertised when it ends [posts]. */
  readonly onCall: Uint8Array
  /** Number within its role, the subject of the post's draws [posts]. */
  readonly number: Int32Array
  /** Block of agency workers it belongs to, -1 for the establishment [posts]. */
  readonly block: Int16Array
}

/** Numbers of agency workers on call begin here. */
const ON_CALL = 2_000_000
const ON_CALL_STEP = 1000

/** One row for each post, teams in file order; a team's agency workers on call come after its posts. */
export function createPostTable(scenario: Scenario): PostTable {
  const { roles, agencyBlocks = [], escalation } = scenario.workforce
  const team: number[] = []
  const role: number[] = []
  const agency: number[] = []
  const onCall: number[] = []
  const number: number[] = []
  const block: number[] = []
  const numbered = roles.map(() => 0)
  const add = (t: number, r: number, isAgency: number, n: number, b: number, isOnCall = 0): void => {
    team.push(t)
    role.push(r)
    agency.push(isAgency)
    number.push(n)
    block.push(b)
    onCall.push(isOnCall)
  }
  const establish = (t: number, name: string, posts: number): number => {
    const r = roles.findIndex((candidate) => candidate.name === name)
    const share = roles[r]?.agencyShare
    if (share === undefined) return -1
    for (let i = 0; i < Math.round(posts); i++) {
      const n = numbered[r] ?? 0
      numbered[r] = n + 1
      add(t, r, Math.floor((n + 1) * share + 1e-9) > Math.floor(n * share + 1e-9) ? 1 : 0, n, -1)
    }
    return r
  }
  scenario.teams.teams.forEach((holder, t) => {
    const r = establish(t, holder.role, holder.posts)
    agencyBlocks.forEach((hired, b) => {
      if (r < 0 || hired.team !== holder.name) return
      for (let i = 0; i < Math.round(hired.posts); i++) add(t, r, 1, FIRST_OF_BLOCKS + b * BLOCK_STEP + i, b)
    })
    const called = r < 0 ? 0 : Math.floor(Math.round(holder.posts) * (escalation.agency?.most ?? 0))
    for (let i = 0; i < called; i++) add(t, r, 1, ON_CALL + t * ON_CALL_STEP + i, -1, 1)
  })
  const holding = team.length
  scenario.teams.teams.forEach(({ support }, t) => {
    if (support) establish(t, support.role, support.posts)
  })
  return {
    count: team.length,
    holding,
    team: Int16Array.from(team),
    role: Int8Array.from(role),
    agency: Uint8Array.from(agency),
    onCall: Uint8Array.from(onCall),
    number: Int32Array.from(number),
    block: Int16Array.from(block),
  }
}
