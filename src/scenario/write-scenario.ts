import { Document, isMap, parse, Scalar, type YAMLMap } from 'yaml'
import type { Located } from './located.ts'
import { nextStep } from './setting-path.ts'
import { equalsIn } from './settings.ts'

/** A new scenario, as somebody described it. */
export interface NewScenario {
  readonly extends: string
  readonly title: string
  readonly question: string
  readonly years: number | undefined
  readonly changes: readonly Change[]
  /** Where the changed values come from. */
  readonly source: string
}

/** A value that differs from the scenario that is extended. */
export interface Change {
  readonly keys: readonly string[]
  /** YAML. */
  readonly value: string
  /** What stands there now; empty where nothing does. */
  readonly before: string
}

/**
 * Which value of a scenario a setting `path.to.value=value` changes.
 * @param tree the scenario that is extended, whole
 * @returns undefined where the path is none, or leads into a list
 */
export function changeOf(tree: Located, setting: string): Change | undefined {
  const equals = equalsIn(setting)
  if (equals < 1) return undefined
  const path = setting.slice(0, equals)
  const keys: string[] = []
  let at: Located | undefined = tree
  for (let offset = 0; offset < path.length; ) {
    while (at?.kind === 'map' && at.entries.get('value')?.value.kind === 'map') at = at.entries.get('value')?.value
    const step = nextStep(path, offset, at?.kind === 'map' ? [...at.entries.keys()] : [])
    if (!step || step.index !== undefined) return undefined
    keys.push(step.key)
    at = at?.kind === 'map' ? at.entries.get(step.key)?.value : undefined
    offset = step.end
  }
  return { keys, value: setting.slice(equals + 1).trim() || 'null', before: textOf(at) }
}

/** A scenario file: comments say what each part is for and what stood there before, and changed values have their source. */
export function writeScenario(made: NewScenario): string {
  const yaml = new Document({ caseflow: 1, extends: made.extends, title: made.title })
  const root = yaml.contents as unknown as YAMLMap
  yaml.commentBefore =
    ' A scenario says only what differs from the one it extends. "caseflow check" says what it means,\n "caseflow diff" what it changes; docs/interface.md lists every key.'
  if (made.question !== '') root.set('question', made.question)
  if (made.years !== undefined) root.set('years', made.years)
  for (const { keys, value, before } of made.changes) {
    const parsed: unknown = parse(value)
    const node = yaml.createNode(
      parsed === null ? null : { value: parsed, source: made.source, confidence: 'assumption' },
      { flow: true },
    )
    yaml.setIn(keys, node)
    if (before !== '') commentOn(root, keys, ` ${made.extends} has ${before}`)
  }
  return yaml.toString({ lineWidth: 0, nullStr: 'null' })
}

/** A comment on the line above the last of some keys. */
function commentOn(root: YAMLMap, keys: readonly string[], comment: string): void {
  let map: unknown = root
  for (const [depth, key] of keys.entries()) {
    if (!isMap(map)) return
    const pair = map.items.find((item) => (item.key instanceof Scalar ? item.key.value : item.key) === key)
    if (!pair) return
    if (depth === keys.length - 1) {
      const own = new Scalar(key)
      own.commentBefore = comment
      pair.key = own
    }
    map = pair.value
  }
}

/** A value on one line, without its source. */
function textOf(value: Located | undefined): string {
  if (!value) return ''
  if (value.kind === 'scalar') return value.text
  if (value.kind === 'list') return value.items.map(textOf).join(', ')
  const inner = value.entries.get('value')
  if (inner) return textOf(inner.value)
  const own = [...value.entries].filter(([key]) => !['source', 'confidence', 'range'].includes(key))
  return own.map(([key, entry]) => `${key} ${textOf(entry.value)}`).join(', ')
}
