import type { ChildYears } from './child-years.ts'
import type { RunReading } from './run-reading.ts'
import { WholeUnitSpread } from './whole-unit-spread.ts'
import type { YearsInStanding } from './years-in-standing.ts'

/** The spread of a count a child and year, over the children who belong to the year. */
export function perChild(run: RunReading, counts: ChildYears, among: YearsInStanding): WholeUnitSpread {
  const observations = new WholeUnitSpread(run)
  const { story } = run
  for (let child = 0; child < story.count; child++) {
    const years = among.of(child)
    if (years === 0) continue
    const locality = story.locality.get(child)
    for (let year = 0; year < run.time.years; year++) {
      if (((years >>> year) & 1) === 1) observations.add(year, -1, locality, counts.get(child, year))
    }
  }
  return observations
}
