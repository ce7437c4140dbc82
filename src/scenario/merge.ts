import type { Located, LocatedEntry, LocatedMap } from './located.ts'
import { isOriginKey } from './origin.ts'
import { originOf, withOrigins } from './with-origins.ts'

/**
 * A file laid over its base: mappings merge key by key, lists and single values replace, and `null` removes the key. Every
 * value keeps the place it was written at and the source it was written with. Keys of the base keep their order, new ones
 * follow. A value written with its source, `{ value, source … }`, and the same without it merge as the value they stand for.
 */
export function merge(base: Located, over: Located): Located {
  if (base.kind !== 'map' || over.kind !== 'map') return withoutNulls(over)
  if (isWrapped(base) && !over.entries.has('value') && hasOwnKeys(over)) return mergeMaps(base, wrapped(over))
  if (isWrapped(over) && !base.entries.has('value')) return mergeMaps(wrapped(base), over)
  return mergeMaps(base, over)
}

function mergeMaps(base: LocatedMap, over: LocatedMap): LocatedMap {
  const entries = new Map<string, LocatedEntry>(base.entries)
  // A range belongs to the value it was written for.
  if (['value', 'share'].some((key) => over.entries.has(key))) entries.delete('range')
  for (const [name, { key, value }] of over.entries) {
    const before = entries.get(name)
    if (isNothing(value)) entries.delete(name)
    else entries.set(name, { key, value: before ? merge(before.value, value) : withoutNulls(value) })
  }
  const merged: LocatedMap = { kind: 'map', entries, place: over.place }
  // A file that gives a better source for values it leaves as they are.
  const source = hasOwnKeys(over) ? undefined : originOf(over)
  return source ? resourced(merged) : merged
}

function resourced(map: LocatedMap): LocatedMap {
  const origin = originOf(map)
  const entries = [...map.entries].map(
    ([name, entry]) =>
      [name, isOriginKey(name) ? entry : { ...entry, value: withOrigins(entry.value, origin) }] as const,
  )
  return { ...map, entries: new Map(entries) }
}

/** Whether a mapping is one value with its source. */
function isWrapped(map: LocatedMap): boolean {
  return map.entries.has('value') && [...map.entries.keys()].every((key) => key === 'value' || isOriginKey(key))
}

function hasOwnKeys(map: LocatedMap): boolean {
  return [...map.entries.keys()].some((key) => !isOriginKey(key))
}

/** A mapping with its source beside its own keys, written as a value with its source. */
function wrapped(map: LocatedMap): LocatedMap {
  const own = [...map.entries].filter(([key]) => !isOriginKey(key))
  const value: LocatedMap = { kind: 'map', entries: new Map(own), place: map.place }
  const origin = [...map.entries].filter(([key]) => isOriginKey(key))
  return { kind: 'map', entries: new Map([['value', { key: map.place, value }], ...origin]), place: map.place }
}

function isNothing(value: Located): boolean {
  return value.kind === 'scalar' && value.value === null
}

function withoutNulls(value: Located): Located {
  if (value.kind !== 'map') return value
  const entries = new Map<string, LocatedEntry>()
  for (const [name, entry] of value.entries) {
    if (!isNothing(entry.value)) entries.set(name, { key: entry.key, value: withoutNulls(entry.value) })
  }
  return { kind: 'map', entries, place: value.place }
}
