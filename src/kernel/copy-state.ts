/**
 * A copy of something whose whole state is numbers, texts and typed arrays, to go on from later: a future event list, a
 * table of plain columns. The copy is of the same class and shares nothing with the original, so running one leaves the other
 * as it was: a snapshot is a copy, and to restore it is to copy it again. Typed arrays that look at one stretch of memory
 * do so in the copy too. Streams have no state and need none; name them in the same order and the same draws come.
 *
 * Fields written with # cannot be seen from here: a class that has them beside others (`Tally`) is not for copying so.
 *
 * @throws TypeError for what holds a function, or shows nothing of what it holds, since a copy would not be whole
 */
export function copyState<Thing extends object>(thing: Thing): Thing {
  return copyObject(thing, new Map()) as Thing
}

/** Copies made so far, by the memory they are of. */
type Copied = Map<ArrayBufferLike, ArrayBufferLike>

function copyObject(thing: object, copied: Copied): object {
  const copy = Object.create(Object.getPrototypeOf(thing)) as Record<string, unknown>
  for (const [name, value] of Object.entries(thing)) copy[name] = copyOf(value, name, copied)
  return copy
}

function copyOf(value: unknown, name: string, copied: Copied): unknown {
  if (typeof value === 'function') throw new TypeError(`${name} is a function, which holds what cannot be copied`)
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value) && 'slice' in value) return copyView(value as Int32Array, copied)
  if (Array.isArray(value)) return value.map((member, i) => copyOf(member, `${name}[${i}]`, copied))
  if (Object.keys(value).length === 0) throw new TypeError(`${name} shows nothing of what it holds`)
  return copyObject(value, copied)
}

function copyView(view: Int32Array, copied: Copied): Int32Array {
  const memory = copied.get(view.buffer) ?? view.buffer.slice(0)
  copied.set(view.buffer, memory)
  const View = view.constructor as Int32ArrayConstructor
  return new View(memory, view.byteOffset, view.length)
}
