import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import { describeKinds, fits, type Kind, kindsOf } from './kinds.ts'
import type { Condition, Route, Stage } from './pathway.ts'
import { isOver, isWhole, percent } from './read-shares.ts'
import type { Scenario } from './scenario.ts'

/** Shares of routes and of conferences make sense for every kind of child, factors of localities included. */
export function checkRoutes(scenario: Scenario, root: Cursor): void {
  for (const stage of scenario.pathway.stages) {
    const path = ['pathway', 'stages', stage.name]
    for (const atBirthday of [false, true]) {
      const routes = stage.routes.filter((route) => route.atBirthday === atBirthday)
      if (routes.length > 0) checkShares(scenario, stage, routes, findCursor(root, [...path, 'routes']))
    }
    checkSiblings(scenario, stage, findCursor(root, [...path, 'routes']))
    const { enquiry } = stage
    for (const [locality, factor] of Object.entries(enquiry?.times ?? {})) {
      const share = (enquiry?.conference ?? 0) * factor
      if (!isOver(share)) continue
      findCursor(root, [...path, 'enquiry', 'times', locality]).report(
        'out-of-range',
        `In ${locality}, ${percent(share)} of enquiries would lead to a conference.`,
        'Make the factor, or the share of conferences, smaller.',
      )
    }
  }
}

function checkShares(scenario: Scenario, stage: Stage, routes: readonly Route[], cursor: Cursor): void {
  const conditions = routes.flatMap(toldApart)
  const kinds = kindsOf(
    conditions,
    scenario,
    routes.flatMap((route) => Object.keys(route.times)),
  )
  const faulty: { kind: Kind; sum: number; parts: string; rests: number }[] = []
  for (const kind of kinds) {
    const parts = routes.map((route) => ({ name: route.name, share: shareOf(route, kind) }))
    const rests = parts.filter(({ share }) => share === 'rest').length
    const sum = parts.reduce((total, { share }) => total + (share === 'rest' ? 0 : share), 0)
    if (Number.isNaN(sum) || (rests === 1 ? !isOver(sum) : rests === 0 && isWhole(sum))) continue
    const written = parts.map(({ name, share }) => `${name} ${share === 'rest' ? 'the rest' : percent(share)}`)
    faulty.push({ kind, sum, rests, parts: written.join(' · ') })
  }
  const worst = faulty.find((one) => one.rests > 1) ?? faulty.toSorted((a, b) => off(b.sum) - off(a.sum))[0]
  if (!worst) return
  const alike = faulty.filter((one) => one.parts === worst.parts).map((one) => one.kind)
  const whom = describeKinds(alike, kinds)
  const of = `The routes of "${stage.name}"${whom === '' ? '' : ` ${whom}`}`
  if (worst.rests > 1) {
    cursor.report('shares-do-not-sum', `${of} take the rest more than once.`, `${worst.parts}: keep one "share: rest".`)
    return
  }
  const less = worst.sum > 1 ? `Take ${percent(worst.sum - 1)} away` : `Add ${percent(1 - worst.sum)}`
  const rest = worst.rests === 0 ? ', or give one of them "share: rest"' : ''
  cursor.report(
    'shares-do-not-sum',
    `${of} come to ${percent(worst.sum)}, not 100 %.`,
    `${worst.parts}. ${less}${rest}.`,
  )
}

/** Where a route takes one child, her brothers and sisters need another that may be taken. */
function checkSiblings(scenario: Scenario, stage: Stage, cursor: Cursor): void {
  const routes = stage.routes.filter((route) => !route.atBirthday)
  const single = routes.find((route) => route.takes === 'one child')
  if (!single) return
  const conditions = routes.flatMap(toldApart)
  const places = routes.flatMap((route) => Object.keys(route.times))
  const isLeft = kindsOf(conditions, scenario, places).every((kind) => {
    const shares = routes.map((route) => ({ route, share: shareOf(route, kind) }))
    const sum = shares.reduce((total, { share }) => total + (share === 'rest' ? 0 : share), 0)
    return shares.some(({ route, share }) => route.takes === 'every child' && (share === 'rest' ? sum < 1 : share > 0))
  })
  if (isLeft) return
  const message = `No route of "${stage.name}" is left for the brothers and sisters of a child who is taken alone.`
  findCursor(cursor, [single.name]).report('dead-end-stage', message, 'Give every family another route.')
}

/** What tells children apart in a route, but their locality. */
function toldApart({ shares, timesByNeed = {} }: Route): Condition[] {
  return [...shares.map(({ when }) => when), { needs: Object.keys(timesByNeed) }]
}

/** The share of a route for a child, the factors of her locality and her need applied. */
function shareOf(route: Route, kind: Kind): number | 'rest' {
  const share = route.shares.find(({ when }) => fits(when, kind))?.share ?? 0
  return share === 'rest' ? share : share * (route.times[kind.locality] ?? 1) * (route.timesByNeed?.[kind.need] ?? 1)
}

function off(sum: number): number {
  return Math.abs(sum - 1)
}
