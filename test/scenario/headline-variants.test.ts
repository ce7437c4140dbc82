import { describe, expect, test } from 'vitest'
import { readVariants } from '../../src/cli/read-variants.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const reading = readVariants(
  'buckinghamshire/headline-variants',
  ['buckinghamshire/functional', 'buckinghamshire/locality'],
  { set: [] },
)

const postsOf = ({ teams }: Scenario, role: string): number =>
  teams.teams.filter((team) => team.role === role).reduce((sum, team) => sum + team.posts, 0)

/** Posts in proportion to cases: assessments and plans at home by contacts, protection plans by protection. */
const CASES = { assessment: 743, childInNeed: 1097, protection: 458 }

describe('the variants of the headline', () => {
  test('are at most nine, of which three, five and eight localities and two teams for each function', () => {
    expect(reading.problems).toEqual([])
    expect(reading.variants.length).toBeLessThanOrEqual(9)
    const places = reading.variants.map(({ arms }) => arms.map(({ scenario }) => scenario.area.localities.length))
    for (const [functional, locality] of places) expect(functional).toBe(locality)
    expect(new Set(places.flat())).toEqual(new Set([3, 5, 8]))
    const teams = reading.variants.map(({ arms }) => arms[0]?.scenario.teams.teams.length)
    // Three home teams, or six, beside the three that are the same in all.
    expect(new Set(teams)).toEqual(new Set([6, 9]))
  })

  test.each(reading.variants.map(({ title, arms }) => [title, arms] as const))(
    '%s: the same posts in both',
    (_, arms) => {
      for (const { scenario } of arms) {
        expect(postsOf(scenario, 'social worker')).toBe(170)
        expect(postsOf(scenario, 'personal adviser')).toBe(12)
      }
    },
  )

  test.each(reading.variants.map(({ title, arms }) => [title, arms[1]?.scenario] as const))(
    '%s: locality posts are shared by cases, to the nearest post',
    (_, scenario) => {
      if (!scenario) throw new Error('No second model')
      const all = CASES.assessment + CASES.childInNeed + CASES.protection
      const home = scenario.teams.teams.filter(({ holds }) => holds.some(({ stage }) => stage === 'assessment'))
      expect(home.reduce((sum, { posts }) => sum + posts, 0)).toBe(139)
      for (const { holds, posts } of home) {
        const names = holds[0]?.when.localities
        const cases = scenario.area.localities
          .filter(({ name }) => names?.includes(name) ?? true)
          .reduce(
            (sum, { demand, protection }) => sum + demand * (all - CASES.protection) + protection * CASES.protection,
            0,
          )
        expect(Math.abs(posts - (139 * cases) / all)).toBeLessThan(0.55)
      }
    },
  )

  test('an area cut otherwise is the same area', () => {
    const [base] = reading.variants.find(({ title }) => title.startsWith('Five'))?.arms ?? []
    for (const { arms } of reading.variants) {
      for (const { scenario } of arms) {
        const { localities, children } = scenario.area
        expect(children).toBe(base?.scenario.area.children)
        for (const share of ['children', 'demand', 'protection'] as const) {
          expect(localities.reduce((sum, one) => sum + one[share], 0)).toBeCloseTo(1, 6)
        }
        // Children who come into care by the route from assessment are as many, whatever the cut.
        const times = scenario.pathway.stages
          .find(({ name }) => name === 'assessment')
          ?.routes.find(({ to }) => to === 'care')?.times
        const level = localities.reduce((sum, { name, demand }) => sum + demand * (times?.[name] ?? NaN), 0)
        expect(level).toBeCloseTo(1, 3)
      }
    }
  })
})
