import type { Area } from './area.ts'
import type { Cursor } from './cursor.ts'
import type { Condition } from './pathway.ts'
import { posts } from './quantity.ts'
import { readCondition } from './read-condition.ts'
import type { Holding, Team, Teams } from './teams.ts'

/** The operating model; a line with `each: locality` becomes one team for each locality. */
export function readTeams(cursor: Cursor, area: Area): Teams {
  const teams: Team[] = []
  let release: Teams['release'] = 'at-once'
  for (const [line, value] of cursor.map() ?? []) {
    if (line === 'release')
      release = value.choice(['at once', 'when taken'], 'at once') === 'at once' ? 'at-once' : 'when-taken'
    else if (line === 'crossCover') {
      if (value.choice(['off', 'on'], 'off') === 'on') {
        value.report(
          'not-yet-supported',
          'Cross-cover between teams is not yet supported.',
          'Write "crossCover: off", or leave it out.',
        )
      }
    } else teams.push(...readLine(line, value, area))
  }
  return { teams, release }
}

function readLine(line: string, cursor: Cursor, area: Area): Team[] {
  const each = cursor.at('each')?.choice(['locality'], 'locality')
  const role = cursor.at('role')?.text() ?? ''
  const staffing = cursor.at('posts')
  const limits = readCondition(cursor)
  const holds = (cursor.need('holds', '[assessment]')?.list() ?? []).map((item): Holding => {
    if (!item.isMap()) return { stage: item.text(), when: limits }
    const holding = {
      stage: item.need('stage', 'assessment')?.text() ?? '',
      when: { ...limits, ...readCondition(item) },
    }
    item.done()
    return holding
  })
  if (staffing && role === '')
    cursor.report('missing-key', `"${line}" has posts and no role.`, 'Write, for example, "role: social worker".')
  if (!staffing && role !== '')
    cursor.report('missing-key', `"${line}" has a role and no posts.`, 'Write, for example, "posts: 12 posts".')
  cursor.done()
  if (each === undefined) return [{ name: line, line, holds, posts: staffing?.quantity(posts) ?? 0, role }]

  const places = limits.localities ?? area.localities.map((locality) => locality.name)
  const byLocality = staffing ? staffing.unwrap() : undefined
  const named = byLocality?.isMap() ? (byLocality.map() ?? new Map<string, Cursor>()) : undefined
  const same = named ? Number.NaN : (staffing?.quantity(posts) ?? 0)
  for (const [place, value] of named ?? []) {
    if (!places.includes(place))
      value.report(
        'unknown-locality',
        `"${place}" is not a locality this line has a team for.`,
        `They are: ${places.join(', ')}.`,
      )
  }
  return places.map((place) => {
    const own = named?.get(place)
    if (named && !own)
      byLocality?.report('missing-key', `There are no posts for ${place}.`, `Write "${place}: 12 posts".`)
    const where: Condition = { localities: [place] }
    return {
      name: `${place} ${line.slice(0, 1).toLowerCase()}${line.slice(1)}`,
      line,
      holds: holds.map((holding) => ({ stage: holding.stage, when: { ...holding.when, ...where } })),
      posts: named ? (own?.quantity(posts) ?? Number.NaN) : same,
      role,
    }
  })
}
