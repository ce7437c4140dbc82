import { type Practice, practiceEffects } from './practice.ts'
import type { Scenario } from './scenario.ts'

/** A scenario with practice assumptions laid over it, effect by effect; nothing else of it changes. */
export function layPractice(scenario: Scenario, practice: Practice): Scenario {
  const own = scenario.practice?.assumptions ?? []
  const assumptions = practiceEffects.flatMap((effect) => {
    const isIt = (one: { readonly effect: string }): boolean => one.effect === effect
    return practice.assumptions.find(isIt) ?? own.find(isIt) ?? []
  })
  return { ...scenario, practice: { assumptions } }
}
