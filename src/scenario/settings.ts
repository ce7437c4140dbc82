import type { Located, LocatedEntry, LocatedMap } from './located.ts'
import { isOriginKey, type Origin } from './origin.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Place, ScenarioProblem } from './problem.ts'
import { nextStep, type Step } from './setting-path.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'
import { withOrigins } from './with-origins.ts'

/** The name settings go by in place of a file's. */
const FILE = '--set'
const ON_THE_COMMAND_LINE: Origin = { source: 'set on the command line', confidence: 'assumption' }

/**
 * Lays settings over a tree, each written `path.to.value=value`; `null` removes. Keys with spaces need no quotes, keys with
 * dots may have them, and `[0]` is the first of a list. A setting replaces a value together with its source and its range:
 * it becomes an assumption of whoever set it.
 */
export function applySettings(tree: Located, settings: readonly string[], problems: ScenarioProblem[]): Located {
  let result = tree
  for (const setting of settings) result = applySetting(result, setting, problems)
  return result
}

function applySetting(tree: Located, setting: string, problems: ScenarioProblem[]): Located {
  const equals = equalsIn(setting)
  const path = setting.slice(0, Math.max(0, equals))
  const placeAt = (offset: number): Place => ({ file: FILE, line: 1, column: offset + 1 })
  const report = (code: ScenarioProblem['code'], offset: number, message: string, hint: string): undefined => {
    problems.push({ code, ...placeAt(offset), path, message, hint })
    return undefined
  }
  if (path.trim() === '') {
    const hint = 'Write --set "path.to.value=value", as --set "demand.contacts=12,000 families a year".'
    report('bad-setting', 0, `"${setting}" is not a setting.`, hint)
    return tree
  }
  const text = setting.slice(equals + 1)
  const parsed = parseYaml(FILE, text.trim() === '' ? 'null' : text)
  // Nothing at all removes, and is no empty file here.
  const isNull = /^\s*(?:null|~)?\s*$/i.test(text)
  if (!parsed.tree && !isNull) {
    for (const problem of parsed.problems) problems.push({ ...problem, ...moved(problem, equals + 1), path })
    return tree
  }
  const value = parsed.tree && withOrigins(shifted(parsed.tree, equals + 1), ON_THE_COMMAND_LINE)

  const unknown = (step: Step, map: LocatedMap): undefined => {
    const known = [...map.entries.keys()].filter((key) => !isOriginKey(key))
    const hint = `${suggest(step.key, known)}Known here: ${listed(known)}.`
    return report('unknown-key', step.offset, `There is no "${step.key}" here.`, hint)
  }
  const set = (at: Located, offset: number): Located | undefined => {
    if (at.kind === 'list') {
      const step = nextStep(path, offset, [])
      const index = step?.index
      const item = index === undefined ? undefined : at.items[index]
      if (!step || index === undefined || !item) {
        const hint = `Write its number, from [0] to [${at.items.length - 1}], or set the whole list.`
        return report('bad-setting', offset, 'Here is a list.', hint)
      }
      const isLast = step.end === path.length
      if (isLast && !value) return report('bad-setting', offset, 'One of a list cannot be taken out.', 'Set the list.')
      const done = isLast ? value : set(item, step.end)
      return done && { ...at, items: at.items.map((one, i) => (i === index ? done : one)) }
    }
    if (at.kind === 'scalar') return report('unknown-key', offset, 'This lies inside a single value.', 'Set the value.')
    const step = nextStep(path, offset, [...at.entries.keys()])
    if (!step) return report('bad-setting', offset, 'Here a name is missing.', 'Write names with a dot between them.')
    const inner = at.entries.get('value')
    const entry = at.entries.get(step.key)
    if (!entry && inner?.value.kind === 'map') {
      const done = set(inner.value, offset)
      return done && withEntry(at, 'value', { key: inner.key, value: done })
    }
    if (step.end === path.length) {
      // A key that is not there yet may still be one the language knows: whoever reads the tree will tell.
      if (value) return withEntry(at, step.key, { key: placeAt(step.offset), value })
      return entry ? withoutEntry(at, step.key) : unknown(step, at)
    }
    if (!entry) return unknown(step, at)
    const done = set(entry.value, step.end)
    return done && withEntry(at, step.key, { key: entry.key, value: done })
  }
  return set(tree, 0) ?? tree
}

/** The first equals sign outside a quoted key; -1 without one. */
export function equalsIn(setting: string): number {
  for (let at = 0; at < setting.length; at++) {
    const sign = setting.charAt(at)
    if (sign === '=') return at
    const closing = sign === '"' || sign === "'" ? setting.indexOf(sign, at + 1) : -1
    if (closing > at) at = closing
  }
  return -1
}

function withEntry(map: LocatedMap, key: string, entry: LocatedEntry): LocatedMap {
  const entries = new Map(map.entries)
  entries.set(key, entry)
  // A range belongs to the value it was written for.
  if (key === 'value' || key === 'share') entries.delete('range')
  return { ...map, entries }
}

function withoutEntry(map: LocatedMap, key: string): LocatedMap {
  const entries = new Map(map.entries)
  entries.delete(key)
  return { ...map, entries }
}

/** Places counted within the whole setting and not within its value. */
function shifted(value: Located, by: number): Located {
  const place = moved(value.place, by)
  if (value.kind === 'list') return { ...value, place, items: value.items.map((item) => shifted(item, by)) }
  if (value.kind === 'scalar') return { ...value, place }
  const entries = [...value.entries].map(
    ([name, entry]) => [name, { key: moved(entry.key, by), value: shifted(entry.value, by) }] as const,
  )
  return { ...value, place, entries: new Map(entries) }
}

function moved({ file, line, column }: Place, by: number): Place {
  return { file, line, column: line === 1 ? column + by : column }
}
