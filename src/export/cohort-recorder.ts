import { stageStatus } from '../compile/stage-statuses.ts'
import type { EventChunk, Recorder } from '../kernel/event-log.ts'
import * as kinds from '../model/event-kinds.ts'
import { AllocationPeriods } from './allocation-periods.ts'
import type { BlockStore } from './block-store.ts'
import type { AddRow } from './cohort-table.ts'
import { EventRows } from './event-rows.ts'
import { FollowedChildren } from './followed-children.ts'
import { emptyHappening, type ChildReader, type CohortOf, cohortNames, type TableReader } from './happening.ts'
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

/** Whose tables they are, and where their families live. */
export interface CohortRecorded extends CohortOf {
  /** Locality of a child the log has told of. */
  readonly localityOf: (child: number) => number
}

const TICKS_A_DAY = 8
const outsideNeed = new Set([stageStatus('contact'), stageStatus('early-help')])

/**
 * The tables of one replication but for its measures: every row is handed on as soon as it is complete, so that only what
 * is open is held. The order of rows is that in which they are completed, and what is open at the end comes last.
 * @param store where what is known of children goes until the end
 */
export function createCohortRecorder(of: CohortRecorded, store: BlockStore, add: AddRow): CohortRecorder {
  const { compiled, localityOf } = of
  const names = cohortNames(of, add)
  const known = new KnownChildren(names, store)
  const isNeed = (stage: number): boolean => !outsideNeed.has(compiled.stageStatus[stage] ?? -1)
  const rest: readonly TableReader[] = [new EventRows(names), new WorkerPosts(names), new PostChanges(names)]
  const ofChildren: readonly ChildReader[] = [
    new StageStays(names),
    new StatusSpells(names),
    new AllocationPeriods(names, isNeed),
    new TeamMonths(names),
    known,
  ]
  const readers = [...rest, ...ofChildren]
  const readersOf = kinds.eventKinds.map((_, kind) => readers.filter((reader) => reader.kinds?.includes(kind) ?? true))
  const followed = new FollowedChildren(
    (row) => ofChildren.every((reader) => reader.isIdle(row)),
    (child, row) => known.leave(child, row),
  )
  const row = emptyHappening()
  const read = (chunk: EventChunk, i: number): void => {
    const child = chunk.child[i] ?? -1
    row.tick = chunk.tick[i] ?? 0
    row.day = Math.floor(row.tick / TICKS_A_DAY)
    row.kind = chunk.kind[i] ?? 0
    row.child = child
    row.followed = child < 0 ? -1 : followed.rowOf(child)
    row.team = chunk.team[i] ?? -1
    row.worker = chunk.worker[i] ?? -1
    row.detail = chunk.detail[i] ?? 0
    row.detail2 = chunk.detail2[i] ?? 0
    row.locality = row.kind === kinds.CONTACT_RECEIVED ? row.detail : child >= 0 ? localityOf(child) : -1
    for (const reader of readersOf[row.kind] ?? readers) reader.read(row)
  }
  return {
    onChunk(chunk) {
      for (let i = 0; i < chunk.length; i++) read(chunk, i)
    },
    finish() {
      const open = followed.inOrder()
      for (const reader of readers) reader.finish(compiled.days, open)
    },
  }
}
