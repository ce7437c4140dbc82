/** How hard a team works, from room to spare to far over. */
export interface LoadLevel {
  /** From 1 to 5, for whoever draws it. */
  readonly step: 1 | 2 | 3 | 4 | 5
  readonly words: string
}

const levels: readonly (readonly [below: number, level: LoadLevel])[] = [
  [90, { step: 1, words: 'has room' }],
  [100, { step: 2, words: 'busy' }],
  [110, { step: 3, words: 'stretched: work that can wait gives way' }],
  [120, { step: 4, words: 'overstretched: agency workers are asked for' }],
]

const farOver: LoadLevel = { step: 5, words: 'far over' }

/** The levels with the loads they are for, for a key: "under 90", "90 to 99", "120 or more". */
export const loadLevels: readonly { readonly range: string; readonly level: LoadLevel }[] = [
  ...levels.map(([below, level], i) => {
    const [from] = levels[i - 1] ?? []
    return { range: from === undefined ? `under ${below}` : `${from} to ${below - 1}`, level }
  }),
  { range: `${levels.at(-1)?.[0]} or more`, level: farOver },
]

/**
 * A load in words. A load over 100 can last, because work gives way and agency workers come: it says how hard, not how
 * long.
 * @param load hours of work wanted for every 100 hours there are, as it is shown
 */
export function loadInWords(load: number): LoadLevel {
  const shown = Math.round(load)
  return levels.find(([below]) => shown < below)?.[1] ?? farOver
}
