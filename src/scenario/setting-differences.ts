import type { Located, LocatedMap } from './located.ts'
import { isOriginKey } from './origin.ts'

/** A value that two scenarios have differently. */
export interface SettingDifference {
  /** Keys from the top of the file to the value. */
  readonly path: readonly string[]
  /** As written; undefined where the scenario has no such value. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * Where two whole scenarios, each laid over its bases, hold different values. Sources and ranges are not compared: they say
 * how a value came about and change nothing that is simulated.
 * @returns in the order of the first, with what only the second has at its end
 */
export function settingDifferences(before: Located, after: Located): SettingDifference[] {
  const [a, b] = [flat(before), flat(after)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => ({ path: JSON.parse(key) as string[], before: a.get(key), after: b.get(key) }))
}

/** Single values and lists by path. */
function flat(
  value: Located,
  path: readonly string[] = [],
  into: Map<string, string> = new Map(),
): Map<string, string> {
  if (value.kind !== 'map') into.set(JSON.stringify(path), written(value))
  else {
    for (const [key, { value: inner }] of ownEntries(value)) {
      // A value with its source, and the same without, are one value.
      flat(inner, key === 'value' ? path : [...path, key], into)
    }
  }
  return into
}

function ownEntries(
  map: LocatedMap,
): [string, LocatedMap['entries'] extends ReadonlyMap<string, infer E> ? E : never][] {
  return [...map.entries].filter(([key]) => !isOriginKey(key))
}

/** A value on one line, as people write it. */
function written(value: Located): string {
  if (value.kind === 'scalar') return value.text
  if (value.kind === 'list') return value.items.map(written).join(', ')
  return ownEntries(value)
    .map(([key, { value: inner }]) => (key === 'value' ? written(inner) : `${key} ${written(inner)}`))
    .join(' ')
}
