import type { Cursor } from './cursor.ts'
import type { Condition } from './pathway.ts'
import type { Scenario } from './scenario.ts'

/** Every stage that lasts is held by exactly one team, for every locality, need and age. */
export function checkHolders(scenario: Scenario, at: (path: readonly string[]) => Cursor): void {
  const ages = agesToTry(scenario)
  for (const stage of scenario.pathway.stages) {
    const lasts = stage.stay.some(
      ({ law }) => law.law !== 'constant' || law.value > 0 || law.untilBirthday !== undefined,
    )
    if (!lasts) continue
    const nobody = new Set<string>()
    const twice = new Set<string>()
    for (const { name: locality } of scenario.area.localities) {
      for (const { code: need } of scenario.needs.categories) {
        for (const age of ages) {
          const holders = scenario.teams.teams.filter((team) =>
            team.holds.some((holding) => holding.stage === stage.name && fits(holding.when, locality, need, age)),
          )
          if (holders.length === 0) nobody.add(locality)
          if (holders.length > 1) twice.add(holders.map((team) => team.name).join(' and '))
        }
      }
    }
    if (nobody.size > 0) {
      const everywhere = nobody.size === scenario.area.localities.length
      at(['teams']).report(
        'no-holder',
        `No team holds "${stage.name}"${everywhere ? '' : ` in ${[...nobody].join(', ')}`}.`,
        `Add "${stage.name}" to what a team holds.`,
      )
    }
    for (const teams of twice) {
      at(['teams']).report(
        'held-twice',
        `"${stage.name}" is held by ${teams}.`,
        'Let one team hold it, or divide it by locality, need or age.',
      )
    }
  }
}

function fits(when: Condition, locality: string, need: string, age: number): boolean {
  if (when.localities && !when.localities.includes(locality)) return false
  if (when.needs && !when.needs.includes(need)) return false
  return !when.ages || (age >= when.ages.from && age < when.ages.below)
}

/** An age in every band that some holding tells apart. */
function agesToTry(scenario: Scenario): number[] {
  const bounds = new Set<number>([-0.2])
  for (const team of scenario.teams.teams) {
    for (const { when } of team.holds) {
      if (when.ages)
        for (const bound of [when.ages.from, when.ages.below]) if (Number.isFinite(bound)) bounds.add(bound)
    }
  }
  return [...bounds]
}
