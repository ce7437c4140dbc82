import { compile } from '../../src/compile/compile.ts'
import type { StudyArm, Study } from '../../src/experiment/study.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { measures } from '../../src/measure/index.ts'
import type { Measure, MeasureResult } from '../../src/measure/measure.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { smallScenario } from '../measure/small-scenario.ts'

/** An arm of the small scenario, changed as given. */
export function arm(name: string, change: Partial<Scenario> = {}): StudyArm {
  const scenario = { ...smallScenario, ...change }
  return {
    name,
    title: `The ${name} model`,
    file: `small/${name}`,
    sha256: '0'.repeat(64),
    compiled: compile(scenario),
  }
}

export function study(arms: readonly StudyArm[], replications: number): Study {
  return { arms, seed: 'bucks-1', replications, version: '0.1.0' }
}

/** Values as arbitrary as any, fixed by what they are of: even in [0, 1). */
export function scatter(...of: readonly (string | number)[]): number {
  let state = 2_166_136_261
  for (const letter of of.join('|')) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0
  for (let i = 0; i < 3; i++) state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0
  return state / 2 ** 32
}

/** Results of a trial: each measure near 40, `by(measure)` times what matters away from it. */
export function trial(
  of: StudyArm,
  replication: number,
  by: (measure: Measure) => number = () => 0,
  change: (measure: Measure, result: MeasureResult) => MeasureResult = (_, result) => result,
): TrialResult {
  const { years, names } = of.compiled
  return {
    fingerprint: scatter('fingerprint', of.name, replication).toString(16).slice(2, 10).padEnd(16, '0'),
    events: 1000 + replication,
    measures: Object.fromEntries(
      measures.map((measure) => {
        const value = (...place: readonly (string | number)[]): number =>
          40 + measure.matters * (by(measure) + scatter(measure.name, replication, ...place))
        const series = (length: number, ...place: readonly string[]): Float64Array =>
          Float64Array.from({ length }, (_, i) => value(...place, i))
        const byYear = series(years, 'year')
        const timed = measure.kind === 'stock' || measure.kind === 'average'
        const result: MeasureResult = {
          overall: byYear[years - 1] ?? NaN,
          byYear,
          ...(timed && { byMonth: series(12 * years, 'month') }),
          byTeamYear: series(years * names.teams.length, 'team'),
          byLocalityYear: series(years * names.localities.length, 'locality'),
          ...(measure.kind === 'parts' && { parts: { one: 30 + replication, other: 70 - replication } }),
          ...(measure.kind === 'spread' && { spread: Float64Array.from([4, 3, 2, 1]) }),
        }
        return [measure.name, change(measure, result)]
      }),
    ),
    routes: [
      { fromStage: 0, fromTeam: -1, toStage: 2, toTeam: 0, children: 8, handedOff: 0, waited: 0, allocated: 0 },
      { fromStage: 3, fromTeam: 2, toStage: 6, toTeam: 3, children: 6, handedOff: 5, waited: 9, allocated: 6 },
    ],
    checks: [
      { name: 'children-balance', passed: true, found: '' },
      { name: 'hard-cap', passed: true, found: '' },
    ],
  }
}

/** All trials of an arm. */
export function trials(
  of: StudyArm,
  replications: number,
  ...rest: [by?: Parameters<typeof trial>[2], change?: Parameters<typeof trial>[3]]
): TrialResult[] {
  return Array.from({ length: replications }, (_, replication) => trial(of, replication, ...rest))
}
