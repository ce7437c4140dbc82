import { RECORD_STEP } from '../kernel/records.ts'
import type { CareState } from './care-state.ts'
import { byIsland } from './islands.ts'

/**
 * The open cases, island by island and in the order in which their files were made on each: rows come and go, and where they
 * lie says nothing.
 */
export function openCases(state: CareState): number[] {
  const { cases, families } = state
  const open: number[] = []
  for (let c = 0; c < cases.end; c += RECORD_STEP) if (cases.stage[c] >= 0) open.push(c)
  open.sort((a, b) => cases.file[a] - cases.file[b])
  const localities = open.map((c) => families.locality[cases.family[c]])
  return Array.from(byIsland(state, localities), (i) => open[i])
}
