import type { Located, LocatedEntry } from './located.ts'

/**
 * A file laid over its base: mappings merge key by key, lists and scalars replace, and `null` removes the key. Every value
 * keeps the place it was written at. Keys of the base keep their order, new ones follow.
 */
export function merge(base: Located, over: Located): Located {
  if (base.kind !== 'map' || over.kind !== 'map') return over
  const entries = new Map<string, LocatedEntry>(base.entries)
  for (const [name, entry] of over.entries) {
    const before = entries.get(name)
    if (entry.value.kind === 'scalar' && entry.value.value === null) entries.delete(name)
    else if (before) entries.set(name, { key: entry.key, value: mergeValue(before.value, entry.value) })
    else entries.set(name, { key: entry.key, value: withoutNulls(entry.value) })
  }
  return { kind: 'map', entries, place: over.place }
}

/** A quantity written with its source (`{ value, source … }`) and a plain one merge as the value they stand for. */
function mergeValue(before: Located, over: Located): Located {
  const beforeSourced = before.kind === 'map' && before.entries.has('value')
  if (!beforeSourced) return over.kind === 'map' ? withoutNulls(merge(before, over)) : over
  if (over.kind === 'map' && over.entries.has('value')) return withoutNulls(over)
  return over
}

function withoutNulls(value: Located): Located {
  if (value.kind !== 'map') return value
  const entries = new Map<string, LocatedEntry>()
  for (const [name, entry] of value.entries) {
    if (entry.value.kind === 'scalar' && entry.value.value === null) continue
    entries.set(name, { key: entry.key, value: withoutNulls(entry.value) })
  }
  return { kind: 'map', entries, place: value.place }
}
