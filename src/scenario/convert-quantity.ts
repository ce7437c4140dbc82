import type { Dimension } from './dimensions.ts'
import type { ProblemCode } from './problem.ts'
import { parseQuantity } from './quantity.ts'
import { suggest } from './suggest.ts'

/** A value in the engine's unit and the unit it was written in, or what is wrong with it. */
export type Conversion =
  | { readonly ok: true; readonly value: number; readonly unit: string }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: string; readonly hint: string }

/** Reads a quantity as one of a dimension: units resolved, bounds kept, nothing guessed. */
export function convertQuantity(text: string, dimension: Dimension): Conversion {
  const { name, example, units, least, most } = dimension
  const fault = (code: ProblemCode, message: string, hint: string): Conversion => ({ ok: false, code, message, hint })
  const isWanted = `"${text}" is not ${name}.`
  const write = `Write, for example, "${example}".`
  const quantity = parseQuantity(text)
  if (!quantity) return fault('not-a-quantity', isWanted, write)
  const { unit } = quantity
  const scale = Object.hasOwn(units, unit) ? units[unit] : undefined
  if (scale === undefined && unit === '') {
    return fault('missing-unit', `"${text}" has no unit, so it is not clear what it counts.`, write)
  }
  if (scale === undefined) return fault('wrong-unit', isWanted, `${suggest(unit, Object.keys(units))}${write}`)
  // Fifteen digits are more than anybody writes, and 16.33 % is then 0.1633 and not 0.16329999999999997.
  const value = Number((quantity.value * scale).toPrecision(15))
  if (value < 0 && dimension.time) {
    return fault('negative-duration', `"${text}" is less than no time.`, 'A length of time is 0 or more.')
  }
  if (value < least - 1e-12 || value > most + 1e-9) {
    const from = `${rounded(least / scale)}${unit === '' ? '' : ` ${unit}`}`
    const bounds = most < 1e9 ? `between ${from} and ${rounded(most / scale)} ${unit}`.trimEnd() : `at least ${from}`
    return fault('out-of-range', `"${text}" is outside what ${name} can be here.`, `It must be ${bounds}.`)
  }
  if (dimension.whole && !Number.isInteger(value)) {
    return fault('out-of-range', `"${text}" is not a whole number.`, `Round it. ${write}`)
  }
  return { ok: true, value, unit }
}

function rounded(value: number): string {
  return Number(value.toFixed(2)).toLocaleString('en-GB')
}
