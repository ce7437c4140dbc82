/** Places of the app and, under Compare, its views, by the address after `#/`. */
export const places = [
  ['area', 'Area'],
  ['today', 'Today'],
  ['teams', 'Teams'],
  ['compare', 'Compare'],
  ['children', 'Children'],
  ['sure', 'How sure'],
  ['take-away', 'Take away'],
] as const

export const views = [
  ['answer', 'compare', 'Answer'],
  ['over-time', 'compare/over-time', 'Over time'],
  ['hand-offs', 'compare/hand-offs', 'Hand-offs'],
  ['timeliness', 'compare/timeliness', 'Timeliness'],
  ['leaning', 'compare/leaning', 'What it leans on'],
  ['places', 'compare/places', 'Teams and localities'],
] as const

const known: readonly string[] = [
  ...places.map(([route]) => route),
  ...views.map(([, route]) => route),
  'sure/truth',
  'staffing',
  'problems',
]

/** Where the address says we are; undefined for an address inside the page, such as that of a word's meaning. */
export function routeOf(hash: string): string | undefined {
  if (!hash.startsWith('#/')) return undefined
  const route = hash.slice(2)
  if (childOf(route)) return route
  return known.includes(route) ? route : undefined
}

/** The child an address tells of, as `children/functional/SIM1C1047`; run and child as the model numbers them. */
export function childOf(route: string): { arm: string; run: number; child: number } | undefined {
  const [, arm, run, child] = /^children\/([^/]+)\/SIM([1-9]\d{0,4})C(\d{1,9})$/.exec(route) ?? []
  if (arm === undefined) return undefined
  try {
    return { arm: decodeURIComponent(arm), run: Number(run), child: Number(child) }
  } catch {
    // An address that was cut or mistyped names no model.
    return undefined
  }
}

/** The address of a child's story. */
export function childRoute(arm: string, child: string): string {
  return `children/${encodeURIComponent(arm)}/${child}`
}

/** Goes to a place; the back button comes back. */
export function goTo(route: string): void {
  location.hash = `#/${route}`
}
