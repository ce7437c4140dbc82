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
  /** 1 where the post is agency on call: opened only when a team is overloaded, and not advertised when it ends [posts]. */
  readonly onCall: Uint8Array
  /** Number within its role, the subject of the post's draws [posts]. */
  readonly number: Int32Array
}

/** Numbers of agency workers on call begin here, apart from those of posts. */
const ON_CALL = 1_000_000

/** One row for each post, teams in file order; a team's agency workers on call come after its posts. */
export function createPostTable(scenario: Scenario): PostTable {
  const roles = scenario.workforce.roles
  const team: number[] = []
  const role: number[] = []
  const agency: number[] = []
  const onCall: number[] = []
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
      onCall.push(0)
      agency.push(Math.floor((n + 1) * found.agencyShare + 1e-9) > Math.floor(n * found.agencyShare + 1e-9) ? 1 : 0)
    }
    const called = Math.floor(Math.round(holder.posts) * (scenario.workforce.escalation.agency?.most ?? 0))
    for (let i = 0; i < called; i++) {
      team.push(t)
      role.push(r)
      number.push(ON_CALL + t * 1000 + i)
      onCall.push(1)
      agency.push(1)
    }
  })
  return {
    count: team.length,
    team: Int16Array.from(team),
    role: Int8Array.from(role),
    agency: Uint8Array.from(agency),
    onCall: Uint8Array.from(onCall),
    number: Int32Array.from(number),
  }
}
