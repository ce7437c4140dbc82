import { describeKind, type LocatedMap } from './located.ts'
import { confidences } from './origin.ts'
import type { Place, ProblemCode } from './problem.ts'
import { suggest } from './suggest.ts'

/** Reports a source that is no text and a confidence that is none of the words for it. */
export function checkOrigin(
  map: LocatedMap,
  report: (code: ProblemCode, message: string, hint: string, place: Place) => void,
): void {
  for (const key of ['source', 'confidence']) {
    const value = map.entries.get(key)?.value
    if (!value) continue
    const text = value.kind === 'scalar' && value.value !== null ? value.text : ''
    const hint = `${suggest(text, confidences)}It may be: ${confidences.join(', ')}.`
    if (text === '') {
      const message = `Here stands ${describeKind(value)}, where a ${key} is wanted.`
      report('wrong-kind', message, key === 'source' ? 'Write a text.' : hint, value.place)
    } else if (key === 'confidence' && !confidences.some((word) => word === text)) {
      report('wrong-kind', `"${text}" is not a confidence.`, hint, value.place)
    }
  }
}
