import type { Cursor } from './cursor.ts'
import type { ProblemCode } from './problem.ts'
import { suggest } from './suggest.ts'

/**
 * The entries of a mapping of names, without slips of the pen: one that lacks what each must say, and whose name is nearly
 * that of another which says it, was meant for that one. It is told as an unknown name, and nothing is asked of it.
 * @param must the key each entry must have
 * @param what what an entry is, as "stage"
 */
export function withoutSlips(
  entries: readonly Cursor[],
  must: string,
  what: string,
  code: ProblemCode,
): readonly Cursor[] {
  const known = entries.filter((entry) => entry.has(must)).map(({ name }) => name)
  return entries.filter((entry) => {
    const hint = !entry.isMap() || entry.has(must) ? '' : suggest(entry.name, known)
    if (hint === '') return true
    const own = `A ${what} of its own says "${must}", and what else a ${what} needs.`
    entry.report(code, `There is no ${what} "${entry.name}".`, `${hint}${own}`, entry.key)
    return false
  })
}
