import { poissonQuantile } from '../kernel/distributions/poisson.ts'
import type { Judged } from './judged.ts'

/** One estimate beside its value. */
interface Told {
  readonly estimate: number
  readonly standardError: number
  readonly replications: number
}

/** What came of a record, as other programs read it. */
export interface ReferenceVerdict extends Told {
  readonly id: string
  readonly value: number
  /**
   * Missed by chance: by four standard errors at first, and met under three other seeds. Not settled: within four
   * standard errors, but these are wider than the rule allows, or nothing was seen, and no more may be simulated. Neither is met.
   */
  readonly verdict: 'met' | 'missed by chance' | 'missed' | 'not settled'
  /** How many times as much simulation of the model would settle it, for what is not settled. */
  readonly wanted?: number
  /** Under three other seeds, for what was missed at first. */
  readonly again?: readonly Told[]
}

/** The verdict on a record, by its first measuring and, where that missed it, by the same under other seeds. */
export function verdictOf(first: Judged, others: readonly Judged[]): ReferenceVerdict {
  const verdict = verdictIn(first, others)
  return {
    id: first.record.id,
    value: first.record.value,
    ...told(first),
    verdict,
    ...(verdict === 'not settled' ? { wanted: Math.max(...[first, ...others].map(({ wanted }) => wanted)) } : {}),
    ...(others.length > 0 ? { again: others.map(told) } : {}),
  }
}

function verdictIn(first: Judged, others: readonly Judged[]): ReferenceVerdict['verdict'] {
  if (others.some(({ isNear }) => !isNear)) return 'missed'
  if ([first, ...others].some(({ isSharp }) => !isSharp)) return 'not settled'
  return first.isNear ? 'met' : 'missed by chance'
}

function told({ estimate, standardError, replications }: Judged): Told {
  return { estimate, standardError, replications }
}

/** How many records a right engine may miss by four standard errors at first, hardly ever more. */
export function missesByChance(records: number): number {
  // Two-sided, Student's t with 63 degrees of freedom.
  const chanceOfMiss = 1.7e-4
  return poissonQuantile(0.999, records * chanceOfMiss)
}
