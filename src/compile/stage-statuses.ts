import type { StageStatus } from '../scenario/pathway.ts'

/** What a stage counts as, in the order of its number in the compiled tables. */
export const stageStatuses: readonly StageStatus[] = [
  'contact',
  'referral',
  'early-help',
  'assessment',
  'recording',
  'conference',
  'child-in-need-plan',
  'protection-plan',
  'looked-after',
  'leaving-care',
]

/** The number of a status in the compiled tables. */
export function stageStatus(status: StageStatus): number {
  return stageStatuses.indexOf(status)
}
