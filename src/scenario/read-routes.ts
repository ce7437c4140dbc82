import type { Cursor } from './cursor.ts'
import { factor, share } from './dimensions.ts'
import type { AgeFactor, Route, ShareCase } from './pathway.ts'
import { parseAges } from './read-ages.ts'
import { checkCases, readCondition } from './read-condition.ts'
import { routeReasons } from './route-reason.ts'

/** What may follow a stage; a route's name is where it leads, unless it says `to`. */
export function readRoutes(cursor: Cursor): Route[] {
  return cursor.entries().map(readRoute)
}

function readRoute(cursor: Cursor): Route {
  const range = cursor.at('range')
  const where = cursor.at('where')?.list() ?? []
  const cases = where.map((item): ShareCase => {
    const found = { when: readCondition(item), share: readShare(item.need('share', '25 %'), item.at('range')) }
    item.done()
    return found
  })
  checkCases(
    where,
    cases.map(({ when }) => when),
  )
  cases.push({ when: {}, share: readShare(cursor.need('share', '17.5 %'), range) })
  const to = cursor.at('to')
  const which = cursor.at('whichChild')
  const times = cursor.at('times')
  const byNeed = cursor.at('timesByNeed')
  const route: Route = {
    name: cursor.name,
    to: to ? readGoal(to) : cursor.name === 'close' ? 'close' : cursor.referKey('stage'),
    takes: cursor.at('takes')?.choice(['every child', 'one child'], 'every child') ?? 'every child',
    ...(which ? { whichChild: readAgeFactors(which) } : {}),
    shares: cases,
    times: readFactors(times),
    ...(byNeed ? { timesByNeed: readFactors(byNeed, 'need') } : {}),
    atBirthday: cursor.at('atBirthday')?.flag() ?? false,
    counts: cursor.at('counts')?.choice(routeReasons, 'none') ?? 'none',
  }
  // Nobody says how large the rest is, so nothing makes it larger.
  if (cases.every(({ share }) => share === 'rest')) {
    for (const factors of [times, byNeed]) {
      const hint = 'Write the factors beside a route with a share of its own; the rest gives way.'
      factors?.report('wrong-kind', 'This route takes the rest, and has no share to multiply.', hint, factors.key)
    }
  }
  if (which && route.takes === 'every child') {
    which.report('wrong-kind', 'This route takes every child.', 'Write "takes: one child" beside it.', which.key)
  }
  cursor.done()
  return route
}

/** Factors by age band, as "under 1: 3"; "under" begins at birth here, and "unborn" is a band of its own. */
function readAgeFactors(cursor: Cursor): AgeFactor[] {
  const found: AgeFactor[] = []
  for (const value of cursor.unwrap().entries()) {
    const band = parseAges(value.name)
    const times = value.quantity(factor)
    if (!band) {
      const hint = 'Write "unborn", "under 5", "5-9", "14" or "10 and over".'
      value.report('not-a-quantity', `"${value.name}" is not an age band.`, hint, value.key)
    } else if (found.some((other) => band.from < other.below && other.from < band.below)) {
      const hint = 'Bands of ages follow each other, as "5-9", "10-15".'
      value.report('out-of-range', `"${value.name}" overlaps a band above it.`, hint, value.key)
    } else found.push({ ...band, factor: times })
  }
  return found
}

function readGoal(cursor: Cursor): string {
  return cursor.isText('close') ? 'close' : cursor.refer('stage')
}

function readShare(cursor: Cursor | undefined, range: Cursor | undefined): number | 'rest' {
  if (!cursor) return Number.NaN
  if (cursor.isText('rest')) return 'rest'
  return cursor.quantity(share, range)
}

/** Factors by locality; a locality not named has factor 1. */
export function readFactors(cursor: Cursor | undefined, by: 'locality' | 'need' = 'locality'): Record<string, number> {
  const factors: Record<string, number> = {}
  for (const value of cursor?.unwrap().entries() ?? []) factors[value.referKey(by)] = value.quantity(factor)
  return factors
}
