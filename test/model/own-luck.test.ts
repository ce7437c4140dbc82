import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { compile } from '../../src/compile/compile.ts'
import type { CareState } from '../../src/model/care-state.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { CHILD_CLOSED, ENQUIRY_ENDED, ENQUIRY_STARTED, STAGE_ENTERED } from '../../src/model/event-kinds.ts'
import type { Route } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'
import { rows, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

/** Whether two yes-or-no draws know of one another: chi-square of their four-fold table, with one degree of freedom. */
function chiSquare(pairs: readonly (readonly [boolean, boolean])[]): number {
  const share = (of: (pair: readonly [boolean, boolean]) => boolean): number => pairs.filter(of).length / pairs.length
  const [first, second, both] = [share(([a]) => a), share(([, b]) => b), share(([a, b]) => a && b)]
  return (pairs.length * (both - first * second) ** 2) / (first * (1 - first) * second * (1 - second))
}

/** One in 16,000 of tables without a connection goes beyond: four standard errors. */
const FOUR_ERRORS = 16

describe('every draw is of its own', () => {
  test('families of a lower rate of contact are among those of a higher, with the same children', () => {
    const few = shipped('buckinghamshire/functional', ['years=1'])
    const many: Scenario = { ...few, demand: { ...few.demand, contacts: 1.2 * few.demand.contacts } }
    const families = (scenario: Scenario): Set<string> => {
      const compiled = compile({ ...scenario, openingStock: { groups: [] } })
      const system = createCareSystem(compiled, 'coupled', 0, [])
      system.run(200)
      return new Set(familiesOf(system.state))
    }
    const [lower, higher] = [families(few), families(many)]
    expect(lower.size).toBeGreaterThan(3000)
    expect(higher.size).toBeGreaterThan(1.1 * lower.size)
    expect([...lower].filter((family) => !higher.has(family))).toEqual([])
  })

  test('the way out of a stage the second time knows nothing of the first', () => {
    const closures = twice().flatMap(({ reasons: [first, second] }) => {
      return first === undefined || second === undefined
        ? []
        : [[first === NFA, second === NFA] as readonly [boolean, boolean]]
    })
    expect(closures.length).toBeGreaterThan(1500)
    expect(chiSquare(closures)).toBeLessThan(FOUR_ERRORS)
  })

  test('nor does the length of stay', () => {
    const lengths = twice().flatMap(({ days: [first, second] }) => {
      return first === undefined || second === undefined ? [] : [[first > 7, second > 7] as readonly [boolean, boolean]]
    })
    expect(lengths.length).toBeGreaterThan(1500)
    expect(chiSquare(lengths)).toBeLessThan(FOUR_ERRORS)
  })

  test('an enquiry may lead to a conference though the one before it in that stage did not', () => {
    const run = runScenario(shipped('buckinghamshire/functional', ['years=4']))
    const stageOf = new Map<number, number>()
    const ledNowhere = new Map<number, number>()
    const found = { again: 0, conferences: 0 }
    for (const { child, detail, kind } of rows(run, [ENQUIRY_STARTED, ENQUIRY_ENDED])) {
      if (kind === ENQUIRY_STARTED) {
        stageOf.set(child, detail)
        continue
      }
      const stage = stageOf.get(child) ?? -1
      if (ledNowhere.get(child) === stage) {
        found.again++
        found.conferences += detail
      }
      if (detail === 0) ledNowhere.set(child, stage)
      else ledNowhere.delete(child)
    }
    expect(found.again).toBeGreaterThan(300)
    expect(found.conferences / found.again).toBeGreaterThan(0.1)
  })

  test('and a sister or a brother is as likely whoever came before', () => {
    const compiled = compile(shipped('buckinghamshire/functional', ['years=1']))
    const { children, families } = createAndRun(compiled).state
    const pairs: (readonly [boolean, boolean])[] = []
    for (let family = 0; family < families.rows; family++) {
      const child = families.firstChild[family] ?? 0
      if (families.size[family] === 2) pairs.push([children.girl[child] === 1, children.girl[child + 1] === 1])
    }
    expect(pairs.length).toBeGreaterThan(2000)
    expect(chiSquare(pairs)).toBeLessThan(FOUR_ERRORS)
  })
})

function createAndRun(compiled: ReturnType<typeof compile>): ReturnType<typeof createCareSystem> {
  const system = createCareSystem(compiled, 'luck', 0, [])
  system.run(compiled.days)
  return system
}

/** Each family as text: what it is, and its children. */
function familiesOf({ children, families }: CareState): string[] {
  return Array.from({ length: families.rows }, (_, family) => {
    const first = families.firstChild[family] ?? 0
    const size = families.size[family] ?? 0
    const members = Array.from(
      { length: size },
      (_, i) => `${children.birthday[first + i]} ${children.girl[first + i]}`,
    )
    return [families.key[family], families.locality[family], families.need[family], ...members].join(', ')
  })
}

const NFA = routeReason('no-further-action')

interface Visits {
  readonly reasons: number[]
  readonly days: number[]
}

/** Visits of families of one child to a stage they leave by one of two routes, and mostly come back to. */
function twice(): Visits[] {
  const plain = queueScenario({ pools: 1, servers: 1, arrivals: 2, meanService: 10, years: 6 })
  const [role] = plain.workforce.roles
  const [stage] = plain.pathway.stages
  const [route] = stage?.routes ?? []
  if (!role || !stage || !route) throw new Error('The queue has no role, stage or route')
  const close = (name: string, counts: Route['counts'], share: number): Route => ({
    ...route,
    name,
    counts,
    shares: [{ when: {}, share }],
  })
  const run = runScenario({
    ...plain,
    pathway: {
      stages: [
        {
          ...stage,
          starts: 'entry',
          routes: [close('no further action', 'no-further-action', 0.5), close('not in need', 'not-in-need', 0.5)],
        },
      ],
      returnAfterClosure: { multiplier: 1, terms: [{ perYear: 8, scaleYears: 0.25 }], horizonYears: 5, to: 'service' },
    },
    workforce: { ...plain.workforce, roles: [{ ...role, cap: Infinity, hardCap: Infinity }] },
  })
  const visits = new Map<number, Visits>()
  const since = new Map<number, number>()
  for (const { child, detail, kind, tick } of rows(run, [STAGE_ENTERED, CHILD_CLOSED])) {
    if (kind === STAGE_ENTERED) {
      since.set(child, tick)
      continue
    }
    const of = visits.get(child) ?? { reasons: [], days: [] }
    visits.set(child, of)
    of.reasons.push(detail)
    of.days.push((tick - (since.get(child) ?? Number.NaN)) / 8)
  }
  return [...visits.values()]
}
