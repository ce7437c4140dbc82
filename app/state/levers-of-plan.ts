import type { Figure } from '../../src/browser.ts'
import { type Lever, leversOf } from './levers.ts'
import { partsOf } from './number-with-unit.ts'
import type { Arm, Plan } from './plan.ts'
import { writtenIn } from './plan-edits.ts'

/**
 * What can be changed in a plan, with what its text says now: a change takes a moment to be read, and the next key may be
 * pressed in it.
 * @param arm the last reading of the plan
 * @param extended figures of the model it extends, by path
 */
export function leversOfPlan(plan: Plan, arm: Arm, extended: ReadonlyMap<string, Figure>): Lever[] {
  const levers = leversOf(arm.scenario)
  if (arm.named === plan) return levers
  const written = writtenIn(plan.text)
  return levers.map((lever) => {
    const { path, unit, now } = lever
    const asked = partsOf(written(path) ?? extended.get(path.join('.'))?.written ?? '')
    return { ...lever, now: asked?.unit === unit ? asked.number : now }
  })
}
