import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replay } from '../../experiment/replay.ts'
import { compiledOf } from '../../experiment/simulate.ts'
import type { TrialId } from '../../experiment/serve-trials.ts'
import type { Trial, TrialResult } from '../../experiment/trial.ts'
import { type CohortRecorder, createCohortRecorder } from '../../export/cohort-recorder.ts'
import { CohortTexts } from '../../export/cohort-texts.ts'
import { cohortTables } from '../../export/cohort-tables.ts'
import { absentTogether } from '../../export/absent-together.ts'
import { effectsPutIn } from '../../export/effects-put-in.ts'
import { addMeasures } from '../../export/measure-rows.ts'
import type { PutIn } from '../../export/put-in.ts'
import { copyChunk, type EventChunk, measures } from '../../index.ts'
import { createParquetTables } from './parquet-tables.ts'
import { PlaceError } from './place-error.ts'
import { createFileStore } from './file-store.ts'
import { sha256File } from './sha256-file.ts'
import { writeWhole } from './write-whole.ts'

/** One replication of which every child's history is to be kept. */
export interface CohortTask {
  /** Folder of the cohorts of a run. */
  readonly folder: string
  readonly id: TrialId
  readonly arm: string
  readonly trial: Trial
  /** What came of the replication: its log must come out again, and what was measured is kept beside it. */
  readonly result: Pick<TrialResult, 'fingerprint' | 'measures'>
}

/** What lies beside the tables of one replication. */
export interface KeptCohort {
  /** Of the format of the tables. */
  readonly format: number
  readonly arm: string
  /** From 1. */
  readonly run: number
  readonly fingerprint: string
  /** Effects of the scenario that were put in, and what children do not have together in it. */
  readonly effectsPutIn: readonly PutIn[]
  readonly jointDistributionsAbsent: readonly string[]
  /** Rows and digest by table. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>
}

/** Version of the tables: a column that changes its meaning, or goes, makes a new one. */
export const COHORT_FORMAT = 2

const ABOUT = 'cohort.json'
/** Holds what is known of children until the tables are whole. */
const REST = 'rest.tmp'

/**
 * Keeps the children's histories of one replication as Parquet tables: simulates it again, holds it to the fingerprint of
 * the one that was measured and writes rows as they come. The folder is there whole or not at all.
 * @throws PlaceError when this build simulates the replication otherwise
 */
export function keepCohort({ folder, id, arm, trial, result }: CohortTask): KeptCohort {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, nameOf(id))
  const unfinished = `${path}.${process.pid}.tmp`
  rmSync(unfinished, { recursive: true, force: true })
  const store = createFileStore(join(unfinished, REST))
  try {
    const compiled = compiledOf(trial.scenario)
    const run = id.replication + 1
    const texts = new CohortTexts(run)
    const tables = createParquetTables(unfinished, cohortTables, texts)
    // The opening stock is told before families can be asked for.
    const early: EventChunk[] = []
    let recorder: CohortRecorder | undefined
    const fingerprint = replay(
      trial,
      [
        {
          onChunk(chunk) {
            if (recorder) recorder.onChunk(chunk)
            else early.push(copyChunk(chunk))
          },
        },
      ],
      (familyOf, localityOf) => {
        const of = { compiled, arm, texts, familyOf, localityOf }
        recorder = createCohortRecorder(of, store, tables.add)
        for (const chunk of early) recorder.onChunk(chunk)
      },
    )
    recorder?.finish()
    addMeasures(compiled, arm, texts, measures, result.measures, tables.add)
    store.remove()
    const rows = tables.close()
    if (fingerprint !== result.fingerprint) {
      throw new PlaceError(
        `This build of caseflow simulates run ${run} of ${arm} otherwise than it was kept; run the study again`,
      )
    }
    const digests = Object.entries(rows).map(([table, count]) => {
      return [table, { rows: count, sha256: sha256File(join(unfinished, `${table}.parquet`)) }] as const
    })
    const kept: KeptCohort = {
      format: COHORT_FORMAT,
      arm,
      run,
      fingerprint,
      effectsPutIn: effectsPutIn(trial.scenario),
      jointDistributionsAbsent: absentTogether(trial.scenario),
      tables: Object.fromEntries(digests),
    }
    writeWhole(join(unfinished, ABOUT), `${JSON.stringify(kept, null, 2)}\n`, 0o600)
    rmSync(path, { recursive: true, force: true })
    renameSync(unfinished, path)
    return kept
  } catch (error) {
    store.remove()
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** Whether every kept table of a replication is as it was written, to the byte. */
export function isAsWritten(folder: string, id: TrialId, kept: KeptCohort): boolean {
  return changedTable(join(folder, nameOf(id)), kept) === undefined
}

/**
 * The first table that is not as it was written, or is gone; undefined when all are.
 * @param path folder of the replication
 * @returns its path
 */
export function changedTable(path: string, kept: KeptCohort): string | undefined {
  for (const { name } of cohortTables) {
    const file = join(path, `${name}.parquet`)
    if (!existsSync(file) || sha256File(file) !== kept.tables[name]?.sha256) return file
  }
  return undefined
}

/** What is kept of one replication; undefined when it is not, or not whole. */
export function readKept(folder: string, id: TrialId): KeptCohort | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, nameOf(id), ABOUT), 'utf8')) as KeptCohort
  } catch {
    return undefined
  }
}

/** The replications a run keeps, in order, with their folders; takes away what a program that was killed left. */
export function keptCohorts(folder: string): { readonly path: string; readonly kept: KeptCohort }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const id = /^(\d+)-(\d+)$/.exec(name)
      if (!id) return []
      const kept = readKept(folder, { arm: Number(id[1]), replication: Number(id[2]) })
      return kept?.format === COHORT_FORMAT ? [{ path: join(folder, name), kept }] : []
    })
}

/** Takes away what a program that was killed left half written. */
export function clearUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (/^\d+-\d+\.\d+\.tmp$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function nameOf({ arm, replication }: TrialId): string {
  return `${arm}-${String(replication).padStart(5, '0')}`
}
