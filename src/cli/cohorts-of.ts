import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { changedTable, type KeptCohort, keptCohorts } from '../host/node/keep-cohort.ts'
import { type Manifest, readManifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { COHORTS } from './keep-cohorts.ts'
import type { Output } from './output.ts'

/** The kept children's histories of a run. */
export interface CohortsOfRun {
  readonly manifest: Manifest
  readonly cohorts: readonly { readonly path: string; readonly kept: KeptCohort }[]
}

/**
 * What a run keeps of its children, each table held to its digest; tells where it is not of every finished run.
 * @throws PlaceError for a folder that is no run, keeps none, or has a table that was changed, with what would keep them
 */
export function cohortsOf(run: string, output: Output): CohortsOfRun {
  const manifest = readManifest(run)
  const cohorts = keptCohorts(join(run, COHORTS))
  if (cohorts.length === 0) {
    throw new PlaceError(
      `${run} keeps no children’s histories; caseflow resume ${run} --keep cohort makes them from what it holds (and --keep cohort with run or compare keeps them from the start)`,
    )
  }
  for (const { path, kept } of cohorts) {
    const file = changedTable(path, kept)
    if (file !== undefined) {
      throw new PlaceError(
        `${file} is not as the run wrote it; caseflow resume ${run} --keep cohort makes what is damaged again`,
      )
    }
  }
  const finished = readdirSync(join(run, 'trials')).filter((name) => /^\d+-\d+\.json$/.test(name)).length
  if (cohorts.length < finished) {
    output.notice(
      `Of ${finished} finished runs ${cohorts.length} ${cohorts.length === 1 ? 'keeps' : 'keep'} children’s histories so far; this is of those alone.`,
    )
  }
  return { manifest, cohorts }
}
