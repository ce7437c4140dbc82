import { capital, listing } from './listing.ts'
import type { Quantity } from './number-style.ts'
import type { Verdict } from './verdict-words.ts'
import { sizeInSentence } from './size-in-words.ts'
import { voiceOf } from './voice.ts'

/** One setting in which a comparison was made. */
export interface Setting {
  /** As "Three localities". */
  readonly title: string
  readonly mean: number
  readonly verdict: Verdict
}

/**
 * How far a finding depends on what the settings vary: whether it holds in all of them, comes and goes, or turns. "The
 * average wait for a worker: the answer turns with the number of teams. Under the locality model better with “Three
 * localities”, worse with “Eight localities”; from …". Says whatever came out; nothing where nothing was repeated.
 * @param arm name of the model the verdicts are about
 * @param varies as "the number of teams"
 */
export function dependenceInWords(
  measure: Quantity & { readonly name: string; readonly title: string },
  arm: string,
  varies: string,
  settings: readonly Setting[],
): string {
  if (settings.length === 0) return ''
  const noun = capital(voiceOf(measure, 'the last day').noun)
  const judged = settings.filter(({ verdict }) => verdict !== 'not-judged')
  const of = (verdict: Verdict): string[] =>
    judged.filter((one) => one.verdict === verdict).map(({ title }) => `“${title}”`)
  const [better, worse] = [of('better'), of('worse')]
  const unclear = judged.length - better.length - worse.length
  const all = settings.length === 1 ? 'the one setting tried' : `all ${settings.length} settings`
  const { range, isOneSize } = rangeOf(measure, settings)
  if (judged.length === 0) return `${noun}: whether it depends on ${varies} cannot be told from so few runs.`
  if (better.length > 0 && worse.length > 0) {
    const rest = unclear > 0 ? `, no clear difference in the other ${unclear}` : ''
    return `${noun}: the answer turns with ${varies}. Under the ${arm} model better with ${listing(better, 'and')}, worse with ${listing(worse, 'and')}${rest}; ${range}.`
  }
  if (better.length + worse.length === 0) {
    return `${noun}: no clear difference in ${all}, whatever ${varies}; ${range}.`
  }
  const [way, where] = better.length > 0 ? (['better', better] as const) : (['worse', worse] as const)
  if (unclear === 0) {
    const size = settings.length === 1 || isOneSize ? '' : ', and only its size depends on it'
    return `${noun}: ${way} under the ${arm} model in ${all}, whatever ${varies}${size}; ${range}.`
  }
  return `${noun}: the answer depends on ${varies}. Under the ${arm} model ${way} with ${listing(where, 'and')}, no clear difference in the other ${unclear}, and the other way in none; ${range}.`
}

/** "from 90 fewer (“Eight localities”) to 56 fewer (“Three localities”)", or "93 fewer in each" where all are told alike. */
function rangeOf(
  measure: Quantity & { readonly name: string; readonly title: string },
  settings: readonly Setting[],
): { readonly range: string; readonly isOneSize: boolean } {
  const voice = voiceOf(measure, 'the last day')
  const inOrder = settings.toSorted((a, b) => a.mean - b.mean)
  const sizes = inOrder.map(({ mean }) => (mean === 0 ? 'no difference' : sizeInSentence(mean, 0, voice)))
  const [first, last] = [`${sizes[0]} (“${inOrder[0]?.title}”)`, `${sizes.at(-1)} (“${inOrder.at(-1)?.title}”)`]
  if (sizes.length === 1) return { range: first, isOneSize: true }
  const isOneSize = sizes[0] === sizes.at(-1)
  return { range: isOneSize ? `${sizes[0]} in each` : `from ${first} to ${last}`, isOneSize }
}
