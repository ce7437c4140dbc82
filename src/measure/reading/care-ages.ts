/** Age bands of children looked after, as the return publishes them. */
export const careAgeNames: readonly string[] = ['under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over']

const starts = [1, 5, 10, 16]

/** Number of the band of an age [whole years]. */
export function careAgeBand(age: number): number {
  let band = 0
  while (band < starts.length && age >= (starts[band] ?? Infinity)) band++
  return band
}
