/** What a route means for who holds a child, in the order told. */
export const effectWords: readonly (readonly [effect: string, heading: string])[] = [
  ['hand-off', 'Hand-offs (a worker on both sides)'],
  ['transfer', 'Transfers (a worker on one side or none)'],
  ['same-team', 'Stays with the same team'],
  ['first-team', 'First team'],
]

/** Journeys by how far they go. */
export const journeyWords: Readonly<Record<string, string>> = {
  any: 'all journeys',
  plan: 'with a protection plan',
  care: 'with time in care',
}

/** What a count from the shares of the routes leaves out. */
export const designedCaution: string =
  'From the map of teams and the shares of the routes alone. Not in it: waiting, workers who leave, children who grow older on the way or turn 18 at home, brothers and sisters who come home to an open family, and families who come back after closure. A simulation has them all.'
