import type { Area } from './area.ts'
import type { Cursor } from './cursor.ts'
import { posts } from './dimensions.ts'
import type { Condition } from './pathway.ts'
import { readCondition } from './read-condition.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'
import type { Holding, Support, Team, Teams } from './teams.ts'
import { withoutSlips } from './without-slips.ts'

/** The operating model; a line with `each: locality` becomes one team for each locality. */
export function readTeams(cursor: Cursor, area: Area): Teams {
  const teams: Team[] = []
  let release: Teams['release'] = 'at-once'
  for (const value of withoutSlips(cursor.entries(), 'holds', 'team', 'unknown-team')) {
    if (value.name === 'release') {
      release = value.choice(['at once', 'when taken'], 'at once') === 'at once' ? 'at-once' : 'when-taken'
    } else if (value.name === 'crossCover') {
      if (value.isText('on')) {
        const message = 'Cross-cover between teams is not yet supported.'
        value.report('not-yet-supported', message, 'Write "crossCover: off", or leave it out.', value.key)
      } else value.choice(['off'], 'off')
    } else teams.push(...readLine(value, area))
  }
  return { teams, release }
}

function readLine(cursor: Cursor, area: Area): Team[] {
  const line = cursor.name
  const each = cursor.at('each')?.choice(['locality'], 'locality')
  const role = cursor.at('role')?.refer('role') ?? ''
  const staffing = cursor.at('posts')
  const support = cursor.at('support')
  const limits = readCondition(cursor, 'teams')
  const holds = (cursor.need('holds', '[assessment]')?.list() ?? []).map((item) => readHolding(item, limits))
  if (staffing && !cursor.has('role')) {
    cursor.report('missing-key', `"${line}" has posts and no role.`, 'Write "role: social worker".', staffing.key)
  }
  if (!staffing && cursor.has('role')) {
    const hint = 'Write "posts: 12 posts".'
    cursor.report('missing-key', `"${line}" has a role and no posts.`, hint, cursor.at('role')?.key)
  }
  const supportAt = support && readSupport(support)
  cursor.done()
  if (each === undefined) {
    const alone = supportAt && { support: supportAt(undefined) }
    return [{ name: line, line, holds, posts: staffing?.quantity(posts) ?? 0, role, ...alone }]
  }
  const places = limits.localities ?? area.localities.map((locality) => locality.name)
  const postsAt = staffing ? readPostsByLocality(staffing, places) : () => 0
  return places.map((place) => ({
    name: `${place} ${line.slice(0, 1).toLowerCase()}${line.slice(1)}`,
    line,
    holds: holds.flatMap(({ stage, when }) => {
      const isElsewhere = when.localities && !when.localities.includes(place)
      return isElsewhere ? [] : [{ stage, when: { ...when, localities: [place] } }]
    }),
    posts: postsAt(place),
    role,
    ...(supportAt && { support: supportAt(place, places) }),
  }))
}

/** Family support beside the team, with as many posts in each locality as is said, or as is said for it. */
function readSupport(cursor: Cursor): (place: string | undefined, places?: readonly string[]) => Support {
  const role = cursor.need('role', 'family support worker')?.refer('role') ?? ''
  const staffing = cursor.need('posts', '6 posts')
  cursor.done()
  let postsAt: ((place: string) => number) | undefined
  return (place, places = []) => {
    if (place === undefined) return { role, posts: staffing?.quantity(posts) ?? 0 }
    postsAt ??= staffing ? readPostsByLocality(staffing, places) : () => 0
    return { role, posts: postsAt(place) }
  }
}

/** A stage, for all the team is for, or for fewer: `{ stage: care, ages: under 10 }`. */
function readHolding(cursor: Cursor, limits: Condition): Holding {
  if (!cursor.isMap()) return { stage: cursor.refer('stage'), when: limits }
  const stage = cursor.need('stage', 'assessment')?.refer('stage') ?? ''
  const when = { ...limits, ...readCondition(cursor, 'teams') }
  cursor.done()
  return { stage, when }
}

/** One number for each locality, or a mapping that gives each its own. */
function readPostsByLocality(cursor: Cursor, places: readonly string[]): (place: string) => number {
  const inner = cursor.unwrap()
  if (!inner.isMap()) {
    const same = cursor.quantity(posts)
    return () => same
  }
  const own = new Map<string, number>()
  for (const value of inner.entries()) {
    own.set(value.name, value.quantity(posts))
    if (places.includes(value.name)) continue
    const hint = `${suggest(value.name, places)}They are: ${listed(places)}.`
    value.report('unknown-locality', `There is no team for "${value.name}" here.`, hint, value.key)
  }
  for (const place of places) {
    if (!own.has(place)) inner.report('missing-key', `There are no posts for ${place}.`, `Write "${place}: 12 posts".`)
  }
  return (place) => own.get(place) ?? Number.NaN
}
