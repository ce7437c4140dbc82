import type { Cursor } from './cursor.ts'

/** The place a path of keys leads to, or as far as the file goes along it. */
export function findCursor(root: Cursor, path: readonly string[]): Cursor {
  let cursor = root
  for (const key of path) {
    const next = cursor.at(key) ?? cursor.unwrapped().at(key)
    if (!next) return cursor
    cursor = next
  }
  return cursor
}
