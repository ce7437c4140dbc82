import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import type { Teams } from './teams.ts'

/** No two teams of one name, and none whose workers hold cases without a post for any. */
export function checkTeams({ teams }: Teams, root: Cursor): void {
  const names = new Set<string>()
  for (const team of teams) {
    const cursor = findCursor(root, ['teams', team.line])
    if (names.has(team.name)) {
      const message = `There are two teams called "${team.name}".`
      cursor.report('same-name', message, 'Give one of them another name.', cursor.key)
    }
    names.add(team.name)
    if (team.role === '' || !(team.posts < 1)) continue
    const message = `${team.name} has no posts, so nobody it holds would ever have a worker.`
    const posts = findCursor(cursor, ['posts']).unwrapped()
    const own = posts.isMap() ? findCursor(posts, [placeOf(team.name, team.line)]) : posts
    own.report('no-posts', message, 'Give it at least one post, or take its role away.')
  }
}

/** The locality of a team that stands for one, by its name. */
function placeOf(name: string, line: string): string {
  return name.slice(0, Math.max(0, name.length - line.length - 1))
}
