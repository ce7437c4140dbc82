import type { Area } from './area.ts'
import { parseIsoDate, serialDay } from './civil-date.ts'
import type { Cursor } from './cursor.ts'
import { share, years } from './dimensions.ts'
import { readTeams } from './read-teams.ts'
import type { GoLive, ReorganisationShock, RollOut } from './roll-out.ts'

/** The key that stands for every locality not named. */
const REST = 'rest'

/**
 * How the operating model comes in; undefined when the file does not say, and the teams hold from the first day.
 * @param before the scenario named by `from`, whose `teams` hold until go-live; undefined when it could not be read
 * @param run first day and length of the run
 */
export function readRollOut(
  cursor: Cursor | undefined,
  before: Cursor | undefined,
  area: Area,
  run: { readonly start: string; readonly years: number },
): RollOut | undefined {
  if (!cursor) return undefined
  const from = cursor.need('from', 'buckinghamshire/functional')?.text() ?? ''
  const teams = before?.need('teams', '{ … }')
  const goLive = cursor.need('goLive', '2026-04-01')
  const rollOut: RollOut = {
    from: before?.at('title')?.text() ?? from,
    before: teams ? readTeams(teams, area) : { teams: [], release: 'at-once' },
    goLive: goLive ? readGoLive(goLive.unwrap(), area, run) : [],
    families: cursor.need('families', 'kept')?.choice(['kept', 'moved'], 'kept') ?? 'kept',
    shock: readShock(cursor.at('shock')),
  }
  cursor.done()
  return rollOut
}

/** One date for the whole area, or a date for each locality, `rest` standing for those not named. */
function readGoLive(cursor: Cursor, area: Area, run: { readonly start: string; readonly years: number }): GoLive[] {
  const places = area.localities.map(({ name }) => name)
  if (!cursor.isMap()) {
    const date = readDate(cursor, run)
    return places.map((locality) => ({ locality, date }))
  }
  const dates = new Map<string, string>()
  for (const value of cursor.entries()) {
    if (value.name !== REST) value.referKey('locality')
    dates.set(value.name, readDate(value.unwrap(), run))
  }
  const rest = dates.get(REST)
  return places.map((locality) => {
    const date = dates.get(locality) ?? rest
    if (date === undefined) {
      const hint = `Write "${locality}: 2026-04-01", or "rest: 2026-04-01" for all that are not named.`
      cursor.report('missing-key', `It is not said when ${locality} goes live.`, hint, cursor.key)
    }
    return { locality, date: date ?? '' }
  })
}

/** A date inside the run; "" after a problem. */
function readDate(cursor: Cursor, run: { readonly start: string; readonly years: number }): string {
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
    const hint = `Write "${run.start}" for what is live already: it holds from the first day. Else look at the year.`
    cursor.report('before-start', `${text} comes before the run begins, on ${run.start}.`, hint)
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

function readShock(cursor: Cursor | undefined): ReorganisationShock {
  const productivity = cursor?.at('productivity')
  const shock: ReorganisationShock = {
    changes: cursor?.at('changes')?.quantity(share) ?? 0,
    dip: productivity?.need('dip', '10 %')?.quantity(share) ?? 0,
    dipYears: productivity?.need('for', '6 months')?.quantity(years) ?? 0,
  }
  productivity?.done()
  cursor?.done()
  return shock
}
