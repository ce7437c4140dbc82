import type { Scenario } from '../scenario/scenario.ts'

/**
 * The posts of case holders. Within a role, posts are numbered over the whole area in file order, and agency is spread
 * evenly over the numbers: a post keeps its number, its kind and so its luck when its team changes.
 */
export interface PostTable {
  readonly count: number
  /** [posts] */
  readonly team: Int16Array
  readonly role: Int8Array
  /** 1 where the post is filled by agency workers [posts]. */
  readonly agency: Uint8Array
  /** Number within its role, the subject of the post's draws [posts]. */
  readonly number: Int32Array
}

/** One row for each post, teams in file order. */
export function createPostTable(scenario: Scenario): PostTable {
  const roles = scenario.workforce.roles
  const team: number[] = []
  const role: number[] = []
  const agency: number[] = []
  const number: number[] = []
  const numbered = roles.map(() => 0)
  scenario.teams.teams.forEach((holder, t) => {
    const r = roles.findIndex((candidate) => candidate.name === holder.role)
    const found = roles[r]
    if (!found) return
    for (let i = 0; i < Math.round(holder.posts); i++) {
      const n = numbered[r] ?? 0
      numbered[r] = n + 1
      team.push(t)
      role.push(r)
      number.push(n)
      agency.push(isAgencyPost(n, found.agencyShare) ? 1 : 0)
    }
  })
  return {
    count: team.length,
    team: Int16Array.from(team),
    role: Int8Array.from(role),
    agency: Uint8Array.from(agency),
    number: Int32Array.from(number),
  }
}

/** Whether the post of a number is filled by agency workers: a share of all, spread evenly over the numbers. */
export function isAgencyPost(number: number, agencyShare: number): boolean {
  return Math.floor((number + 1) * agencyShare + 1e-9) > Math.floor(number * agencyShare + 1e-9)
}
