/** Places of the app and, under Compare, its views, by the address after `#/`. */
export const places = [
  ['area', 'Area'],
  ['today', 'Today'],
  ['teams', 'Teams'],
  ['compare', 'Compare'],
  ['sure', 'How sure'],
  ['take-away', 'Take away'],
] as const

export const views = [
  ['answer', 'compare', 'Answer'],
  ['over-time', 'compare/over-time', 'Over time'],
  ['hand-offs', 'compare/hand-offs', 'Hand-offs'],
  ['timeliness', 'compare/timeliness', 'Timeliness'],
  ['places', 'compare/places', 'Teams and localities'],
] as const

const known: readonly string[] = [...places.map(([route]) => route), ...views.map(([, route]) => route), 'problems']

/** Where the address says we are; undefined for an address inside the page, such as that of a word's meaning. */
export function routeOf(hash: string): string | undefined {
  if (!hash.startsWith('#/')) return undefined
  const route = hash.slice(2)
  return known.includes(route) ? route : undefined
}

/** Goes to a place; the back button comes back. */
export function goTo(route: string): void {
  location.hash = `#/${route}`
}
