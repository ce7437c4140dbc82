import { distance } from 'fastest-levenshtein'

/** Known words looked through for the nearest; a file of a million names must not keep anybody waiting. */
const MOST = 2000
/** Longer words are no slips of the pen [letters]. */
const LONGEST = 100

/** "Did you mean …?" and a space, when some known word is near enough; else nothing. */
export function suggest(word: string, known: readonly string[]): string {
  if (word.length > LONGEST) return ''
  const allowed = Math.max(2, Math.floor(word.length / 3))
  let best = ''
  let nearest = Infinity
  for (const candidate of known.length > MOST ? known.slice(0, MOST) : known) {
    if (Math.abs(candidate.length - word.length) > allowed) continue
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < nearest) {
      nearest = steps
      best = candidate
    }
  }
  return best !== '' && nearest <= allowed ? `Did you mean "${best}"? ` : ''
}
