import { listed } from './listed.ts'
import type { Located, LocatedEntry, LocatedMap } from './located.ts'
import { merge } from './merge.ts'
import type { Place, ScenarioProblem } from './problem.ts'
import { suggest } from './suggest.ts'

const LIBRARY = 'interventions.library'

/** Reads a library of interventions by the name that stands at a place; undefined after a problem. */
export type LibraryReader = (name: string, place: Place) => Located | undefined

/**
 * A file with each intervention it names laid over that of the library, so that a scenario writes only what differs. Those
 * its base names already are laid over the base's as everything else is. What the file does not name stays off.
 * @param below the file's base, which may name the library for it
 */
export function layProgrammes(
  over: LocatedMap,
  below: Located | undefined,
  read: LibraryReader,
  problems: ScenarioProblem[],
): LocatedMap {
  const section = entryOf(over, 'interventions')
  const programmes = entryOf(section?.value, 'programmes')
  if (section?.value.kind !== 'map' || programmes?.value.kind !== 'map') return over
  const before = entryOf(below, 'interventions')?.value
  const library = (entryOf(section.value, 'library') ?? entryOf(before, 'library'))?.value
  if (library?.kind !== 'scalar' || typeof library.value !== 'string') return over
  const known = mapOf(entryOf(before, 'programmes')?.value)
  const named = [...programmes.value.entries].filter(([name, { value }]) => !known?.entries.has(name) && !isNull(value))
  if (named.length === 0) return over
  const tree = read(library.value, library.place)
  const shelf = mapOf(entryOf(entryOf(tree, 'interventions')?.value, 'programmes')?.value)
  if (tree && !shelf) problems.push(noLibrary(library.value, library.place))
  const laid = new Map<string, LocatedEntry>(programmes.value.entries)
  for (const [name, { key, value }] of named) {
    const one = shelf?.entries.get(name)
    if (one) laid.set(name, { key, value: merge(one.value, value) })
    else if (value.kind !== 'map' || !value.entries.has('effects')) {
      // Where there is no library that is told, and what would have come from it is not missed as well.
      if (shelf) problems.push(absent(name, key, library.value, [...shelf.entries.keys()]))
      laid.delete(name)
    }
  }
  const own = withEntry(section.value, 'programmes', {
    key: programmes.key,
    value: { ...programmes.value, entries: laid },
  })
  // How several count together is the library's to say where nobody else does.
  const overlap = entryOf(entryOf(tree, 'interventions')?.value, 'overlap')
  const isSaid = own.entries.has('overlap') || entryOf(before, 'overlap') !== undefined
  const areSeveral = new Set([...laid.keys(), ...(known?.entries.keys() ?? [])]).size > 1
  const whole = overlap && areSeveral && !isSaid ? withEntry(own, 'overlap', overlap) : own
  return withEntry(over, 'interventions', { key: section.key, value: whole })
}

function noLibrary(name: string, place: Place): ScenarioProblem {
  const message = `"${name}" holds no interventions.`
  const hint = 'A library has "interventions" with "programmes"; one comes with the program: "library: interventions".'
  return { code: 'missing-key', ...place, path: LIBRARY, message, hint }
}

function absent(name: string, place: Place, library: string, known: readonly string[]): ScenarioProblem {
  return {
    code: 'unknown-key',
    ...place,
    path: `interventions.programmes.${name}`,
    message: `The library "${library}" has no "${name}", and no "effects" stand here.`,
    hint: `${suggest(name, known)}It holds: ${listed(known)}.`,
  }
}

function withEntry(map: LocatedMap, name: string, entry: LocatedEntry): LocatedMap {
  return { ...map, entries: new Map([...map.entries, [name, entry]]) }
}

function entryOf(value: Located | undefined, name: string): LocatedEntry | undefined {
  return value?.kind === 'map' ? value.entries.get(name) : undefined
}

function mapOf(value: Located | undefined): LocatedMap | undefined {
  return value?.kind === 'map' ? value : undefined
}

function isNull(value: Located): boolean {
  return value.kind === 'scalar' && value.value === null
}
