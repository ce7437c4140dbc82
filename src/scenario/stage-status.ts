/**
 * What a stage is to the published returns, whatever a council calls it. Measures read this, never the stage's name.
 * `looked-after` children and care leavers are held one by one. The order is that of the numbers in compiled tables.
 */
export const stageStatuses = [
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
] as const

export type StageStatus = (typeof stageStatuses)[number]
