import { cohortLicence, stabilityPromise } from '../export/cohort-terms.ts'
import { smallNumber } from '../export/small-numbers.ts'
import { csvLine } from '../export/text-rows.ts'
import type { CohortDatabase } from '../host/node/cohort-database.ts'
import { COHORT_FORMAT, type KeptCohort } from '../host/node/keep-cohort.ts'
import type { CohortsOfRun } from './cohorts-of.ts'

/** By this file an export is known. */
export const MANIFEST = 'simulated-manifest.json'

/** What lies beside an export: where it comes from, what was put in, what is not there, and on what terms. No times. */
export function cohortManifest({ manifest, cohorts }: CohortsOfRun, format: string): string {
  const { caseflow, program, study, seed, years, arms, asked } = manifest
  const told = {
    what: 'A simulated cohort. Nobody in it exists; identifiers begin SIM.',
    caseflow,
    program,
    cohortFormat: COHORT_FORMAT,
    exportFormat: format,
    study,
    seed,
    years,
    question: asked?.question ?? '',
    scenarios: arms.map(({ name, file, sha256 }) => ({ arm: name, file, sha256 })),
    replications: cohorts.map(({ kept }) => ({
      arm: kept.arm,
      run: kept.run,
      fingerprint: kept.fingerprint,
      rows: Object.fromEntries(Object.entries(kept.tables).map(([table, { rows }]) => [table, rows])),
    })),
    effectsPutIn: byArm(cohorts, ({ effectsPutIn }) => effectsPutIn),
    jointDistributionsAbsent: byArm(cohorts, ({ jointDistributionsAbsent }) =>
      jointDistributionsAbsent.map((says) => ({ says })),
    ),
    valuesDrawn:
      'Every value is the one the scenario writes. Runs with values drawn from their ranges, or with practice assumptions laid over, are not part of a cohort.',
    stability: stabilityPromise,
    licence: cohortLicence,
    dictionary: 'docs/data-dictionary.md',
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

/** What is told of each arm, each thing once, with the arms it holds for where it does not for all. */
function byArm<Told extends { readonly says: string }>(
  cohorts: CohortsOfRun['cohorts'],
  toldOf: (kept: KeptCohort) => readonly Told[],
): (Told & { readonly arms?: readonly string[] })[] {
  const arms = [...new Set(cohorts.map(({ kept }) => kept.arm))]
  const found = new Map<string, { told: Told; arms: string[] }>()
  for (const arm of arms) {
    const kept = cohorts.find((one) => one.kept.arm === arm)?.kept
    for (const told of kept ? toldOf(kept) : []) {
      const key = JSON.stringify(told)
      const known = found.get(key)
      if (known) known.arms.push(arm)
      else found.set(key, { told, arms: [arm] })
    }
  }
  return Array.from(found.values(), (one) =>
    one.arms.length === arms.length ? one.told : { ...one.told, arms: one.arms },
  )
}

/** How to cite it, in the Citation File Format 1.2.0. */
export function citation({ manifest }: CohortsOfRun): string {
  const { caseflow, seed, study, arms } = manifest
  const of = arms.map(({ file }) => file).join(', ')
  return [
    'cff-version: 1.2.0',
    'message: If you use this simulated cohort, please cite it as below, with the scenario and seed.',
    'type: dataset',
    `title: ${JSON.stringify(`Simulated cohort of children’s social care: ${of}, seed ${seed}`)}`,
    'authors:',
    '  - name: caseflow contributors',
    `version: ${JSON.stringify(`caseflow ${caseflow}, study ${study.slice(0, 8)}, cohort format ${COHORT_FORMAT}`)}`,
    'license: CC0-1.0',
    'keywords: [simulation, children’s social care, synthetic data]',
    `abstract: ${JSON.stringify('Every child, family and worker is made up by a simulation. What was put in, and what is absent, is told in simulated-manifest.json beside it.')}`,
    '',
  ].join('\n')
}

/** Spells of each status by locality, counts from 1 to 5 told as "1 to 5" unless exact ones are asked for. */
export async function summary(database: CohortDatabase, exact: boolean): Promise<string> {
  const { columns, rows } = await database.ask(`select arm, run, locality, status,
      count(*) filter (where not in_opening_stock) as began, count(ended) as ended, count(*) - count(ended) as open_at_end
    from statuses group by all order by all`)
  const shown = rows.map((row) => row.map((cell, c) => (c < 4 || exact ? cell : smallNumber(Number(cell)))))
  return [columns, ...shown].map(csvLine).join('')
}
