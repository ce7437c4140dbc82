import { IN_NEED_SINCE, OPENED_WITH } from '../../model/event-kinds.ts'
import type { ChildColumn } from './child-column.ts'
import { IN_NEED, LOOKED_AFTER, ON_PLAN } from './child-standing.ts'
import type { RunReading } from './run-reading.ts'
import { handOffRows } from './worker-history.ts'

/** What happened to each child between the referral that opened her present (or last) need episode and its closure. */
export interface NeedEpisodes {
  /** Day it began; for the opening stock the referral where it is told, else the day she entered her stage [day]. */
  readonly start: ChildColumn
  readonly handOffs: ChildColumn
  /** 1 when she had a protection plan in it, or was looked after. */
  readonly hadPlan: ChildColumn
  readonly wasInCare: ChildColumn
}

/** Follows the need episodes; use through `run.once`. A hand-off belongs to the episode in which the new worker came. */
export function needEpisodes(run: RunReading): NeedEpisodes {
  const start = run.columns.add()
  const handOffs = run.columns.add()
  const hadPlan = run.columns.add()
  const wasInCare = run.columns.add()
  const nothing = (): void => {}
  run.watch(
    IN_NEED,
    (row) => {
      const { child } = row
      const standing = run.standing.get(child)
      start.set(child, row.kind === OPENED_WITH ? row.day - row.detail2 : row.day)
      handOffs.set(child, 0)
      hadPlan.set(child, (standing & ON_PLAN) === 0 ? 0 : 1)
      wasInCare.set(child, (standing & LOOKED_AFTER) === 0 ? 0 : 1)
    },
    nothing,
  )
  run.on(IN_NEED_SINCE, ({ child, day, detail }) => start.set(child, day - detail))
  run.watch(ON_PLAN, ({ child }) => hadPlan.set(child, 1), nothing)
  run.watch(LOOKED_AFTER, ({ child }) => wasInCare.set(child, 1), nothing)
  run.on(handOffRows(run), ({ child }) => handOffs.set(child, handOffs.get(child) + 1))
  return { start, handOffs, hadPlan, wasInCare }
}
