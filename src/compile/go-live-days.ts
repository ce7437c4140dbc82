import { parseIsoDate, serialDay } from '../scenario/civil-date.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** The day each locality goes live, 0 or less for what is live from the start; none without a roll-out [localities]. */
export function goLiveDays(scenario: Scenario): readonly number[] {
  const { area, rollOut, start } = scenario
  if (!rollOut) return []
  const dayOf = (date: string): number => {
    const found = parseIsoDate(date)
    if (!found) throw new RangeError(`"${date}" is no date`)
    return serialDay(found)
  }
  const zero = dayOf(start)
  return area.localities.map(({ name }) => {
    const found = rollOut.goLive.find(({ locality }) => locality === name)
    return found ? dayOf(found.date) - zero : 0
  })
}
