import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import type { EventChunk, Recorder } from '../kernel/event-log.ts'
import * as kinds from '../model/event-kinds.ts'
import { AllocationPeriods } from './allocation-periods.ts'
import type { AddRow } from './cohort-table.ts'
import { EventRows } from './event-rows.ts'
import { cohortNames, type TableReader } from './happening.ts'
import { KnownChildren } from './known-children.ts'
import { PostChanges } from './post-changes.ts'
import { StageStays } from './stage-stays.ts'
import { StatusSpells } from './status-spells.ts'
import { TeamMonths } from './team-months.ts'
import { WorkerPosts } from './worker-posts.ts'

/** A reader of the log that makes the tables of a cohort while it goes by. */
export interface CohortRecorder extends Recorder {
  /** Adds what is still open. Call once, after the last chunk. */
  finish(): void
}

/** Whose tables they are. */
export interface CohortOf {
  readonly compiled: CompiledScenario
  readonly arm: string
  /** From 1. */
  readonly run: number
  /** Row of the family of a child the log has told of. */
  readonly familyOf: (child: number) => number
}

const TICKS_A_DAY = 8
const outsideNeed = new Set([stageStatus('contact'), stageStatus('early-help')])

/**
 * The tables of one replication but for its measures: every row is handed on as soon as it is complete, so that only what
 * is open is held. The order of rows is that in which they are completed, and what is open at the end comes last.
 */
export function createCohortRecorder({ compiled, arm, run, familyOf }: CohortOf, add: AddRow): CohortRecorder {
  const names = cohortNames(compiled, arm, run, familyOf, add)
  const known = new KnownChildren(names)
  const isNeed = (stage: number): boolean => !outsideNeed.has(compiled.stageStatus[stage] ?? -1)
  const readers: readonly TableReader[] = [
    new EventRows(names),
    new StageStays(names),
    new StatusSpells(names),
    new AllocationPeriods(names, isNeed),
    new WorkerPosts(names),
    new PostChanges(names),
    new TeamMonths(names),
  ]
  const row = { tick: 0, day: 0, kind: 0, child: -1, team: -1, worker: -1, detail: 0, detail2: 0, locality: -1 }
  const read = (chunk: EventChunk, i: number): void => {
    row.tick = chunk.tick[i] ?? 0
    row.day = Math.floor(row.tick / TICKS_A_DAY)
    row.kind = chunk.kind[i] ?? 0
    row.child = chunk.child[i] ?? -1
    row.team = chunk.team[i] ?? -1
    row.worker = chunk.worker[i] ?? -1
    row.detail = chunk.detail[i] ?? 0
    row.detail2 = chunk.detail2[i] ?? 0
    known.read(row)
    row.locality = row.kind === kinds.CONTACT_RECEIVED ? row.detail : row.child >= 0 ? known.localityOf(row.child) : -1
    for (const reader of readers) reader.read(row)
  }
  return {
    onChunk(chunk) {
      for (let i = 0; i < chunk.length; i++) read(chunk, i)
    },
    finish() {
      for (const reader of readers) reader.finish(compiled.days)
      known.finish()
    },
  }
}
