import type { Figure } from './figure.ts'

/** Where a value comes from, and how sure it is. */
export interface Origin {
  readonly source: string
  readonly confidence: Figure['confidence']
}

/** How sure a figure is, most to least. */
export const confidences: readonly Figure['confidence'][] = ['high', 'medium', 'low', 'assumption']

/** Keys that tell of the values beside them and are none themselves. */
export const originKeys: readonly string[] = ['source', 'confidence', 'range']

/** A value that an overlaying file changed without saying why is somebody's choice, and reports list it. */
export const unsourced: Origin = { source: 'no source given', confidence: 'assumption' }

/** Whether a key tells of the values beside it. */
export function isOriginKey(key: string): boolean {
  return originKeys.includes(key)
}
