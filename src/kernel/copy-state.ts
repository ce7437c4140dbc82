/**
 * A copy of something whose whole state is numbers, texts and typed arrays, to go on from later: a future event list, a
 * table of plain columns. The copy is of the same class and shares nothing with the original, so running one leaves the other
 * as it was: a snapshot is a copy, and to restore it is to copy it again. Streams have no state and need none; name them
 * in the same order and the same draws come.
 *
 * Fields written with # cannot be seen from here: a class that has them beside others (`Tally`) is not for copying so.
 *
 * @throws TypeError for what holds a function, or shows nothing of what it holds, since a copy would not be whole
 */
export function copyState<Thing extends object>(thing: Thing): Thing {
  const copy = Object.create(Object.getPrototypeOf(thing)) as Record<string, unknown>
  for (const [name, value] of Object.entries(thing)) copy[name] = copyOf(value, name)
  return copy as Thing
}

function copyOf(value: unknown, name: string): unknown {
  if (typeof value === 'function') throw new TypeError(`${name} is a function, which holds what cannot be copied`)
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value) && 'slice' in value) return (value as Int32Array).slice()
  if (Array.isArray(value)) return value.map((member, i) => copyOf(member, `${name}[${i}]`))
  if (Object.keys(value).length === 0) throw new TypeError(`${name} shows nothing of what it holds`)
  return copyState(value)
}
