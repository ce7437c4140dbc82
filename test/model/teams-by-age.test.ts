import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { WORKER_RELEASED } from '../../src/model/event-kinds.ts'
import { openCases } from '../../src/model/open-cases.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { rows, runScenario } from './run.ts'
import { ages, shipped, teamsByAge } from './shipped.ts'
import { at, youngestOf } from './youngest-of.ts'

const LOCALITY = 'buckinghamshire/locality'
const HOLDS = 'holds: [assessment, recording, child in need plan, protection plan]'
const YEARS_OF_AGE = Array.from({ length: 17 }, (_, age) => age)
const spanOf = (age: number): string => (age === 0 ? 'under 1' : age === 16 ? '16 and over' : `${age}-${age}`)

/** A team for each year of age of the youngest child, over the whole county. */
const teamsByYear = [
  'teams.Locality team=null',
  ...YEARS_OF_AGE.map(
    (age) => `teams.Age ${age}={ role: social worker, posts: 12 posts, ages: ${spanOf(age)}, ${HOLDS} }`,
  ),
]

/** Cases that are neither with the team whose name is that of their age, nor wait for it; looked at every few days. */
function misheld(scenario: Scenario, seed: string, every: number, nameOf: (age: number) => string): string[] {
  const compiled = compile(scenario)
  const system = createCareSystem(compiled, seed, 0, [])
  const { cases } = system.state
  const wrong: string[] = []
  let looked = 0
  for (let day = every; day <= compiled.days; day += every) {
    system.run(day)
    for (const c of openCases(system.state)) {
      const next = at(cases.nextTeam, c)
      const name = compiled.names.teams[next < 0 ? at(cases.team, c) : next] ?? ''
      if (!/Age|under|over/.test(name)) continue
      const age = (system.state.day - youngestOf(system, c).born) / 365.25
      looked++
      if (!name.endsWith(nameOf(age))) wrong.push(`day ${day}, case ${c}: ${age} years in ${name}`)
    }
  }
  system.run(compiled.days)
  expect(looked).toBeGreaterThan(400_000)
  expect(selfChecks(system.state, compiled.days).filter(({ found }) => found !== '')).toEqual([])
  return wrong.slice(0, 5)
}

describe('families are with, or wait for, the team for the age of their youngest, whoever left or came back', () => {
  test.each(['at once', 'when taken'])('on any day, where a worker lets go %s', (release) => {
    const scenario = shipped(LOCALITY, ['years=2', ...teamsByAge, `teams.release=${release}`])
    expect(misheld(scenario, 'by age', 1, (age) => ages[age < 5 ? 0 : 1])).toEqual([])
  })

  test.each(['a', 'b', 'c', 'd'])('in any week, with a team for each year of age (seed %s)', (seed) => {
    const scenario = shipped(LOCALITY, ['years=8', ...teamsByYear])
    const nameOf = (age: number): string => `Age ${Math.min(16, Math.max(0, Math.floor(age)))}`
    expect(misheld(scenario, seed, 7, nameOf)).toEqual([])
  })
})

test('a stay that begins with a worker begins all the same when a birthday brings the family to a team without any', () => {
  const compiled = compile(
    shipped(LOCALITY, [
      'years=2',
      'pathway.stages.child in need plan.starts=allocation',
      'teams.Locality team=null',
      'teams.Base={ each: locality, role: social worker, posts: 20 posts, holds: [assessment, recording] }',
      'teams.Young={ each: locality, role: social worker, posts: 2 posts, ages: under 5, holds: [child in need plan, protection plan] }',
      'teams.Old={ each: locality, ages: 5 and over, holds: [child in need plan, protection plan] }',
    ]),
  )
  const system = createCareSystem(compiled, 'stuck', 0, [])
  system.run(compiled.days)
  const { cases } = system.state
  const inOld = openCases(system.state).filter((c) => compiled.names.teams[at(cases.team, c)]?.endsWith('old'))
  expect(inOld.length).toBeGreaterThan(500)
  expect(inOld.filter((c) => cases.begun[c] === 0)).toEqual([])
})

test('a family that is kept moves by age only where the map differs for its youngest of yesterday and of today', () => {
  const goLive = '{ Wycombe: 2025-10-01, South Bucks: 2026-04-01, Chiltern: 2026-04-01, rest: 2026-10-01 }'
  const set = ['years=2', `rollOut.goLive=${goLive}`, 'rollOut.families=kept', ...teamsByAge]
  const compiled = compile(shipped('buckinghamshire/locality-phased', set))
  const wrong: string[] = []
  let joined = 0
  for (const seed of ['b', 'f']) {
    const system = createCareSystem(compiled, seed, 0, [])
    const { cases, workers } = system.state
    let kept = new Map<number, readonly number[]>()
    for (let day = 184; day <= compiled.days; day++) {
      system.run(day)
      const now = new Map<number, readonly number[]>()
      for (const c of openCases(system.state)) {
        const { born, child } = youngestOf(system, c)
        const file = at(cases.file, c)
        const standing = [at(cases.stage, c), at(cases.since, c), child, system.state.day - born < 5 * 365.25 ? 0 : 1]
        const members = at(cases.members, c)
        const before = kept.get(file)
        const [team = -1, worker = -1, count = 0, ...stood] = before ?? []
        const post = at(workers.people.post, worker)
        const isThere =
          workers.inPost[post] === worker && workers.team[post] === team && workers.people.absent[worker] === 0
        if (before && isThere && standing.every((one, i) => one === stood[i])) {
          if (members > count) joined++
          if (cases.team[c] !== team) wrong.push(`seed ${seed}, day ${day}, case ${c}`)
        }
        if (cases.kept[c] === 1) now.set(file, [at(cases.team, c), at(cases.worker, c), members, ...standing])
      }
      kept = now
    }
  }
  expect(wrong).toEqual([])
  expect(joined).toBeGreaterThan(0)
})

test('a worker lets go of those alone whom she held', () => {
  for (const seed of ['a', 'b', 'c']) {
    const held = new Map<number, number>()
    const wrong: string[] = []
    for (const { kind, child, worker, tick } of rows(
      runScenario(shipped(LOCALITY, ['years=3', ...teamsByAge]), seed),
    )) {
      if (child < 0) continue
      if (kind === WORKER_RELEASED && held.get(child) !== worker) wrong.push(`tick ${tick}, child ${child}: ${worker}`)
      held.set(child, worker)
    }
    expect(wrong).toEqual([])
  }
})
