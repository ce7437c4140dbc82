/** Counts from 1 to 5 as shared summaries show them, the rule of the published returns; nothing else is changed. */
export function smallNumber(count: number): string {
  return count >= 1 && count <= 5 ? '1 to 5' : String(count)
}
