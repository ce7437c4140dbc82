import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'

/** Children of the area for which smallest differences that matter are given in counts (see `index.ts`). */
const CHILDREN_OF_THE_AREA = 130_000

/**
 * The twin of a flow or stock: the same count for every 10,000 children aged 0 to 17 of the area, and of each locality.
 * Teams have no population of their own, so there is no breakdown by team.
 */
export function per10000(counted: ReadingMeasure): ReadingMeasure {
  return defineMeasure(
    {
      name: `${counted.name}-per-10000`,
      title: `${counted.title}, for every 10,000 children`,
      unit: 'per 10,000 children',
      kind: counted.kind,
      betterWhen: counted.betterWhen,
      matters: (counted.matters * 10_000) / CHILDREN_OF_THE_AREA,
      numerator: counted.numerator,
      denominator: 'children aged 0 to 17 who live in the area, mid-year, in tens of thousands',
      comparesWith: counted.comparesWith,
    },
    (run) => {
      const finish = run.once(counted.follow)
      const { population, localityPopulation } = run.compiled
      const times = 10_000 / population
      return (endDay) => {
        const { overall, byYear, byMonth, byLocalityYear, parts } = finish(endDay)
        return {
          overall: overall * times,
          byYear: byYear.map((value) => value * times),
          ...(byMonth && { byMonth: byMonth.map((value) => value * times) }),
          ...(byLocalityYear && {
            byLocalityYear: byLocalityYear.map(
              (value, place) => (value * 10_000) / (localityPopulation[Math.floor(place / run.time.years)] ?? 0),
            ),
          }),
          ...(parts && {
            parts: Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, value * times])),
          }),
        }
      }
    },
  )
}
