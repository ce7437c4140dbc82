import type { Verdict } from './verdict-words.ts'

/**
 * What practice assumptions do to a verdict: a claim, better or worse, is kept, taken away, turned round or made; and what
 * would be exactly the same is so no longer.
 */
export type PracticeChange = 'unchanged' | 'weakened' | 'turned' | 'gained' | 'unsettled'

/** What becomes of a verdict. */
export function practiceChange(capacity: Verdict, practice: Verdict): PracticeChange {
  const [before, after] = [isClaim(capacity), isClaim(practice)]
  if (before && after) return capacity === practice ? 'unchanged' : 'turned'
  if (before) return 'weakened'
  if (after) return 'gained'
  return capacity === 'exactly-the-same' && practice !== capacity ? 'unsettled' : 'unchanged'
}

function isClaim(verdict: Verdict): boolean {
  return verdict === 'better' || verdict === 'worse'
}

/** What becomes of a claim, beside the difference in a table; nothing where it stays. */
export const practiceChanges: Readonly<Record<PracticeChange, string>> = {
  unchanged: '',
  weakened: 'no longer clear',
  turned: 'turned round',
  gained: 'clear only with them',
  unsettled: '',
}
