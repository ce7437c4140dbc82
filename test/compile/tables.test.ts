import { describe, expect, test } from 'vitest'
import { createCells } from '../../src/compile/cells.ts'
import { compile } from '../../src/compile/compile.ts'
import { createReturnTable } from '../../src/compile/return-table.ts'
import { createStayLaw, type StayLaw } from '../../src/compile/stay-law.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { memorySource } from '../scenario/memory-source.ts'

function functional(): Scenario {
  const reading = readScenario('buckinghamshire/functional', memorySource())
  if (!reading.ok) throw new Error('The shipped scenario does not read')
  return reading.scenario
}

const scenario = functional()
const compiled = compile(scenario)
const YEAR = 365.25

function stage(name: string): number {
  return compiled.names.stages.indexOf(name)
}

/** Law of a stage for a child of an age, without an earlier plan. */
function lawFor(name: string, age: number, unaccompanied = 0): StayLaw {
  const cell = compiled.cells.cell(0, 0, compiled.cells.ageBand(age), 0, unaccompanied)
  const law =
    compiled.pathway.laws[
      compiled.pathway.stay[stage(name) * compiled.cells.kinds + (compiled.cells.kindOf[cell] ?? -1)] ?? -1
    ]
  if (!law) throw new Error(`No law for ${name} at ${age}`)
  return law
}

describe('laws of stay carry their published figures', () => {
  test('protection plans last 0.77 years on average (children in need census 2025, solved from both band tables)', () => {
    const mean = lawFor('protection plan', 7).expectedWithin(Number.POSITIVE_INFINITY) / YEAR
    expect(Math.abs(mean - 0.77)).toBeLessThan(0.015)
  })

  test('a child comes into care for 2.6 years on average, and three in ten stay to 18 (children looked after 2025)', () => {
    // Ages at the start of care, unaccompanied children left out.
    const ages = [
      { from: 0, to: 1, share: 0.17 },
      { from: 1, to: 5, share: 0.16 },
      { from: 5, to: 10, share: 0.17 },
      { from: 10, to: 16, share: 0.43 },
      { from: 16, to: 18, share: 0.07 },
    ]
    let mean = 0
    let to18 = 0
    for (const { from, to, share } of ages) {
      for (let i = 0; i < 50; i++) {
        const age = from + ((to - from) * (i + 0.5)) / 50
        const left = (18 - age) * YEAR
        const law = lawFor('care', age)
        mean += (share / 50) * law.expectedWithin(left)
        to18 += (share / 50) * (law.expectedWithin(left + 1) - law.expectedWithin(left))
      }
    }
    expect(mean / YEAR).toBeGreaterThan(2.5)
    expect(mean / YEAR).toBeLessThan(2.7)
    expect(to18).toBeGreaterThan(0.25)
    expect(to18).toBeLessThan(0.32)
  })

  test('an unaccompanied child stays until the birthday', () => {
    expect(lawFor('care', 16, 1).untilBirthday).toBe(18)
  })

  test('elapsed time of an open stay has the survival function as its density: of an exponential law, the law itself', () => {
    const law = createStayLaw({ law: 'exponential', mean: 100, days: 'calendar', less: 0 })
    let sum = 0
    const draws = 4000
    for (let i = 0; i < draws; i++) sum += law.elapsed((i + 0.5) / draws, 0, 5000)
    expect(sum / draws).toBeGreaterThan(98.5)
    expect(sum / draws).toBeLessThan(100.5)
  })

  test('elapsed time of a constant stay is uniform over it', () => {
    const law = createStayLaw({ law: 'constant', value: 27, days: 'calendar', less: 0 })
    const found = Array.from({ length: 27 }, (_, i) => law.elapsed((i + 0.5) / 27, 0, 6000))
    expect(found).toEqual(Array.from({ length: 27 }, (_, i) => i))
  })
})

describe('the law of return', () => {
  // Solved from England's re-referral shares: 12, 20, 30 and 40 % within 3, 6, 12 and 24 months of closure.
  const table = createReturnTable(
    {
      multiplier: 1,
      terms: [
        { perYear: 0.455, scaleYears: 0.45 },
        { perYear: 0.181, scaleYears: 6 },
      ],
      horizonYears: 2,
      to: 'referral',
    },
    () => 0,
  )
  test.each([
    [3, 0.12],
    [6, 0.2],
    [12, 0.295],
    [24, 0.4],
  ])('within %i months of closure', (months, share) => {
    const draws = 10_000
    let back = 0
    for (let i = 0; i < draws; i++) {
      const day = table.day((i + 0.5) / draws)
      if (day >= 0 && day <= (months / 12) * YEAR) back++
    }
    expect(Math.abs(back / draws - share)).toBeLessThan(0.012)
  })

  test('nobody comes back after the horizon', () => {
    expect(table.day(0.999)).toBe(-1)
  })
})

describe('posts', () => {
  const { posts } = compiled
  const roles = compiled.names.roles
  const isAdvertised = (post: number): boolean =>
    roles[posts.role[post] ?? -1] === 'social worker' && posts.onCall[post] === 0

  test('a team has as many agency workers on call as a quarter of its posts, with numbers of their own', () => {
    const team = compiled.names.teams.indexOf('Assessment')
    const onCall = [...posts.number].filter((_, post) => posts.team[post] === team && posts.onCall[post] === 1)
    expect(onCall).toHaveLength(Math.floor(45 / 4))
    expect(Math.min(...onCall)).toBeGreaterThan(posts.count)
  })

  test('agency is spread evenly over the numbers, 34 in 100', () => {
    const agency = [...posts.agency].filter((_, post) => isAdvertised(post))
    expect(agency.reduce((sum, one) => sum + one, 0)).toBe(57)
    for (let from = 0; from + 50 <= agency.length; from++) {
      const inRow = agency.slice(from, from + 50).reduce((sum, one) => sum + one, 0)
      expect(inRow).toBeGreaterThanOrEqual(16)
      expect(inRow).toBeLessThanOrEqual(18)
    }
  })

  test('numbers run on within a role, whatever the team', () => {
    const numbers = [...posts.number].filter((_, post) => isAdvertised(post))
    expect(numbers).toEqual(Array.from({ length: 170 }, (_, i) => i))
  })
})

describe('localities', () => {
  const kindsOf = (name: string, set: readonly string[] = []): { readonly sorts: number; readonly care: number[] } => {
    const reading = readScenario(name, createScenarioSource(), { set })
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join(' '))
    const { cells, names, pathway } = compile(reading.scenario)
    const stage = names.stages.indexOf('child in need plan')
    const first = pathway.routeStart[stage] ?? 0
    const routes = (pathway.routeStart[stage + 1] ?? 0) - first
    const care = names.localities.map((_, locality) => {
      const kind = cells.kindOf[cells.cell(locality, 0, 0, 0, 0)] ?? -1
      return pathway.routeShare[first * cells.kinds + kind * routes] ?? Number.NaN
    })
    return { sorts: cells.kinds / (cells.count / cells.localities), care }
  }

  test('are told apart however many there are, and a cell leads to those of every age and earlier plan', () => {
    const { area, pathway } = scenario
    const localities = Array.from({ length: 500 }, (_, i) => ({ ...area.localities[0], name: `Locality ${i}` }))
    const times = Object.fromEntries(localities.map(({ name }, i) => [name, 1 + i]))
    const stages = pathway.stages.map((stage) => ({
      ...stage,
      routes: stage.routes.map((route) => ({ ...route, times })),
    }))
    const many = createCells({
      ...scenario,
      area: { ...area, localities },
      pathway: { ...pathway, stages },
    } as Scenario)
    expect(many.kinds).toBeGreaterThan(1 << 16)
    expect([...many.kindOf]).toEqual(Array.from({ length: many.count }, (_, cell) => cell))
    const { cells } = compiled
    const reached: number[] = []
    for (let first = 0; first < cells.count; first++) {
      if ((first >> 1) % (2 * cells.ageBands) !== 0) continue
      for (let band = 0; band < cells.ageBands; band++)
        for (const plan of [0, 1]) reached.push(cells.refine(first, band, plan))
    }
    expect(reached.sort((a, b) => a - b)).toEqual(Array.from({ length: cells.count }, (_, cell) => cell))
    expect(cells.refine(cells.cell(1, 2, 0, 0, 1), 1, 1)).toBe(cells.cell(1, 2, 1, 1, 1))
  })

  test('that no rule of the pathway tells apart share its tables', () => {
    const { sorts, care } = kindsOf('england')
    expect(sorts).toBe(1)
    expect(new Set(care).size).toBe(1)
    expect(kindsOf('buckinghamshire/functional').sorts).toBe(compiled.cells.localities)
  })

  test('one of its own share has tables of its own, and the others still share theirs', () => {
    const plain = kindsOf('england')
    const { sorts, care } = kindsOf('england', [
      'pathway.stages.child in need plan.routes.care.times={ Load group 3: 1.25 }',
    ])
    expect(sorts).toBe(2)
    plain.care.forEach((share, locality) => expect(care[locality]).toBeCloseTo(share * (locality === 2 ? 1.25 : 1), 12))
  })
})

describe('routes', () => {
  test('shares of each stage and kind of child sum to 1', () => {
    const { routeStart, routeShare, routeAtBirthday } = compiled.pathway
    compiled.names.stages.forEach((_, s) => {
      const first = routeStart[s] ?? 0
      const count = (routeStart[s + 1] ?? 0) - first
      for (let kind = 0; kind < compiled.cells.kinds; kind++) {
        let sum = 0
        for (let r = 0; r < count; r++) {
          if (routeAtBirthday[first + r] === 0) sum += routeShare[first * compiled.cells.kinds + kind * count + r] ?? 0
        }
        expect(count === 1 && routeAtBirthday[first] === 1 ? 1 : sum).toBeCloseTo(1, 9)
      }
    })
  })

  test('the gradient of a locality raises its share of care and lowers the rest', () => {
    const care = (locality: number): number => {
      const s = stage('child in need plan')
      const first = compiled.pathway.routeStart[s] ?? 0
      const { cell, kinds, kindOf } = compiled.cells
      return compiled.pathway.routeShare[first * kinds + (kindOf[cell(locality, 0, 0, 0, 0)] ?? -1) * 2] ?? 0
    }
    const wycombe = compiled.names.localities.indexOf('Wycombe')
    // The youngest band: 14.5 % of families with a child under 1, and more of those with the first need.
    expect(care(wycombe)).toBeCloseTo(0.145 * 1.23 * 1.0376, 9)
  })
})
