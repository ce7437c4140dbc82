import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { openCases } from '../../src/model/open-cases.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import type { Condition } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Team } from '../../src/scenario/teams.ts'
import { shipped } from './shipped.ts'
import { at, youngestOf } from './youngest-of.ts'

const base = shipped('buckinghamshire/functional', ['years=1'])
const places = base.area.localities.map(({ name }) => name)
const STAGES = ['assessment', 'recording', 'child in need plan', 'protection plan', 'care']

/** Ways of sharing a stage between teams: the first part that fits holds. */
const SPLITS: readonly (readonly Condition[])[] = [
  [{}],
  [{ ages: { from: Number.NEGATIVE_INFINITY, below: 3 } }, { ages: { from: 3, below: 11 } }, {}],
  [{ needs: ['N1'] }, { needs: ['N2', 'N4'] }, {}],
  [{ localities: places.slice(0, 2) }, {}],
  [{ ages: { from: 0, below: 5 }, needs: ['N1'] }, { localities: places.slice(2), ages: { from: 10, below: 18 } }, {}],
]

/** The model whose stages of `STAGES` are held by `count` teams, as splits and lots say. */
function mapped(count: number, splits: readonly number[], lots: readonly number[], release: string): Scenario {
  const own = Array.from({ length: count }, (_, i): Team & { holds: { stage: string; when: Condition }[] } => ({
    name: `Team ${i}`,
    line: `Team ${i}`,
    role: 'social worker',
    posts: Math.floor(170 / count),
    holds: [],
  }))
  STAGES.forEach((stage, s) => {
    SPLITS[splits[s] ?? 0]?.forEach((when, part) => own[(lots[3 * s + part] ?? 0) % count]?.holds.push({ stage, when }))
  })
  const others = base.teams.teams.flatMap((team) => {
    const holds = team.holds.filter(({ stage }) => !STAGES.includes(stage))
    return holds.length === 0 ? [] : [{ ...team, holds }]
  })
  const teams = [...others, ...own.filter(({ holds }) => holds.length > 0)]
  return { ...base, teams: { ...base.teams, release: release === 'at once' ? 'at-once' : 'when-taken', teams } }
}

function fits({ ages, needs, localities }: Condition, age: number, need: string, locality: string): boolean {
  return (
    (!ages || (age >= ages.from && age < ages.below)) &&
    (!needs || needs.includes(need)) &&
    (!localities || localities.includes(locality))
  )
}

test('whatever the map of teams, on any day every case is with the team it names, or waits for that team', () => {
  let looked = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.nat(SPLITS.length - 1), { minLength: 5, maxLength: 5 }),
      fc.array(fc.nat(5), { minLength: 15, maxLength: 15 }),
      fc.constantFrom('at once', 'when taken'),
      (count, splits, lots, release) => {
        const scenario = mapped(count, splits, lots, release)
        const compiled = compile(scenario)
        const system = createCareSystem(compiled, 'maps', 0, [])
        const { cases, families } = system.state
        const wrong: string[] = []
        for (let day = 3; day <= compiled.days; day += 3) {
          system.run(day)
          for (const c of openCases(system.state)) {
            const stage = compiled.names.stages[at(cases.stage, c)] ?? ''
            const family = at(cases.family, c)
            const need = scenario.needs.categories[at(families.need, family)]?.code ?? ''
            const place = places[at(families.locality, family)] ?? ''
            const age = (system.state.day - youngestOf(system, c).born) / 365.25
            const holder = scenario.teams.teams.findIndex(({ holds }) =>
              holds.some((held) => held.stage === stage && fits(held.when, age, need, place)),
            )
            const team = cases.nextTeam[c] === -1 ? cases.team[c] : cases.nextTeam[c]
            looked++
            if (team !== holder) wrong.push(`day ${day}, case ${c}, ${stage}: ${age} years, ${need}, ${place}: ${team}`)
          }
        }
        system.run(compiled.days)
        expect(wrong.slice(0, 5)).toEqual([])
        expect(selfChecks(system.state, compiled.days).filter(({ found }) => found !== '')).toEqual([])
      },
    ),
    { numRuns: 8, seed: 5 },
  )
  expect(looked).toBeGreaterThan(1_000_000)
})
