import type { Cursor } from './cursor.ts'
import type { Parameter } from './parameter.ts'
import { parseQuantity } from './quantity.ts'
import { suggest } from './suggest.ts'
import type { RankCorrelation, Uncertainty } from './uncertainty.ts'

/**
 * What the scenario says of drawn values together; read last, when every value with a range is known.
 * @param parameters those of the scenario
 */
export function readUncertainty(cursor: Cursor | undefined, parameters: readonly Parameter[]): Uncertainty {
  const correlations = (cursor?.at('correlations')?.list() ?? []).map((item) => readCorrelation(item, parameters))
  cursor?.done()
  return { correlations, ...(cursor && { place: cursor.key }) }
}

function readCorrelation(cursor: Cursor, parameters: readonly Parameter[]): RankCorrelation {
  const list = cursor.need('among', '[workforce.roles.social worker.cap, demand.contacts]')
  const known = parameters.flatMap(({ paths }) => paths)
  const among = (list?.list() ?? []).map((item) => {
    const path = item.text()
    if (path !== '' && !known.includes(path)) {
      const some = known.length === 0 ? 'This scenario has no value with a range.' : 'Give its value a range first.'
      item.report('unknown-key', `"${path}" is no value with a range.`, `${suggest(path, known)}${some}`)
    }
    return path
  })
  if (list?.isList() && new Set(among).size < 2) {
    list.report('wrong-kind', 'A correlation is among two values or more.', 'Write the paths of two.')
  }
  const found = cursor.need('rank', '0.8')
  const written = found ? parseQuantity(found.text()) : undefined
  if (found && !(written && written.unit === '' && Math.abs(written.value) < 1)) {
    const hint = 'Write a number between -1 and 1, as "0.8": 0 is none.'
    found.report('out-of-range', `"${found.text()}" is no rank correlation.`, hint)
  }
  cursor.done()
  return { among, rank: written?.value ?? 0 }
}
