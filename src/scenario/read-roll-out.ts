import type { Area } from './area.ts'
import type { Cursor } from './cursor.ts'
import { share, years } from './dimensions.ts'
import { readLocalityDates, type RunDates } from './read-dates.ts'
import { readTeams } from './read-teams.ts'
import type { ReorganisationShock, RollOut } from './roll-out.ts'

/**
 * How the operating model comes in; undefined when the file does not say, and the teams hold from the first day.
 * @param before the scenario named by `from`, whose `teams` hold until go-live; undefined when it could not be read
 * @param run first day and length of the run
 */
export function readRollOut(
  cursor: Cursor | undefined,
  before: Cursor | undefined,
  area: Area,
  run: RunDates,
): RollOut | undefined {
  if (!cursor) return undefined
  const from = cursor.need('from', 'buckinghamshire/functional')?.text() ?? ''
  const teams = before?.need('teams', '{ … }')
  const goLive = cursor.need('goLive', '2026-04-01')
  const early = `Write "${run.start}" for what is live already: it holds from the first day. Else look at the year.`
  const rollOut: RollOut = {
    from: before?.at('title')?.text() ?? from,
    before: teams ? readTeams(teams, area) : { teams: [], release: 'at-once' },
    goLive: goLive ? readLocalityDates(goLive.unwrap(), area, run, { does: 'goes live', early }) : [],
    families: cursor.need('families', 'kept')?.choice(['kept', 'moved'], 'kept') ?? 'kept',
    shock: readShock(cursor.at('shock')),
  }
  cursor.done()
  return rollOut
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
