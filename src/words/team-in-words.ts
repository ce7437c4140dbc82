import type { Scenario } from '../scenario/scenario.ts'
import type { Team } from '../scenario/teams.ts'
import { conditionInWords } from './condition-in-words.ts'
import { several } from './listing.ts'

/** A team as a row of words. */
export interface TeamRow {
  readonly team: string
  /** Stages it holds. */
  readonly holds: string
  /** For whom, where not for all. */
  readonly whom: string
  readonly posts: number
  /** Empty where nobody in it holds cases. */
  readonly role: string
  /** "18, at most 25" */
  readonly cap: string
}

/** Who holds what: each team, its stages, for whom, its posts and what its workers may hold. */
export function teamsInWords({ teams, workforce }: Scenario): TeamRow[] {
  return teams.teams.map((team): TeamRow => {
    const role = workforce.roles.find(({ name }) => name === team.role)
    const { holds, whom } = holdingsOf(team)
    return {
      team: team.name,
      holds,
      whom,
      posts: team.posts,
      role: team.role,
      cap: role ? capInWords(role.cap, role.hardCap) : '',
    }
  })
}

function holdingsOf(team: Team): { readonly holds: string; readonly whom: string } {
  const conditions = [...new Set(team.holds.map(({ when }) => conditionInWords(when)))]
  const names = (only?: string): string =>
    [
      ...new Set(
        team.holds
          .filter(({ when }) => only === undefined || conditionInWords(when) === only)
          .map(({ stage }) => stage),
      ),
    ].join(', ')
  const [first = ''] = conditions
  if (conditions.length === 1) return { holds: names(), whom: first }
  return { holds: names(), whom: conditions.map((one) => `${names(one)}: ${one === '' ? 'all' : one}`).join('; ') }
}

function capInWords(cap: number, hardCap: number): string {
  if (!Number.isFinite(cap)) return 'any number'
  const most = Number.isFinite(hardCap) && hardCap !== cap ? `, at most ${hardCap}` : ''
  return `${cap}${most}`
}

/** "139 posts for social workers", "nobody holds cases". */
export function staffInWords(posts: number, role: string): string {
  return role === '' ? 'nobody holds cases' : `${several(posts, 'post', 'posts')} for ${role}s`
}
