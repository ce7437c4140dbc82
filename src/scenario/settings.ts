import type { Located, LocatedEntry, LocatedMap } from './located.ts'
import { parseYaml } from './parse-yaml.ts'
import type { ScenarioProblem } from './problem.ts'
import { suggest } from './suggest.ts'

/** The name settings go by in place of a file's. */
const FILE = '--set'

/** Keys that may be set though no file of the chain has them. */
const OPTIONAL = [
  'title',
  'question',
  'start',
  'years',
  'seed',
  'replications',
  'teams.release',
  'teams.crossCover',
  'definitions.workingWeek',
  'definitions.lawAndGuidance',
]

/**
 * Lays settings over a tree, each written `path.to.value=value`; keys with spaces need no quotes. A setting replaces a
 * value and its source: it becomes an assumption of whoever set it.
 */
export function applySettings(tree: Located, settings: readonly string[], problems: ScenarioProblem[]): Located {
  let result = tree
  for (const setting of settings) result = applySetting(result, setting, problems)
  return result
}

function applySetting(tree: Located, setting: string, problems: ScenarioProblem[]): Located {
  const equals = setting.indexOf('=')
  const report = (code: ScenarioProblem['code'], column: number, message: string, hint: string): Located => {
    problems.push({ code, file: FILE, line: 1, column, path: setting.slice(0, Math.max(0, equals)), message, hint })
    return tree
  }
  if (equals <= 0) {
    return report(
      'bad-setting',
      1,
      `"${setting}" is not a setting.`,
      'Write --set "path.to.value=value", as --set "demand.contacts=12,000 families a year".',
    )
  }
  const text = setting.slice(equals + 1)
  const parsed = parseYaml(FILE, text.trim() === '' ? 'null' : text)
  if (!parsed.tree) {
    for (const problem of parsed.problems)
      problems.push({ ...problem, column: problem.column + equals + 1, path: setting.slice(0, equals) })
    return tree
  }
  const value = shifted(parsed.tree, equals + 1)
  const path = setting.slice(0, equals).trim()
  const set = (at: Located, rest: string, column: number): Located | undefined => {
    if (at.kind === 'list') {
      report('bad-setting', column, `"${rest}" lies inside a list.`, 'Set the whole list.')
      return undefined
    }
    if (at.kind !== 'map') {
      report('unknown-key', column, `There is nothing called "${rest}" inside a single value.`, 'Set the value itself.')
      return undefined
    }
    const inner = at.entries.get('value')?.value
    if (inner?.kind === 'map' && !keyOf(at, rest)) {
      const done = set(inner, rest, column)
      return done && withEntry(at, 'value', done)
    }
    const key = keyOf(at, rest)
    if (key === undefined) {
      const first = rest.split('.')[0] ?? rest
      if (OPTIONAL.includes(path) && path.endsWith(rest) && !rest.includes('.')) return withEntry(at, rest, value)
      const known = [...at.entries.keys()]
      report(
        'unknown-key',
        column,
        `There is no "${first}" here.`,
        `${suggest(first, known)}Known here: ${known.join(', ')}.`,
      )
      return undefined
    }
    if (key === rest)
      return value.kind === 'scalar' && value.value === null
        ? withoutEntry(at, key)
        : withEntry(at, key, marked(at, key, value))
    const next = at.entries.get(key)?.value
    const done = next && set(next, rest.slice(key.length + 1), column + key.length + 1)
    return done && withEntry(at, key, done)
  }
  return set(tree, path, 1) ?? tree
}

/** The longest key of the mapping that the path begins with. */
function keyOf(map: LocatedMap, path: string): string | undefined {
  let found: string | undefined
  for (const key of map.entries.keys()) {
    if ((path === key || path.startsWith(`${key}.`)) && key.length > (found?.length ?? -1)) found = key
  }
  return found
}

/** Where the value set had a source, the setting says whose it is now. */
function marked(map: LocatedMap, key: string, value: Located): Located {
  const before = map.entries.get(key)?.value
  if (before?.kind !== 'map' || !before.entries.has('value') || value.kind !== 'scalar') return value
  const entry = (text: string): LocatedEntry => ({
    key: value.place,
    value: { kind: 'scalar', value: text, text, place: value.place },
  })
  const entries = new Map<string, LocatedEntry>([
    ['value', { key: value.place, value }],
    ['source', entry('set on the command line')],
    ['confidence', entry('assumption')],
  ])
  return { kind: 'map', entries, place: value.place }
}

function withEntry(map: LocatedMap, key: string, value: Located): LocatedMap {
  const entries = new Map(map.entries)
  entries.set(key, { key: map.entries.get(key)?.key ?? value.place, value })
  return { ...map, entries }
}

function withoutEntry(map: LocatedMap, key: string): LocatedMap {
  const entries = new Map(map.entries)
  entries.delete(key)
  return { ...map, entries }
}

/** Places counted within the whole setting and not within its value. */
function shifted(value: Located, by: number): Located {
  const place = { ...value.place, column: value.place.column + by }
  if (value.kind === 'list') return { ...value, place, items: value.items.map((item) => shifted(item, by)) }
  if (value.kind === 'scalar') return { ...value, place }
  const entries = new Map(
    [...value.entries].map(([name, entry]) => [
      name,
      { key: { ...entry.key, column: entry.key.column + by }, value: shifted(entry.value, by) },
    ]),
  )
  return { ...value, place, entries }
}
