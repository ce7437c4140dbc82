import { BIRTHDAY_BIT, BIRTHDAY_BITS, BIRTHDAY_FROM } from '../../model/event-kinds.ts'
import type { RunReading } from './run-reading.ts'

const DAYS_IN_YEAR = 365.25

/** Age of a child on a day [whole years], a year being the calendar's average; below 0 for the unborn. */
export function ageInYears(run: RunReading, child: number, day: number): number {
  const birthday = ((run.story.traits.get(child) >> BIRTHDAY_BIT) & BIRTHDAY_BITS) - BIRTHDAY_FROM
  return Math.floor((day - birthday) / DAYS_IN_YEAR)
}
