import type { Calendar } from '../scenario/calendar.ts'
import { parseIsoDate, serialDay, weekday } from '../scenario/civil-date.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** The diaries of the conference chairs: how many conferences each week (Monday to Sunday) has room for. */
export interface ChairTable {
  /** How many there are, at least 1. */
  readonly diaries: number
  /** Whether the diary of a family is that of its locality; otherwise all are alike, and its key says which. */
  readonly byLocality: boolean
  /** Week of a day; that of day 0 is week 0. */
  week(day: number): number
  /** First working day of a week, or the first after it in a week without any. */
  firstDay(week: number): number
  /** Conferences a week of a diary has room for: in proportion to its working days, fractions carried on to later weeks. */
  slots(week: number, diary: number): number
}

/** Builds the diaries; undefined when nobody's time limits conferences. */
export function createChairTable(scenario: Scenario, calendar: Calendar): ChairTable | undefined {
  const { chairs } = scenario.workforce
  const date = parseIsoDate(scenario.start)
  if (!chairs || !date) return undefined
  const { localities } = scenario.area
  const byLocality = chairs.diaries === 'each-locality'
  const offset = weekday(serialDay(date))
  const monday = (week: number): number => 7 * week - offset
  const fullWeek = scenario.definitions.workingWeek === 'every-day' ? 7 : 5
  // A working day up to and with the Sunday before a week's Monday.
  const upTo = (week: number, diary: number): number => {
    const slots = chairs.slotsPerWeek * (byLocality ? localities.length * (localities[diary]?.protection ?? 0) : 1)
    return Math.floor((slots / fullWeek) * calendar.workingDaysBetween(-offset - 1, monday(week) - 1) + 1e-9)
  }
  return {
    diaries: chairs.diaries === 'each-locality' ? localities.length : chairs.diaries,
    byLocality,
    week: (day) => Math.floor((day + offset) / 7),
    firstDay: (week) => calendar.nextWorkingDay(monday(week)),
    slots: (week, diary) => upTo(week + 1, diary) - upTo(week, diary),
  }
}
