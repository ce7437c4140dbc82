import type { Cursor } from './cursor.ts'
import { factor, share } from './dimensions.ts'
import { listed } from './listed.ts'
import { parseQuantity } from './quantity.ts'
import { suggest } from './suggest.ts'
import { type Target, type Targets, targetPlaces } from './targets.ts'
import type { Teams } from './teams.ts'

/** Share of runs where the file does not say. */
const USUAL_RUNS = 0.9

/**
 * The targets of a scenario. Whether a measure is one, has that unit and can meet
 * all its limits is for whoever knows the measures.
 * @param teams of the scenario, whose posts may change
 */
export function readTargets(cursor: Cursor, teams: Teams): Targets {
  const inRuns = cursor.at('inRuns')
  const shareOfRuns = inRuns?.quantity(share) ?? USUAL_RUNS
  if (inRuns && !(shareOfRuns > 0)) inRuns.report('out-of-range', 'No run at all is no target.', 'Write "90 %".')
  const list = cursor.need('meet', '[{ measure: caseload-per-worker, by: team, atMost: 16 children }]')
  const items = list?.list() ?? []
  if (list?.isList() && items.length === 0) {
    list.report('wrong-kind', 'There is no target here.', 'Write one, or take "targets" out.')
  }
  const meet = items.flatMap(readTarget)
  const named = readNames(cursor.at('teams'), teams)
  const costs = new Map((cursor.at('costs')?.entries() ?? []).map((one) => [one.name, readCost(one, teams)]))
  cursor.done()
  return { inRuns: shareOfRuns, meet, teams: named, costs, place: cursor.key }
}

function readTarget(cursor: Cursor): Target[] {
  const measure = cursor.need('measure', 'caseload-per-worker')?.text() ?? ''
  const by = cursor.at('by')?.choice(targetPlaces, 'area') ?? 'area'
  const most = cursor.at('atMost')
  const least = cursor.at('atLeast')
  if (cursor.isMap() && !most && !least) {
    cursor.report('missing-key', 'This target has no limit.', 'Write "atMost: 16 children" or "atLeast: 90 %".')
  }
  cursor.done()
  const limits = [
    ['at-most', most],
    ['at-least', least],
  ] as const
  return limits.flatMap(([bound, value]) => {
    const text = value?.text() ?? ''
    if (!value || text === '') return []
    const quantity = parseQuantity(text)
    if (!quantity) {
      value.report('not-a-quantity', `"${text}" is not a number with its unit.`, 'Write "16 children" or "90 %".')
      return []
    }
    const { value: limit, unit } = quantity
    if (unit === '%' && !(limit >= 0 && limit <= 100)) {
      value.report('out-of-range', `${text} can never be reached or missed.`, 'Write a share from 0 % to 100 %.')
    }
    return [{ measure, by, bound, limit, unit, path: value.path, place: value.value.place }]
  })
}

/** Teams with posts, by their line or their own name. */
function readNames(cursor: Cursor | undefined, { teams }: Teams): string[] {
  const known = [...new Set(teams.filter(({ role }) => role !== '').flatMap(({ line, name }) => [line, name]))]
  return (cursor?.list() ?? []).map((item) => {
    const name = item.text()
    if (name !== '' && !known.includes(name)) {
      const hint = `${suggest(name, known)}They are: ${listed(known)}.`
      item.report('unknown-team', `There is no team "${name}" that holds cases.`, hint)
    }
    return name
  })
}

function readCost(cursor: Cursor, { teams }: Teams): number {
  const known = [...new Set(teams.map(({ role }) => role).filter((role) => role !== ''))]
  if (!known.includes(cursor.name)) {
    const hint = `${suggest(cursor.name, known)}They are: ${listed(known)}.`
    cursor.report('unknown-role', `No team's posts are of the role "${cursor.name}".`, hint, cursor.key)
  }
  const cost = cursor.quantity(factor)
  if (cost === 0) cursor.report('out-of-range', 'A post that costs nothing has no least number.', 'Write "1".')
  return cost
}
