import type { Cursor } from './cursor.ts'
import type { Route, RouteReason, ShareCase } from './pathway.ts'
import { factor, share } from './quantity.ts'
import { readCondition } from './read-condition.ts'
import { percent } from './read-shares.ts'

const REASONS: readonly RouteReason[] = [
  'none',
  'no-further-action',
  'not-in-need',
  'advice',
  'early-help-ended',
  'moved-away',
  'home',
  'permanence',
  'turned-18',
  'left-care-service',
]

/** What may follow a stage; a route's name is where it leads, unless it says `to`. */
export function readRoutes(cursor: Cursor): Route[] {
  const routes = [...(cursor.map() ?? [])].map(([name, value]) => readRoute(name, value))
  for (const atBirthday of [false, true]) {
    const group = routes.filter((route) => route.atBirthday === atBirthday)
    const plain = group.map((route) => route.shares[route.shares.length - 1]?.share ?? 0)
    const rests = plain.filter((part) => part === 'rest').length
    const sum = plain.reduce<number>((total, part) => total + (part === 'rest' ? 0 : part), 0)
    if (group.length === 0 || Number.isNaN(sum)) continue
    const parts = group
      .map((route, i) => `${route.name} ${plain[i] === 'rest' ? 'the rest' : percent(Number(plain[i]))}`)
      .join(' + ')
    if (rests > 1)
      cursor.report('shares-do-not-sum', 'Two routes take the rest.', 'Only one route may have "share: rest".')
    else if (rests === 1 ? sum > 1.0015 : Math.abs(sum - 1) > 0.0015) {
      cursor.report(
        'shares-do-not-sum',
        `The routes come to ${percent(sum)}, not 100 %.`,
        `${parts}: change them, or give one of them "share: rest".`,
      )
    }
  }
  return routes
}

function readRoute(name: string, cursor: Cursor): Route {
  const cases: ShareCase[] = []
  const where = cursor.at('where')
  for (const item of where?.list() ?? []) {
    cases.push({ when: readCondition(item), share: readShare(item.need('share', '25 %')) })
    item.done()
  }
  const birthday = cursor.at('atBirthday')?.flag() ?? false
  cases.push({ when: {}, share: readShare(cursor.need('share', '17.5 %')) })
  const route: Route = {
    name,
    to: cursor.at('to')?.text() ?? name,
    takes: cursor.at('takes')?.choice(['every child', 'one child'], 'every child') ?? 'every child',
    shares: cases,
    times: readFactors(cursor.at('times')),
    atBirthday: birthday,
    counts: cursor.at('counts')?.choice(REASONS, 'none') ?? 'none',
  }
  cursor.done()
  return route
}

function readShare(cursor: Cursor | undefined): number | 'rest' {
  if (!cursor) return Number.NaN
  if (cursor.value.kind === 'scalar' && cursor.value.text === 'rest') return 'rest'
  return cursor.quantity(share)
}

/** Factors by locality; a locality not named has factor 1. */
export function readFactors(cursor: Cursor | undefined): Record<string, number> {
  const factors: Record<string, number> = Object.create(null) as Record<string, number>
  for (const [locality, value] of cursor?.map() ?? []) factors[locality] = value.quantity(factor)
  return factors
}
