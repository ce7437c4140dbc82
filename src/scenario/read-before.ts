import { Cursor, type Gathered } from './cursor.ts'
import { readTree } from './extend.ts'
import type { Located } from './located.ts'
import type { ReadFile } from './read-file.ts'
import type { Source } from './source.ts'

/** What the command line's settings stand in, which is no file and so has no folder. */
const SETTINGS = '--set'

/**
 * The scenario that `rollOut.from` names, found as `extends` finds one: beside the file that names it, or among the shipped.
 * @param files gets the files read, those already there left out
 * @returns undefined, with its problem gathered, when there is none; undefined too when nothing names one
 */
export function readBefore(tree: Located, source: Source, files: ReadFile[], gathered: Gathered): Cursor | undefined {
  const rollOut = entryOf(tree, 'rollOut')
  const from = rollOut && entryOf(rollOut, 'from')
  if (from?.kind !== 'scalar' || typeof from.value !== 'string') return undefined
  const found: ReadFile[] = []
  const { place } = from
  const naming = { place, path: 'rollOut.from', file: place.file === SETTINGS ? undefined : place.file }
  const before = readTree(from.value, source, found, gathered.problems, naming)
  for (const one of found) if (files.every(({ file }) => file !== one.file)) files.push(one)
  return before && new Cursor(before, 'rollOut.from', gathered)
}

function entryOf(tree: Located, key: string): Located | undefined {
  return tree.kind === 'map' ? tree.entries.get(key)?.value : undefined
}
