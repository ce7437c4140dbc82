import type { Cursor } from './cursor.ts'
import type { Figure } from './figure.ts'
import { fits, kindsOf } from './kinds.ts'
import type { Located } from './located.ts'
import type { Place, ScenarioWarning } from './problem.ts'
import { parseQuantity } from './quantity.ts'
import type { PublishedRange } from './read-published-ranges.ts'
import type { Scenario } from './scenario.ts'
import { lasts } from './stage-length.ts'
import { findCursor } from './find-cursor.ts'

/**
 * What somebody should know of a scenario without problems: teams that hold nobody, values outside what most local
 * authorities publish, assumptions without a range.
 * @param file what the scenario itself is called; of files it extends, assumptions are counted and not listed
 */
export function warningsOf(
  scenario: Scenario,
  root: Cursor,
  file: string,
  ranges: readonly PublishedRange[],
): ScenarioWarning[] {
  return [
    ...unusedTeams(scenario, root),
    ...outsideRanges(scenario, root, ranges),
    ...withoutRange(scenario, root, file),
  ]
}

/** Teams that hold no stage in which children stay, for any kind of child there is. */
function unusedTeams(scenario: Scenario, root: Cursor): ScenarioWarning[] {
  const lasting = new Set(scenario.pathway.stages.filter(lasts).map(({ name }) => name))
  return scenario.teams.teams.flatMap((team) => {
    const held = team.holds.filter(({ stage }) => lasting.has(stage))
    const conditions = held.map(({ when }) => when)
    const kinds = held.length > 0 ? kindsOf(conditions, scenario) : []
    if (kinds.some((kind) => conditions.some((when) => fits(when, kind)))) return []
    const cursor = findCursor(root, ['teams', team.line])
    const hint = 'Let it hold a stage that lasts, or take it out with "null".'
    return [{ code: 'unused-team', ...cursor.key, path: cursor.path, message: `${team.name} holds nobody.`, hint }]
  })
}

function outsideRanges(scenario: Scenario, root: Cursor, ranges: readonly PublishedRange[]): ScenarioWarning[] {
  const roles = scenario.workforce.roles.filter(({ countsAs }) => countsAs === 'social-worker')
  return ranges.flatMap((range) => {
    const paths = range.path.includes('*')
      ? roles.map(({ name }) => range.path.map((key) => (key === '*' ? name : key)))
      : [range.path]
    return paths.flatMap((path) => outsideRange(scenario, findCursor(root, path), path, range))
  })
}

function outsideRange(
  { area }: Scenario,
  cursor: Cursor,
  path: readonly string[],
  { low, high, unit, written, source }: PublishedRange,
): ScenarioWarning[] {
  if (cursor.name !== path.at(-1)) return []
  const inner = ['value', 'share'].map((key) => cursor.at(key)).find((found) => found !== undefined) ?? cursor
  const { value } = inner
  const found = value.kind === 'scalar' ? parseQuantity(value.text) : undefined
  if (value.kind !== 'scalar' || !found) return []
  const isRate = unit === 'per 10,000' && found.unit === 'children'
  if (!isRate && found.unit !== unit) return []
  const level = isRate ? (found.value / area.children) * 10_000 : found.value
  if (level >= low && level <= high) return []
  const told = isRate ? `${value.text} are ${level.toFixed(1)} per 10,000, which` : value.text
  return [
    {
      code: 'outside-published-range',
      ...value.place,
      path: cursor.path,
      message: `${told} lies outside ${written}, where eight in ten local authorities are.`,
      hint: `${source}. Look at it once more, and say its source if it is right.`,
    },
  ]
}

/** Assumptions nobody says the range of, one warning for each source: what is assumed together has one reason. */
function withoutRange({ figures }: Scenario, root: Cursor, file: string): ScenarioWarning[] {
  const places = placesByPath(root.value)
  const own = new Map<string, { first: Figure; place: Place; count: number }>()
  const inherited = new Map<string, number>()
  for (const figure of figures) {
    const place = places.get(figure.path)
    if (!place || figure.confidence !== 'assumption' || figure.range) continue
    if (place.file !== file) {
      inherited.set(place.file, (inherited.get(place.file) ?? 0) + 1)
      continue
    }
    const known = own.get(figure.source)
    if (known) known.count++
    else own.set(figure.source, { first: figure, place, count: 1 })
  }
  const code = 'assumption-without-range'
  return [
    ...[...own.values()].map(({ first, place, count }): ScenarioWarning => {
      const { path, written } = first
      const others = count > 1 ? ` and ${count - 1} more of the same source are assumptions` : ' is an assumption'
      const text = written.includes(',') ? `'${written}'` : written
      const hint = `Say how far it may lie, as "{ value: ${text}, range: [low, high] }", its ends written as it is.`
      return { code, ...place, path, message: `"${written}"${others} without a range.`, hint }
    }),
    ...[...inherited].map(([below, count]): ScenarioWarning => {
      const message = `${count} values of this file, which "${file}" extends, are assumptions without a range.`
      return { code, file: below, line: 1, column: 1, path: '', message, hint: `"check ${below}" lists them.` }
    }),
  ]
}

/** Where each single value stands, by the path its figure has. */
function placesByPath(tree: Located): Map<string, Place> {
  const places = new Map<string, Place>()
  const visit = (value: Located, path: string): void => {
    if (value.kind === 'scalar') places.set(path, value.place)
    else if (value.kind === 'list') value.items.forEach((item, i) => visit(item, `${path}[${i}]`))
    else {
      for (const [key, entry] of value.entries) {
        visit(entry.value, key === 'value' ? path : path === '' ? key : `${path}.${key}`)
      }
    }
  }
  visit(tree, '')
  return places
}
