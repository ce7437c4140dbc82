import type { ScenarioProblem } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Arm } from './read-arms.ts'

/** What keeps arms from being compared: they must be about the children of one area, over the same days. */
export function notComparable(arms: readonly Arm[]): ScenarioProblem[] {
  const [first, ...others] = arms
  if (!first) return []
  const days = 'models that are compared cover the same days'
  return others.flatMap((arm) => [
    ...difference(arm, first, {
      path: 'area.name',
      of: ({ area }) => area.name,
      why: 'models that are compared meet the same children',
      hint: 'Compare models that extend one area, or run each by itself with "caseflow run".',
    }),
    ...difference(arm, first, {
      path: 'years',
      of: ({ years }) => years,
      why: days,
      hint: 'Give --years, or write the same number in both.',
    }),
    ...difference(arm, first, {
      path: 'start',
      of: ({ start }) => start,
      why: days,
      hint: 'Give --set start=YYYY-04-01, or write the same day in both.',
    }),
    ...difference(arm, first, {
      path: 'openingStock',
      of: ({ warmUp }) => (warmUp ? 'empty' : 'a stock of open cases'),
      why: 'models that are compared begin alike',
      hint: 'Write "openingStock: empty" in both, or in neither.',
    }),
  ])
}

interface Shared {
  readonly path: string
  readonly of: (scenario: Scenario) => string | number
  readonly why: string
  readonly hint: string
}

function difference(arm: Arm, first: Arm, { path, of, why, hint }: Shared): ScenarioProblem[] {
  const [own, base] = [of(arm.scenario), of(first.scenario)]
  if (own === base) return []
  return [
    {
      code: 'out-of-range',
      file: arm.texts[0]?.file ?? arm.file,
      line: 1,
      column: 1,
      path,
      message: `"${path}" is ${own} in ${arm.name} and ${base} in ${first.name}; ${why}.`,
      hint,
    },
  ]
}
