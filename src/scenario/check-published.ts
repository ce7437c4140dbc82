import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import type { Located } from './located.ts'
import type { Scenario } from './scenario.ts'
import { nextStep, type Step } from './setting-path.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'

/** Whether each parameter a published figure names is a place of the scenario. */
export function checkPublished(scenario: Scenario, root: Cursor): void {
  for (const { measure, part, parameter } of scenario.definitions.published) {
    if (parameter === undefined) continue
    const unknown = firstUnknown(root.value, parameter)
    if (!unknown) continue
    const line = findCursor(root, ['definitions', 'published', measure])
    const own = part === undefined ? line : findCursor(line, ['parts', part])
    const place = own.has('parameter') ? findCursor(own, ['parameter']) : findCursor(line, ['parameter'])
    const hint = `${suggest(unknown.key, unknown.known)}Known there: ${listed(unknown.known)}.`
    place.report('unknown-key', `There is no "${unknown.key}" on the way to "${parameter}".`, hint)
  }
}

/** The first step of a dotted path that leads nowhere, and what would; undefined when the whole path leads somewhere. */
function firstUnknown(tree: Located, path: string): { key: string; known: string[] } | undefined {
  let at = tree
  for (let offset = 0; offset < path.length; ) {
    const inner = unwrapped(at)
    const known = [...new Set([...keysOf(at), ...keysOf(inner)])]
    const step = nextStep(path, offset, known)
    const next = step && (valueAt(at, step) ?? valueAt(inner, step))
    if (!next) return { key: step?.key ?? path, known }
    at = next
    offset = step.end
  }
  return undefined
}

/** The value itself where it is written with its source. */
function unwrapped(value: Located): Located {
  return (value.kind === 'map' && value.entries.get('value')?.value) || value
}

function keysOf(value: Located): string[] {
  return value.kind === 'map' ? [...value.entries.keys()] : []
}

function valueAt(value: Located, { key, index }: Step): Located | undefined {
  if (value.kind === 'map') return value.entries.get(key)?.value
  return value.kind === 'list' && index !== undefined ? value.items[index] : undefined
}
