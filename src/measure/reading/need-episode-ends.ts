import { routeReason } from '../../compile/route-reasons.ts'
import { CHILD_CLOSED } from '../../model/event-kinds.ts'
import { IN_NEED } from './child-standing.ts'
import type { Row, RowReader } from './row.ts'
import type { RunReading } from './run-reading.ts'

const NO_FURTHER_ACTION = routeReason('no-further-action')
const NOT_IN_NEED = routeReason('not-in-need')

/** Whether a row closes a child who was no child in need after all, by the national rule. */
export function wasNotInNeed(row: Row): boolean {
  return row.kind === CHILD_CLOSED && (row.detail === NO_FURTHER_ACTION || row.detail === NOT_IN_NEED)
}

/** Calls back at the end of each need episode that counts as one: a closure, or a step down to early help. */
export function onNeedEpisodeEnd(run: RunReading, reader: RowReader): void {
  run.watch(
    IN_NEED,
    () => {},
    (row) => {
      if (!wasNotInNeed(row)) reader(row)
    },
  )
}
