import type { Place } from './problem.ts'
import type { DrawnRange } from './range-law.ts'

/** A value with a range, where it is read. */
export interface RangedValue extends DrawnRange {
  readonly path: string
  /** Where the value is written: the same for every path that an alias gives it. */
  readonly place: Place
  /** As written. */
  readonly unit: string
  /** One written unit in the engine's, in which the values are told. */
  readonly scale: number
  readonly whole: boolean
}

/** A value with a range, to be drawn: one however often its file repeats it by an alias. */
export interface Parameter extends DrawnRange {
  /** Every path it stands at, first the one it goes by. */
  readonly paths: readonly string[]
  readonly unit: string
  readonly scale: number
}

/** The parameters of a reading, in order of their first path. */
export function parametersOf(ranged: readonly RangedValue[]): Parameter[] {
  const found = new Map<string, { first: RangedValue; paths: string[] }>()
  for (const one of ranged) {
    const { file, line, column } = one.place
    const key = `${file}:${line}:${column}`
    const known = found.get(key)
    if (!known) found.set(key, { first: one, paths: [one.path] })
    else if (!known.paths.includes(one.path)) known.paths.push(one.path)
  }
  return [...found.values()].map(({ first: { low, high, value, law, unit, scale }, paths }) => ({
    paths,
    low,
    high,
    value,
    law,
    unit,
    scale,
  }))
}
