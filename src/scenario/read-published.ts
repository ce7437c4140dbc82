import type { Cursor } from './cursor.ts'
import type { PublishedFigure } from './definitions.ts'
import { parseQuantity } from './quantity.ts'

/** What a line says beside its value; a part that is silent says what its measure says. */
type Beside = Partial<Pick<PublishedFigure, 'role' | 'source' | 'parameter' | 'madeBy' | 'excluded'>>

/**
 * The published figures of one measure: `value` is the whole, `parts` holds one for each part, written as a value alone or
 * as a mapping. What stands beside them goes for every part that does not say otherwise.
 */
export function readPublished(cursor: Cursor): PublishedFigure[] {
  const parts = cursor.at('parts')
  const beside = readBeside(cursor)
  const whole = parts && !cursor.has('value') ? [] : [readFigure(cursor, cursor.name, beside)]
  const others = (parts?.entries() ?? []).map((part) => {
    const own = part.isMap() ? readBeside(part) : {}
    const figure = readFigure(part, cursor.name, { ...beside, ...own })
    if (part.isMap()) part.done()
    return { ...figure, part: part.name }
  })
  cursor.done()
  return [...whole, ...others]
}

function readFigure(cursor: Cursor, measure: string, beside: Beside): PublishedFigure {
  const value = cursor.isMap() ? cursor.need('value', '5,518 children') : cursor
  const text = value?.text() ?? ''
  const quantity = parseQuantity(text)
  if (text !== '' && (!quantity || quantity.unit === '')) {
    const code = quantity ? 'missing-unit' : 'not-a-quantity'
    value?.report(code, `"${text}" is not a figure with its unit.`, 'Write, for example, "5,518 children" or "22.8 %".')
  }
  const missing = (key: string, example: string): void => {
    if (cursor.isMap()) cursor.need(key, example)
    else cursor.report('missing-key', `"${key}" is missing here.`, `Write, for example, "${key}: ${example}".`)
  }
  if (beside.role === undefined) missing('role', 'fitted')
  if (beside.source === undefined) missing('source', 'DfE, Children in need 2025')
  return {
    measure,
    value: quantity?.value ?? Number.NaN,
    unit: quantity?.unit ?? '',
    ...beside,
    role: beside.role ?? 'fitted',
    source: beside.source ?? '',
  }
}

function readBeside(cursor: Cursor): Beside {
  const role = cursor.at('role')?.choice(['input', 'fitted', 'predicted'], 'fitted')
  const source = cursor.at('source')?.text()
  const parameter = cursor.at('parameter')?.text()
  const madeBy = cursor.at('madeBy')?.choice(['construction'], 'construction')
  const excluded = cursor.at('excluded')?.text()
  return {
    ...(role && { role }),
    ...(source !== undefined && { source }),
    ...(parameter !== undefined && { parameter }),
    ...(madeBy && { madeBy }),
    ...(excluded !== undefined && { excluded }),
  }
}
