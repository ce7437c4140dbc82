import type { Located, LocatedMap } from './located.ts'
import { confidences, isOriginKey, type Origin, unsourced } from './origin.ts'

/** What a mapping says of where its values come from; a source without a confidence is taken for an assumption. */
export function originOf(map: LocatedMap): Origin | undefined {
  const text = (key: string): string | undefined => {
    const value = map.entries.get(key)?.value
    return value?.kind === 'scalar' && value.value !== null ? value.text : undefined
  }
  const source = text('source')
  const confidence = text('confidence')
  if (source === undefined && confidence === undefined) return undefined
  return {
    source: source ?? unsourced.source,
    confidence: confidences.find((word) => word === confidence) ?? unsourced.confidence,
  }
}

/**
 * Gives every single value the origin that stands beside it or above it in its own file. A source so stays with the values
 * it was written for, also after another file has been laid over them.
 * @param otherwise for values nothing is said about
 */
export function withOrigins(tree: Located, otherwise: Origin | undefined): Located {
  if (tree.kind === 'scalar') return otherwise ? { ...tree, origin: otherwise } : tree
  if (tree.kind === 'list') return { ...tree, items: tree.items.map((item) => withOrigins(item, otherwise)) }
  const own = originOf(tree) ?? otherwise
  const entries = [...tree.entries].map(
    ([name, entry]) => [name, isOriginKey(name) ? entry : { ...entry, value: withOrigins(entry.value, own) }] as const,
  )
  return { ...tree, entries: new Map(entries) }
}
