import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { type KeptCohort, keepCohort } from '../../src/host/node/keep-cohort.ts'
import { type CohortDatabase, openCohorts } from '../../src/host/node/cohort-database.ts'
import { smallScenario } from './small-scenario.ts'

/** What would end a text, a tag, a line or a cell, if it were not written as what it is. */
export const hostileNames: Readonly<Record<string, string>> = {
  Assessment: '=cmd|"/c calc"!A1',
  'Child in need and protection': `</string><event a='b'>&amp; "x", 'y'`,
  Wycombe: 'Wy\\combe\u2028{"id":1}],',
  Chiltern: '😀 ]]> <!-- é',
}
/** Kept cohorts of the functional model over a twentieth of the county, one for each seed. */
export interface SmallCohort {
  readonly scenario: Scenario
  readonly seeds: readonly string[]
  readonly results: readonly TrialResult[]
  readonly kept: readonly KeptCohort[]
  readonly paths: readonly string[]
  readonly databases: readonly CohortDatabase[]
  readonly arm: string
}

/**
 * Simulates, keeps and opens them; they go with the file of tests.
 * @param names other names for what has one in the scenario, its teams and localities. Default: as they are.
 * @param scenario what is simulated. Default: the functional model.
 */
export async function smallCohorts(
  seeds: readonly string[],
  years: number,
  {
    names = {},
    arm = 'functional',
    scenario: of = smallScenario(),
  }: {
    readonly names?: Readonly<Record<string, string>>
    readonly arm?: string
    readonly scenario?: Scenario
  } = {},
): Promise<SmallCohort> {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-test-'))
  const scenario = { ...renamed(of, names), years }
  const results: TrialResult[] = []
  const kept: KeptCohort[] = []
  const paths: string[] = []
  const databases: CohortDatabase[] = []
  for (const [s, seed] of seeds.entries()) {
    const trial = { scenario, seed, replication: 0 }
    const result = simulate(trial)
    const task = { folder: join(folder, `c${s}`), id: { arm: 0, replication: 0 }, arm, trial }
    kept.push(keepCohort({ ...task, result }))
    results.push(result)
    paths.push(join(task.folder, '0-00000'))
    databases.push(await openCohorts([{ path: join(task.folder, '0-00000') }]))
  }
  afterAll(() => {
    for (const database of databases) database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { scenario, seeds, results, kept, paths, databases, arm }
}

/** Plain data with other names, in keys and values. */
function renamed<Data>(data: Data, names: Readonly<Record<string, string>>): Data {
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return names[value] ?? value
    if (Array.isArray(value)) return value.map(of)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [names[key] ?? key, of(own)]))
  }
  return of(data) as Data
}
