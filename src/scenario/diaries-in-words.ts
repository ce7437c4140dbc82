import type { ConferenceChairs } from './workforce.ts'

/** Where places of conference chairs are, behind "22.6 a week"; nothing for one diary. */
export function diariesInWords(diaries: ConferenceChairs['diaries']): string {
  if (diaries === 'each-locality') return ' in each locality on average, by its share of plans and care'
  return diaries > 1 ? ` in each of ${diaries.toLocaleString('en-GB')} diaries` : ''
}
