import { distance } from 'fastest-levenshtein'

/** "Did you mean …?" and a space, when some known word is near enough; else nothing. */
export function suggest(word: string, known: readonly string[]): string {
  let best = ''
  let nearest = Infinity
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < nearest) {
      nearest = steps
      best = candidate
    }
  }
  return best !== '' && nearest <= Math.max(2, Math.floor(word.length / 3)) ? `Did you mean "${best}"? ` : ''
}
