import type { Quantity } from './number-style.ts'
import type { Verdict } from './verdict-words.ts'
import { several } from './listing.ts'
import { voiceOf } from './voice.ts'

/** How often a verdict came out, in the order told. */
const told: readonly (readonly [Verdict, (arm: string) => string])[] = [
  ['better', (arm) => `better under the ${arm} model`],
  ['worse', (arm) => `worse under the ${arm} model`],
  ['no-clear-difference', () => 'no clear difference'],
  ['exactly-the-same', () => 'exactly the same'],
  ['not-judged', () => 'not judged'],
]

/**
 * Whether a finding holds under other conditions: "In 5 other settings, the average wait for a worker: better under the
 * locality model in 1, worse under the locality model in 2, no clear difference in 2."
 * @param arm name of the model the verdicts are about
 */
export function variantsInWords(
  measure: Quantity & { readonly name: string; readonly title: string },
  arm: string,
  verdicts: readonly Verdict[],
): string {
  if (verdicts.length === 0) return ''
  const counts = told.flatMap(([verdict, words]) => {
    const times = verdicts.filter((one) => one === verdict).length
    return times === 0 ? [] : [`${words(arm)} in ${times === verdicts.length && times > 1 ? `all ${times}` : times}`]
  })
  const { noun } = voiceOf(measure, 'the last day')
  return `In ${several(verdicts.length, 'other setting', 'other settings')}, ${noun}: ${counts.join(', ')}.`
}
