import { RECORD_STEP } from '../kernel/records.ts'
import type { CareState } from './care-state.ts'

/** The open cases, in the order in which their files were made: rows come and go, and where they lie says nothing. */
export function openCases({ cases }: CareState): number[] {
  const open: number[] = []
  for (let c = 0; c < cases.end; c += RECORD_STEP) if (cases.stage[c] >= 0) open.push(c)
  return open.sort((a, b) => cases.file[a] - cases.file[b])
}
