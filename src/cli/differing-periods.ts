import type { ScenarioProblem } from '../scenario/problem.ts'
import type { Arm } from './read-arms.ts'

/** What keeps arms from being compared: they must cover the same days. */
export function differingPeriods(arms: readonly Arm[]): ScenarioProblem[] {
  const [first, ...others] = arms
  if (!first) return []
  return others.flatMap((arm) => [
    ...difference(arm, first, 'years', 'Give --years, or write the same number in both.'),
    ...difference(arm, first, 'start', 'Give --set start=YYYY-04-01, or write the same day in both.'),
  ])
}

function difference(arm: Arm, first: Arm, key: 'years' | 'start', hint: string): ScenarioProblem[] {
  const [own, base] = [arm.scenario[key], first.scenario[key]]
  if (own === base) return []
  return [
    {
      code: 'out-of-range',
      file: arm.texts[0]?.file ?? arm.file,
      line: 1,
      column: 1,
      path: key,
      message: `"${key}" is ${own} in ${arm.name} and ${base} in ${first.name}; models that are compared cover the same days.`,
      hint,
    },
  ]
}
