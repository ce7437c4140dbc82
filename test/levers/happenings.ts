import type { EventChunk } from '../../src/kernel/event-log.ts'
import { UNACCOMPANIED } from '../../src/model/care-routes.ts'
import * as kinds from '../../src/model/event-kinds.ts'

/** The first year of every run, which begins on 1 April 2025 [days]. */
const FIRST_YEAR = 365
const TICKS_A_DAY = 8

/** A row of the log that is kept, and the columns of it that are compared. */
interface Happening {
  readonly keeps: (kind: number, detail: number, detail2: number, tick: number) => boolean
  readonly columns: readonly ('tick' | 'kind' | 'child' | 'team' | 'worker' | 'detail' | 'detail2')[]
}

/** Lists of happenings that are compared row by row, by the names the page gives them. */
export const happenings: Readonly<Record<string, Happening>> = {
  // When and where.
  'every contact': {
    keeps: (kind) => kind === kinds.CONTACT_RECEIVED,
    columns: ['tick', 'detail'],
  },
  // And the need, age, sex and source of each child, told here of those whose contact leads nowhere and else before it.
  'the children of every contact': {
    keeps: (kind) => kind === kinds.CONTACT_RECEIVED,
    columns: ['tick', 'detail', 'detail2'],
  },
  // Straight from the contact or after early help: nobody who was referred before is among them.
  'every first referral': {
    keeps: (kind, detail) => kind === kinds.REFERRAL_RECEIVED && detail === -1,
    columns: ['tick'],
  },
  'every unaccompanied arrival': {
    keeps: (kind, _, detail2) => kind === kinds.CARE_STARTED && detail2 === UNACCOMPANIED,
    columns: ['tick', 'detail'],
  },
  'every family that moves here': {
    keeps: (kind) => kind === kinds.TRANSFERRED_IN,
    columns: ['tick', 'detail'],
  },
  // By post: teams may differ.
  'every start and leaving of employed workers': {
    keeps: (kind, detail) => (kind === kinds.WORKER_STARTED || kind === kinds.WORKER_LEFT) && detail === 0,
    columns: ['tick', 'kind', 'detail2'],
  },
  'everything in the first year': {
    keeps: (_kind, _detail, _detail2, tick) => tick < FIRST_YEAR * TICKS_A_DAY,
    columns: ['tick', 'kind', 'child', 'team', 'worker', 'detail', 'detail2'],
  },
}

/** The rows of a list that stand in a chunk, column after column of each row. */
export function keptOf({ keeps, columns }: Happening, chunk: EventChunk): number[] {
  const kept: number[] = []
  for (let row = 0; row < chunk.length; row++) {
    const [kind, detail, detail2, tick] = [chunk.kind[row], chunk.detail[row], chunk.detail2[row], chunk.tick[row]]
    if (keeps(kind ?? -1, detail ?? 0, detail2 ?? 0, tick ?? 0)) {
      for (const column of columns) kept.push(chunk[column][row] ?? 0)
    }
  }
  return kept
}
