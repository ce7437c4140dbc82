import type { ComparedMeasure, Telling } from './compared-measure.ts'
import { timelinessMeasures } from './headline-measures.ts'
import { localityInWords } from './locality-in-words.ts'
import { plainPair } from './plain-numbers.ts'
import { runsInWords } from './runs-in-words.ts'
import { voiceOf } from './voice.ts'

/**
 * A clear difference as a clause: "children would wait longer for a worker (6 working days instead of 4, in
 * 29 of 30 runs), most of all in Wycombe". Both numbers are rounded so that they differ as the clause says.
 * @param agency the share of agency workers, which a clause on timeliness carries when it differs
 */
export function claim(measure: ComparedMeasure, telling: Telling, agency?: ComparedMeasure): string {
  const voice = voiceOf(measure, telling.day)
  const way = measure.mean < 0 ? voice.lower : voice.higher
  const numbers = `${valuesInWords(measure, telling)}, ${runsInWords(measure.agreeing, measure.counted)}`
  const leaning = timelinessMeasures.includes(measure.name) ? agencyInWords(agency) : ''
  return `${way} (${numbers})${leaning}${localityInWords(measure)}`
}

/** The two values: "6 working days instead of 4". */
export function valuesInWords(measure: ComparedMeasure, telling: Telling): string {
  const { times, styleInSentence, counts } = voiceOf(measure, telling.day)
  const [arm, against] = plainPair(measure.arm * times, measure.against * times, styleInSentence, 'sentence', true)
  return `${arm}${counts} instead of ${against}`
}

function agencyInWords(agency: ComparedMeasure | undefined): string {
  if (agency === undefined || Math.abs(agency.mean) < agency.matters) return ''
  const [arm, against] = plainPair(agency.arm, agency.against, 'share', 'sentence', true)
  return `, with ${arm} posts in 100 filled by agency instead of ${against}`
}
