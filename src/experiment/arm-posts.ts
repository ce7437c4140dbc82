import type { Teams } from '../scenario/teams.ts'
import type { ArmPosts } from './result.ts'

/** The posts of an arm as simulated: whole ones, of teams that have any. */
export function armPosts(arm: string, { teams }: Teams): ArmPosts {
  const byTeam = teams
    .map(({ name: team, posts }) => ({ team, posts: Math.round(posts) }))
    .filter(({ posts }) => posts > 0)
  return { arm, total: byTeam.reduce((sum, { posts }) => sum + posts, 0), byTeam }
}
