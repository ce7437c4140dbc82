import type { Interventions } from '../scenario/interventions.ts'
import { aboutProgramme, overlapInWords, targetInWords } from '../words/interventions-in-words.ts'
import type { InterventionResult } from './intervention-result.ts'

/** The interventions of a model as its result tells them. */
export function interventionResults(interventions: Interventions): InterventionResult[] {
  const overlap = overlapInWords(interventions)
  return interventions.programmes.map((programme) => ({
    name: programme.name,
    sentences: [...aboutProgramme(programme), ...(overlap === undefined ? [] : [overlap])],
    effects: programme.effects.map(({ on, times: { low, high, value }, design, source, confidence }) => ({
      on: targetInWords(on),
      times: value,
      range: [low, high],
      design,
      source,
      confidence,
    })),
  }))
}
