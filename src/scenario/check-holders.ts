import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import { describeKinds, fits, type Kind, kindsOf } from './kinds.ts'
import type { Scenario } from './scenario.ts'
import { lasts } from './stage-length.ts'
import type { Team } from './teams.ts'

/** Every stage that lasts is held by exactly one team, for every locality, need and age. */
export function checkHolders(scenario: Scenario, root: Cursor): void {
  for (const stage of scenario.pathway.stages) {
    const holding = scenario.teams.teams.filter((team) => team.holds.some((one) => one.stage === stage.name))
    const conditions = holding.flatMap((team) => team.holds.map(({ when }) => when))
    const kinds = kindsOf(conditions, scenario)
    const nobody: Kind[] = []
    const twice = new Map<Team, { other: Team; kinds: Kind[] }>()
    for (const kind of kinds) {
      const [first, second] = holding.filter((team) =>
        team.holds.some((one) => one.stage === stage.name && fits(one.when, kind)),
      )
      if (!first) nobody.push(kind)
      if (!first || !second) continue
      const found = twice.get(second) ?? { other: first, kinds: [] }
      found.kinds.push(kind)
      twice.set(second, found)
    }
    if (nobody.length > 0 && lasts(stage)) {
      const cursor = findCursor(root, ['teams'])
      const whom = describeKinds(nobody, kinds)
      const message = `Nobody holds "${stage.name}"${whom === '' ? '' : ` ${whom}`}.`
      cursor.report('no-holder', message, `Add "${stage.name}" to what a team holds.`, cursor.key)
    }
    const told = new Set<string>()
    for (const [team, { other, kinds: some }] of twice) {
      if (told.has(team.line)) continue
      told.add(team.line)
      const holds = findCursor(root, ['teams', team.line, 'holds'])
      const item = holds.isList() ? holds.list().find((one) => one.isText(stage.name)) : undefined
      const whom = describeKinds(some, kinds)
      const message = `"${stage.name}" is held by ${other.name} and by ${team.name}${whom === '' ? '' : ` ${whom}`}.`
      const hint = 'Let one team hold it, or divide it by locality, need or age.'
      holds.report('held-twice', message, hint, (item ?? holds).value.place)
    }
  }
}
