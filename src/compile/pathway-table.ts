import type { Route, Stage } from '../scenario/pathway.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { ageWeights } from './age-weights.ts'
import { type Cells, cellsOfKinds } from './cells.ts'
import { routeReason } from './route-reasons.ts'
import { createStayLaw, type StayLaw } from './stay-law.ts'

/** The pathway in rows: one law, one row of cumulative shares and one enquiry rate for every stage and kind of child. */
export interface PathwayTable {
  /** Each law once. */
  readonly laws: readonly StayLaw[]
  /** Law by stage × kinds + kind (`Cells.kindOf`). */
  readonly stay: Int16Array
  /** 1 where every law of the stage is no time at all [stages]. */
  readonly instant: Uint8Array
  /** 1 where the stay begins when a worker is given [stages]. */
  readonly fromAllocation: Uint8Array
  readonly urgent: Uint8Array
  /** Routes of stage s are rows routeStart[s] to routeStart[s + 1] - 1 [stages + 1]. */
  readonly routeStart: Int32Array
  /** Stage it leads to, -1 for closure [routes]. */
  readonly routeTo: Int16Array
  readonly routeTakesOne: Uint8Array
  readonly routeAtBirthday: Uint8Array
  /** 1 where ages weigh in which child is taken [routes]; how much, by route × AGE_ROWS + age row (`age-weights.ts`). */
  readonly routeWeighs: Uint8Array
  readonly routeAgeWeight: Float64Array
  /** 1 where some route is for stays ended by a birthday [stages]. */
  readonly hasBirthdayRoutes: Uint8Array
  /** Number in `routeReasons` [routes]. */
  readonly routeReason: Uint8Array
  /** Share by routeStart[s] × kinds + kind × (routes of s) + route of s; of those not ended by a birthday they sum to 1. */
  readonly routeShare: Float64Array
  /** 0 none, 1 at most one in a stay, 2 at a rate [stages]. */
  readonly enquiryKind: Uint8Array
  /** Share or rate a year by stage × kinds + kind. */
  readonly enquiryLevel: Float64Array
  /** Days after allocation within which it starts [stages]. */
  readonly enquiryWithin: Float64Array
  /** Chance of a conference by stage × localities + locality. */
  readonly conferenceShare: Float64Array
  readonly enquiryLength: readonly (StayLaw | undefined)[]
  readonly conferenceStage: Int16Array
}

/** Share table of one stage's routes for one kind of child, `rest` filled in and factors applied. */
function shares(routes: readonly Route[], atBirthday: boolean, cell: number, locality: string, cells: Cells): number[] {
  let rest = -1
  let sum = 0
  const row = routes.map((route, index) => {
    if (route.atBirthday !== atBirthday) return 0
    const found = route.shares.find(({ when }) => cells.matches(when, cell))
    if (!found) return 0
    if (found.share === 'rest') {
      rest = index
      return 0
    }
    const byNeed = Object.entries(route.timesByNeed ?? {}).find(([need]) => cells.matches({ needs: [need] }, cell))
    const share = found.share * (route.times[locality] ?? 1) * (byNeed?.[1] ?? 1)
    sum += share
    return share
  })
  if (rest >= 0) row[rest] = Math.max(0, 1 - sum)
  const scale = rest >= 0 && sum <= 1 ? 1 : sum > 0 ? 1 / sum : 1
  return row.map((share) => share * scale)
}

/** Builds every table of the pathway. Stages and routes keep file order. */
export function createPathwayTable(scenario: Scenario, cells: Cells): PathwayTable {
  const stages = scenario.pathway.stages
  const index = (name: string): number => stages.findIndex((stage) => stage.name === name)
  const laws: StayLaw[] = []
  const stay = new Int16Array(stages.length * cells.kinds)
  const routes = stages.flatMap((stage) => stage.routes)
  const routeStart = new Int32Array(stages.length + 1)
  stages.forEach((stage, s) => {
    routeStart[s + 1] = (routeStart[s] ?? 0) + stage.routes.length
  })
  const routeShare = new Float64Array(routes.length * cells.kinds)
  const enquiryLevel = new Float64Array(stages.length * cells.kinds)
  const localities = scenario.area.localities
  const conferenceShare = new Float64Array(stages.length * localities.length)

  const firstCells = cellsOfKinds(cells)

  stages.forEach((stage, s) => {
    const first = laws.length
    for (const stayCase of stage.stay) laws.push(createStayLaw(stayCase.law))
    for (const [kind, cell] of firstCells.entries()) {
      const row = s * cells.kinds + kind
      stay[row] = first + stage.stay.findIndex(({ when }) => cells.matches(when, cell))
      const locality = localities[Math.floor((cell >> 2) / (cells.ageBands * cells.needs))]?.name ?? ''
      const at = (routeStart[s] ?? 0) * cells.kinds + kind * stage.routes.length
      shares(stage.routes, false, cell, locality, cells).forEach((share, r) => {
        routeShare[at + r] = share
      })
      shares(stage.routes, true, cell, locality, cells).forEach((share, r) => {
        if (stage.routes[r]?.atBirthday) routeShare[at + r] = share
      })
      const enquiry = stage.enquiry?.cases.find(({ when }) => cells.matches(when, cell))
      enquiryLevel[row] = enquiry ? enquiry.share || enquiry.ratePerYear : 0
    }
    localities.forEach((locality, l) => {
      const share = stage.enquiry ? stage.enquiry.conference * (stage.enquiry.times[locality.name] ?? 1) : 0
      conferenceShare[s * localities.length + l] = Math.min(1, share)
    })
  })

  return {
    laws,
    stay,
    instant: Uint8Array.from(stages, (stage) => (isInstant(stage) ? 1 : 0)),
    fromAllocation: Uint8Array.from(stages, (stage) => (stage.starts === 'allocation' ? 1 : 0)),
    urgent: Uint8Array.from(stages, (stage) => (stage.urgent ? 1 : 0)),
    routeStart,
    routeTo: Int16Array.from(routes, (route) => (route.to === 'close' ? -1 : index(route.to))),
    routeTakesOne: Uint8Array.from(routes, (route) => (route.takes === 'one child' ? 1 : 0)),
    routeWeighs: Uint8Array.from(routes, (route) => (route.whichChild ? 1 : 0)),
    routeAgeWeight: ageWeights(routes.map((route) => route.whichChild ?? [])),
    routeAtBirthday: Uint8Array.from(routes, (route) => (route.atBirthday ? 1 : 0)),
    hasBirthdayRoutes: Uint8Array.from(stages, (stage) => (stage.routes.some((route) => route.atBirthday) ? 1 : 0)),
    routeReason: Uint8Array.from(routes, (route) => routeReason(route.counts)),
    routeShare,
    enquiryKind: Uint8Array.from(stages, (stage) => enquiryKind(stage)),
    enquiryLevel,
    enquiryWithin: Float64Array.from(stages, (stage) => stage.enquiry?.startsWithin ?? 0),
    conferenceShare,
    enquiryLength: stages.map((stage) => stage.enquiry && createStayLaw(stage.enquiry.length)),
    conferenceStage: Int16Array.from(stages, (stage) => (stage.enquiry ? index(stage.enquiry.to) : -1)),
  }
}

function isInstant(stage: Stage): boolean {
  return stage.stay.every(({ law }) => law.law === 'constant' && law.value === 0 && law.untilBirthday === undefined)
}

function enquiryKind(stage: Stage): number {
  if (!stage.enquiry) return 0
  return stage.enquiry.cases.some(({ share }) => share > 0) ? 1 : 2
}
