import type { ComparedMeasure } from '../../src/words/compared-measure.ts'
import { headlineMeasures } from '../../src/words/headline-measures.ts'
import { compared, facts, type Name, type Values } from './compared.ts'

/** Plausible values of the model compared with, by measure. */
const usual: Readonly<Record<Name, number>> = {
  'hand-offs-per-child': 0.92,
  'hand-offs-per-journey-with-plan': 1.9,
  'changes-of-worker-per-child': 1.24,
  'three-or-more-workers': 24.3,
  'allocation-wait': 2.1,
  unallocated: 25.4,
  'unallocated-with-plan-or-enquiry': 1.3,
  'caseload-per-worker': 17.4,
  'assessments-in-45-working-days': 86.4,
  're-referral-rate': 22.8,
  'children-in-need-open': 3040,
  'protection-plans-open': 429,
  'looked-after-open': 512,
  'agency-rate': 23.1,
  'total-cost': 62.4e6,
}

const names = headlineMeasures.filter((name): name is Name => name in facts)

/** The headline with each measure moved by so many times what matters, the better way being positive. */
function moved(by: number, more: Omit<Values, 'against' | 'arm'>): ComparedMeasure[] {
  return names.map((name) => {
    const { matters, betterWhen } = facts[name]
    const way = betterWhen === 'higher' ? 1 : -1
    const against = usual[name]
    return compared(name, { against, arm: against + by * way * matters, ...more, half: more.half * matters })
  })
}

const mixed = (): ComparedMeasure[] => [
  ...moved(2, { half: 0.5, agreeing: 29 }).slice(0, 3),
  ...moved(-1.6, { half: 0.5, agreeing: 28 }).slice(3, 6),
  ...moved(0.1, { half: 0.4 }).slice(6, 8),
  ...moved(0.3, { half: 3 }).slice(8, 9),
  ...moved(0, { half: 0 }).slice(9, 10),
  ...moved(0.5, { half: 0.2 }).slice(11),
]

/** One headline for each way a study may come out. */
export const outcomes: Readonly<Record<string, readonly ComparedMeasure[]>> = {
  'all better': moved(1.5, { half: 0.4 }),
  'all worse': moved(-1.5, { half: 0.4 }),
  'all about the same': moved(0.1, { half: 0.5 }),
  'all unclear': moved(0.4, { half: 3, agreeing: 17 }),
  'all too small to matter': moved(0.5, { half: 0.2 }),
  identical: moved(0, { half: 0 }),
  'five runs': moved(1.5, { half: 0.4, counted: 5 }),
  mixed: mixed(),
  'one better': [...moved(1.5, { half: 0.4 }).slice(0, 1), ...moved(0.1, { half: 0.5 }).slice(1)],
  'one worse': [...moved(-1.5, { half: 0.4 }).slice(0, 1), ...moved(0.1, { half: 0.5 }).slice(1)],
  'many runs': moved(1.5, { half: 0.4, counted: 400, agreeing: 391 }),
}
