import type { Figure } from './figure.ts'
import type { Located } from './located.ts'

/** Where a value and those inside it come from, unless they say otherwise. */
export interface Origin {
  readonly source: string
  readonly confidence: Figure['confidence']
}

/** Keys that tell where the values beside them come from. */
export const originKeys: readonly string[] = ['source', 'confidence', 'range', 'note']
/** How sure a figure is. */
export const confidences: readonly Figure['confidence'][] = ['high', 'medium', 'low', 'assumption']

/** Whether a key tells of the values beside it and is none itself. */
export function isOriginKey(key: string): boolean {
  return originKeys.some((known) => known === key)
}

/** What a mapping says of where its values come from, if anything. */
export function originOf(value: Located): Origin | undefined {
  if (value.kind !== 'map') return undefined
  const source = value.entries.get('source')?.value
  if (source?.kind !== 'scalar') return undefined
  const confidence = value.entries.get('confidence')?.value
  const found = confidence?.kind === 'scalar' ? confidences.find((word) => word === confidence.text) : undefined
  return { source: source.text, confidence: found ?? 'assumption' }
}
