import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { inProportion } from '../../src/compile/in-proportion.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Team } from '../../src/scenario/teams.ts'
import { shipped } from '../model/shipped.ts'

const PHASED = 'buckinghamshire/locality-phased'
const [WYCOMBE_DAY, MIDDLE_DAY, LAST_DAY] = [365, 548, 730]

/** Posts of case holders by team on a day, by name; a team without any is left out. */
function postsOn(compiled: CompiledScenario, day: number): Record<string, number> {
  const { onCall, isSupport, block } = compiled.posts
  return rowsOn(compiled, day, (post) => onCall[post] === 0 && isSupport[post] === 0 && (block[post] ?? -1) < 0)
}

/** Places for agency workers on call by team on a day, likewise. */
function placesOn(compiled: CompiledScenario, day: number): Record<string, number> {
  return rowsOn(compiled, day, (post) => compiled.posts.onCall[post] === 1)
}

function rowsOn(compiled: CompiledScenario, day: number, isMeant: (post: number) => boolean): Record<string, number> {
  const team = [...compiled.posts.team]
  for (const move of compiled.transition?.moves ?? []) if (move.day <= day) team[move.post] = move.team
  const counts: Record<string, number> = {}
  for (const [post, t] of team.entries()) {
    const name = compiled.names.teams[t] ?? ''
    if (t >= 0 && isMeant(post)) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, count) => all + count, 0)

describe('shares of whole things', () => {
  test('come to the total, none a whole one from its exact part, and none more than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 }),
        fc.nat(400),
        (weights, total) => {
          const all = weights.reduce((so, weight) => so + weight, 0)
          const parts = inProportion(total, weights)
          expect(parts.reduce((so, part) => so + part, 0)).toBe(Math.min(total, all))
          parts.forEach((part, i) => {
            const weight = weights[i] ?? 0
            expect(part).toBeLessThanOrEqual(weight)
            if (all > 0) expect(Math.abs(part - (Math.min(total, all) * weight) / all)).toBeLessThan(1)
          })
        },
      ),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('posts of a roll-out', () => {
  const compiled = compile(shipped(PHASED))

  test('are those of before on the first day, with the same numbers and kinds', () => {
    const before = compile(shipped('buckinghamshire/functional'))
    expect(compiled.posts).toEqual(before.posts)
    expect(compiled.names.teams.slice(0, before.names.teams.length)).toEqual(before.names.teams)
  })

  test('come to a team on the day it goes live, from the teams whose work it takes, in proportion', () => {
    const onDay = (day: number): Record<string, number> => postsOn(compiled, day)
    expect(onDay(WYCOMBE_DAY - 1)).toEqual({
      Assessment: 45,
      'Child in need and protection': 94,
      'Court and looked after': 31,
      'Leaving care': 12,
    })
    // 51 of 139: 16.5 and 34.5, the first in order taking the half.
    expect(onDay(WYCOMBE_DAY)).toEqual({
      Assessment: 28,
      'Child in need and protection': 60,
      'Court and looked after': 31,
      'Leaving care': 12,
      'Wycombe locality team': 51,
    })
    for (const day of [0, WYCOMBE_DAY, MIDDLE_DAY, LAST_DAY]) expect(sum(onDay(day))).toBe(182)
    expect(onDay(LAST_DAY)).toEqual({
      'Aylesbury town locality team': 23,
      'Chiltern locality team': 21,
      'North and rural Aylesbury Vale locality team': 28,
      'South Bucks locality team': 16,
      'Wycombe locality team': 51,
      'Looked after': 31,
      'Leaving care': 12,
    })
  })

  test('a team that works for all localities keeps its posts, and its work, to the last day', () => {
    expect(compiled.transition?.days).toEqual([WYCOMBE_DAY, MIDDLE_DAY, LAST_DAY])
    expect(postsOn(compiled, MIDDLE_DAY)['Court and looked after']).toBe(31)
    const care = compiled.names.stages.indexOf('care')
    const cells = compiled.cells.count
    const days = new Set(compiled.transition?.holdsFrom.slice(care * cells, (care + 1) * cells))
    expect([...days]).toEqual([LAST_DAY])
  })

  test('where the new model has more, they open on the last day; where it has fewer, they close', () => {
    const posts = 'teams.Locality team.posts.Wycombe'
    const more = compile(shipped(PHASED, [`${posts}=60 posts`]))
    expect([MIDDLE_DAY, LAST_DAY].map((day) => sum(postsOn(more, day)))).toEqual([182, 191])
    expect(postsOn(more, LAST_DAY)['Wycombe locality team']).toBe(60)
    expect(postsOn(more, WYCOMBE_DAY)['Wycombe locality team']).toBeGreaterThan(51)
    const fewer = compile(shipped(PHASED, [`${posts}=40 posts`]))
    expect([MIDDLE_DAY, LAST_DAY].map((day) => sum(postsOn(fewer, day)))).toEqual([182, 171])
    expect(postsOn(fewer, WYCOMBE_DAY)['Wycombe locality team']).toBe(40)
  })

  test('places on call go the same way, and none is lost to a share that rounds down', () => {
    const quarter = (posts: number): number => Math.floor(posts / 4)
    expect(placesOn(compiled, WYCOMBE_DAY - 1)).toEqual({
      Assessment: quarter(45),
      'Child in need and protection': quarter(94),
      'Court and looked after': quarter(31),
      'Leaving care': quarter(12),
    })
    expect(placesOn(compiled, WYCOMBE_DAY)['Wycombe locality team']).toBe(quarter(51))
    const last = placesOn(compiled, LAST_DAY)
    expect(sum(last)).toBe(sum(placesOn(compiled, 0)))
    for (const [team, posts] of Object.entries(postsOn(compiled, LAST_DAY))) {
      expect(last[team]).toBeGreaterThanOrEqual(quarter(posts))
      expect(last[team]).toBeLessThanOrEqual(quarter(posts) + 2)
    }
    expect(last['Assessment']).toBeUndefined()
    const numbers = [...compiled.posts.number].filter((_, post) => compiled.posts.onCall[post] === 1)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('family support goes the same way, and its posts are as many as the new model says', () => {
    const functional = 'buckinghamshire/functional'
    const supported = (scenario: Scenario, posts: (team: Team) => number): Scenario['teams'] => ({
      ...scenario.teams,
      teams: scenario.teams.teams.map((team) =>
        posts(team) > 0 ? { ...team, support: { role: 'family support', posts: posts(team) } } : team,
      ),
    })
    const phased = shipped(PHASED)
    const worker = phased.workforce.roles.find(({ name }) => name === 'social worker')
    if (!worker || !phased.rollOut) throw new Error('no role, or no roll-out')
    const support = { ...worker, name: 'family support', countsAs: 'family-support' as const }
    const both = compile({
      ...phased,
      workforce: { ...phased.workforce, roles: [...phased.workforce.roles, support] },
      teams: supported(phased, ({ line }) => (line === 'Locality team' ? 4 : 0)),
      rollOut: {
        ...phased.rollOut,
        before: supported(shipped(functional), ({ name }) => (name === 'Assessment' ? 15 : 0)),
      },
    })
    const supportOn = (day: number): Record<string, number> =>
      rowsOn(both, day, (post) => both.posts.isSupport[post] === 1)
    // Three of four for each team on its day, the fourth opens on the last.
    expect(supportOn(WYCOMBE_DAY - 1)).toEqual({ Assessment: 15 })
    expect(supportOn(WYCOMBE_DAY)).toEqual({ Assessment: 12, 'Wycombe locality team': 3 })
    expect(Object.values(supportOn(LAST_DAY))).toEqual([4, 4, 4, 4, 4])
    expect(postsOn(both, LAST_DAY)).toEqual(postsOn(compiled, LAST_DAY))
  })

  test('a block of agency workers is hired for a team of the new model, and stays with it', () => {
    const phased = shipped(PHASED)
    const block = { team: 'Wycombe locality team', posts: 3, from: '2026-06-01', days: 90 }
    const agencyBlocks = [block, { ...block, team: 'Leaving care', posts: 2 }]
    const hired = compile({ ...phased, workforce: { ...phased.workforce, agencyBlocks } })
    for (const day of [0, WYCOMBE_DAY, LAST_DAY]) {
      expect(rowsOn(hired, day, (post) => hired.posts.block[post] === 0)).toEqual({ 'Wycombe locality team': 3 })
      expect(rowsOn(hired, day, (post) => hired.posts.block[post] === 1)).toEqual({ 'Leaving care': 2 })
    }
    expect(postsOn(hired, LAST_DAY)).toEqual(postsOn(compiled, LAST_DAY))
  })

  test('a team that would have nobody opens its posts with itself', () => {
    const alone = compile(
      shipped('buckinghamshire/locality-phased', [
        'teams.Locality team.role=personal adviser',
        'teams.Looked after.role=social worker',
      ]),
    )
    expect(postsOn(alone, WYCOMBE_DAY)['Wycombe locality team']).toBe(51)
    expect(postsOn(alone, LAST_DAY)['Court and looked after']).toBeUndefined()
  })

  test('once every locality is live, nothing of before is left in the tables', () => {
    const live = compile(shipped(PHASED, ['rollOut.goLive=2025-04-01']))
    const locality = compile(shipped('buckinghamshire/locality'))
    expect(live.names).toEqual(locality.names)
    expect(live.posts).toEqual(locality.posts)
    expect(live.holders).toEqual(locality.holders)
    expect(live.transition?.days).toEqual([])
  })

  test('a team of the same name and line is one team, and another of the same name is told apart', () => {
    const phased = shipped(PHASED)
    const teamsAfter = phased.teams.teams.map((team) =>
      team.name === 'Looked after' ? { ...team, name: 'Assessment' } : team,
    )
    const renamed = { ...phased, teams: { ...phased.teams, teams: teamsAfter } }
    const { teams } = compile(renamed).names
    expect(teams.filter((name) => name.startsWith('Assessment'))).toEqual(['Assessment', 'Assessment (new)'])
    expect(teams.filter((name) => name === 'Front door')).toHaveLength(1)
  })
})
