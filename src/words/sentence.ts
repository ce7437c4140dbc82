import { claim, valuesInWords } from './claim.ts'
import type { ComparedMeasure, Telling } from './compared-measure.ts'
import { capital } from './listing.ts'
import { plainPair } from './plain-numbers.ts'
import { runsInWords } from './runs-in-words.ts'
import { runsToTell } from './runs-to-tell.ts'
import { rangeInSentence, sizeInSentence } from './size-in-words.ts'
import { isClear } from './verdict.ts'
import { FEWEST_RUNS } from './verdict-words.ts'
import { type Voice, voiceOf } from './voice.ts'

/**
 * What one compared measure comes to, as one sentence, whichever way it came out.
 * @param agency the comparison of the share of agency workers, for measures of timeliness
 */
export function comparisonSentence(measure: ComparedMeasure, telling: Telling, agency?: ComparedMeasure): string {
  const { mean, interval, matters, counted, agreeing } = measure
  const voice = voiceOf(measure, telling.day)
  switch (measure.why) {
    case 'exactly the same':
      return `${capital(voice.noun)} would be exactly the same ${runsInWords(counted, counted)}.`
    case 'too early':
      return tooEarly(counted)
    case 'clear':
      return `${under(telling.arm)}, ${claim(measure, telling, agency)}.`
    case 'too small to matter':
      return tooSmall(measure, voice, telling)
    case 'about the same':
      return `${capital(voice.noun)} would be about the same (${bothValues(measure, voice)}).`
    case 'cannot tell': {
      if (!interval) return tooEarly(counted)
      const runs = runsToTell(mean, interval, matters, counted)
      const more = runs === undefined ? '' : ` About ${runs} runs may tell.`
      return `${under(telling.arm)}, the difference in ${voice.noun} is from ${rangeInSentence(interval, voice)}; we cannot tell yet.${more}`
    }
    case 'also changed': {
      if (!isClear(interval)) return `There is no clear change in ${voice.noun}.`
      if (Math.abs(mean) < matters) return tooSmall(measure, voice, telling)
      const told = `${valuesInWords(measure, telling)}, ${runsInWords(agreeing, counted)}`
      return `${under(telling.arm)}, ${voice.noun} would also change (${told}).`
    }
  }
}

/** "Too early to say: 5 of 10 runs." */
export function tooEarly(counted: number): string {
  return `Too early to say: ${counted} of ${Math.max(FEWEST_RUNS, counted)} runs.`
}

/** "Under the locality model". */
export function under(arm: string): string {
  return `Under the ${arm} model`
}

function tooSmall({ mean, matters, agreeing, counted }: ComparedMeasure, voice: Voice, { arm }: Telling): string {
  const told = `${sizeInSentence(mean, matters, voice)}, ${runsInWords(agreeing, counted)}`
  return `${under(arm)}, the difference in ${voice.noun} would be too small to matter (${told}).`
}

function bothValues({ arm, against }: ComparedMeasure, { times, styleInSentence, counts }: Voice): string {
  const [first, second] = plainPair(arm * times, against * times, styleInSentence, 'sentence', false)
  return first === second ? `${first}${counts}` : `${first}${counts} and ${second}`
}
