import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { EventChunk, Recorder } from '../kernel/event-log.ts'
import { createMemoryStore } from './block-store.ts'
import { children } from './child-tables.ts'
import { type Cell, type CohortTable, told, type RowValue } from './cohort-table.ts'
import { CohortTexts } from './cohort-texts.ts'
import { FollowedChildren } from './followed-children.ts'
import { emptyHappening, cohortNames } from './happening.ts'
import { KnownChildren } from './known-children.ts'

/** A child of the table `children`, by its columns. */
export type KnownChild = Readonly<Record<string, Cell>>

/** A reader of the log of one run that knows each child at its end. */
export interface KnownChildrenReader extends Recorder {
  /** The rows of the table `children`. Call once, after the last chunk. */
  rows(): KnownChild[]
}

const TICKS_A_DAY = 8

/**
 * Reads the table `children` of one run and no other table of its cohort, for who asks after single children.
 * @param run from 1
 * @param familyOf number of the family of a child, once the run has ended
 */
export function readKnownChildren(
  compiled: CompiledScenario,
  arm: string,
  run: number,
  familyOf: (child: number) => number,
): KnownChildrenReader {
  const found: KnownChild[] = []
  const texts = new CohortTexts(run)
  const add = (table: CohortTable, row: readonly RowValue[]): void => {
    if (table !== children) return
    found.push(Object.fromEntries(table.columns.map((column, i) => [column.name, told(column, row[i] ?? null, texts)])))
  }
  const known = new KnownChildren(cohortNames({ compiled, arm, texts, familyOf }, add), createMemoryStore())
  const followed = new FollowedChildren(
    (row) => known.isIdle(row),
    (child, row) => known.leave(child, row),
  )
  const row = emptyHappening()
  return {
    onChunk(chunk: EventChunk) {
      for (let i = 0; i < chunk.length; i++) {
        row.child = chunk.child[i] ?? -1
        if (row.child < 0) continue
        row.followed = followed.rowOf(row.child)
        row.tick = chunk.tick[i] ?? 0
        row.day = Math.floor(row.tick / TICKS_A_DAY)
        row.kind = chunk.kind[i] ?? 0
        row.team = chunk.team[i] ?? -1
        row.worker = chunk.worker[i] ?? -1
        row.detail = chunk.detail[i] ?? 0
        row.detail2 = chunk.detail2[i] ?? 0
        known.read(row)
      }
    },
    rows() {
      known.finish(compiled.days, followed.inOrder())
      return found
    },
  }
}
