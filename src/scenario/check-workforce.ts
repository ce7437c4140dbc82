import { parseIsoDate, serialDay } from './civil-date.ts'
import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import type { Scenario } from './scenario.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'

/**
 * Who may do what: cases are held by roles that hold cases, family support stands beside, blocks of agency workers join
 * teams that there are, in the years of the run. A base leaves its teams to the scenarios that extend it.
 */
export function checkWorkforce(scenario: Scenario, root: Cursor, asBase: boolean): void {
  const { roles } = scenario.workforce
  const kindOf = (name: string): string | undefined => roles.find((role) => role.name === name)?.countsAs
  for (const { line, role, support } of scenario.teams.teams) {
    const team = findCursor(root, ['teams', line])
    if (kindOf(role) === 'family-support') {
      const hint = 'Family support stands beside: write it under "support", and a role that holds cases here.'
      findCursor(team, ['role']).report('wrong-role', `A ${role} holds no cases.`, hint)
    }
    const beside = support && kindOf(support.role)
    if (beside && beside !== 'family-support') {
      const hint = 'Write a role that counts as family-support, or give the team more posts of its own.'
      findCursor(team, ['support', 'role']).report('wrong-role', `A ${support.role} does not stand beside.`, hint)
    }
  }
  checkChairs(scenario, root)
  if (!asBase) checkBlocks(scenario, root)
}

/** A diary of a locality with no share of plans and care has no room, and a conference there would wait for ever. */
function checkChairs({ area, workforce }: Scenario, root: Cursor): void {
  if (workforce.chairs?.diaries !== 'each-locality') return
  const without = area.localities.filter(({ protection }) => protection === 0).map(({ name }) => name)
  if (without.length === 0) return
  const message = `No share of plans and care is in ${listed(without)}, so a diary of chairs there would have no room.`
  const hint = 'Give each locality a share in "protection", or write how many diaries there are.'
  findCursor(root, ['workforce', 'chairs', 'diaries']).report('out-of-range', message, hint)
}

function checkBlocks(scenario: Scenario, root: Cursor): void {
  const holding = scenario.teams.teams.filter((team) => team.role !== '').map((team) => team.name)
  const dayOf = (text: string): number => {
    const date = parseIsoDate(text)
    return date ? serialDay(date) : Number.NaN
  }
  const items = root.at('workforce')?.at('agencyBlocks')
  const cursors = items?.isList() ? items.list() : []
  for (const [i, { team, from }] of (scenario.workforce.agencyBlocks ?? []).entries()) {
    const cursor = cursors[i]
    if (!cursor) continue
    if (team !== '' && !holding.includes(team)) {
      const hint = `${suggest(team, holding)}They are: ${listed(holding)}.`
      findCursor(cursor, ['team']).report('unknown-team', `There is no team "${team}" that holds cases.`, hint)
    }
    const day = dayOf(from) - dayOf(scenario.start)
    if (day < 0 || day >= scenario.years * 365) {
      const hint = `The run lasts ${scenario.years} years from ${scenario.start}.`
      findCursor(cursor, ['from']).report('out-of-range', `${from} is not a day of the run.`, hint)
    }
  }
}
