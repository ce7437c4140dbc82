import type { Scenario } from '../../src/browser.ts'

/** A line of `teams` in the file: one team, or one in each locality. */
export interface TeamLine {
  readonly line: string
  readonly teams: number
  readonly posts: number
  readonly stages: readonly string[]
  /** Whether it holds its stages for all families alike, so that they can be given and taken by name. */
  readonly plain: boolean
  /** Of its workers; empty for a team that holds no cases. */
  readonly role: string
  /** Whether family support workers stand beside its workers. */
  readonly supported: boolean
}

/** The lines of a scenario, in its order. */
export function linesOf({ teams, area }: Scenario): TeamLine[] {
  const lines = new Map<string, TeamLine>()
  for (const team of teams.teams) {
    const before = lines.get(team.line)
    const plain = team.holds.every(({ when }) => {
      const { localities, ...others } = when
      const isOwn = localities === undefined || (localities.length === 1 && area.localities.length > 1)
      return isOwn && Object.values(others).every((one) => one === undefined)
    })
    lines.set(team.line, {
      line: team.line,
      teams: (before?.teams ?? 0) + 1,
      posts: (before?.posts ?? 0) + team.posts,
      stages: [...new Set([...(before?.stages ?? []), ...team.holds.map(({ stage }) => stage)])],
      plain: plain && (before?.plain ?? true),
      role: team.role,
      supported: team.support !== undefined || (before?.supported ?? false),
    })
  }
  return [...lines.values()]
}
