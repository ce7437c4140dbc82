import type { Area } from './area.ts'
import { parseIsoDate, serialDay } from './civil-date.ts'
import type { Cursor } from './cursor.ts'

/** The key that stands for every locality not named. */
const REST = 'rest'

/** First day and length of the run. */
export interface RunDates {
  readonly start: string
  readonly years: number
}

/** What a date is of, for what is told of it. */
export interface DateWords {
  /** "goes live": what a locality does on it. */
  readonly does: string
  /** What to do about a date before the run. */
  readonly early: string
}

/** One date for the whole area, or a date for each locality, `rest` standing for those not named. */
export function readLocalityDates(
  cursor: Cursor,
  area: Area,
  run: RunDates,
  words: DateWords,
): { readonly locality: string; readonly date: string }[] {
  const places = area.localities.map(({ name }) => name)
  if (!cursor.isMap()) {
    const date = readDate(cursor, run, words.early)
    return places.map((locality) => ({ locality, date }))
  }
  const dates = new Map<string, string>()
  for (const value of cursor.entries()) {
    if (value.name !== REST) value.referKey('locality')
    dates.set(value.name, readDate(value.unwrap(), run, words.early))
  }
  const rest = dates.get(REST)
  return places.map((locality) => {
    const date = dates.get(locality) ?? rest
    if (date === undefined) {
      const hint = `Write "${locality}: 2026-04-01", or "rest: 2026-04-01" for all that are not named.`
      cursor.report('missing-key', `It is not said when ${locality} ${words.does}.`, hint, cursor.key)
    }
    return { locality, date: date ?? '' }
  })
}

/**
 * A date inside the run; "" after a problem.
 * @param early what to do about one before it
 */
export function readDate(cursor: Cursor, run: RunDates, early: string): string {
  const text = cursor.text()
  if (text === '') return ''
  const date = parseIsoDate(text)
  if (!date) {
    cursor.report('out-of-range', `"${text}" is not a date.`, 'Write, for example, "2026-04-01".')
    return ''
  }
  const start = parseIsoDate(run.start)
  if (!start) return ''
  if (serialDay(date) < serialDay(start)) {
    cursor.report('before-start', `${text} comes before the run begins, on ${run.start}.`, early)
    return ''
  }
  const end = { ...start, year: start.year + run.years }
  if (serialDay(date) >= serialDay(end)) {
    const message = `${text} comes after the run has ended.`
    cursor.report('out-of-range', message, 'Write a date inside the run.')
    return ''
  }
  return text
}
