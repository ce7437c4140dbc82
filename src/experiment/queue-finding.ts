import { bonferroniLevel } from '../statistics/bonferroni.ts'
import { meanInterval } from '../statistics/confidence.ts'
import { meanOf } from '../statistics/moments.ts'
import { meanLevels, onsetRange, queueOnset } from '../statistics/queue-onset.ts'
import type { UniformSource } from '../statistics/uniform-source.ts'
import { FEWEST_RUNS } from '../words/verdict-words.ts'
import { CONFIDENCE } from './summary.ts'
import type { QueueFinding } from './sustainability-result.ts'

/** Compared with the same months a year before, so that no season is taken for growth. */
const QUARTER = 3
const YEAR = 12
/** Growth of less is none that matters: what matters of children without a worker, and a part of the list itself. */
const LEAST_CHILDREN = 5
const LEAST_PART = 0.1

/**
 * Whether a waiting list runs away, by a rule: over the runs, the mean of its last three months less that of the same months
 * a year before is above 0 for sure (its interval, simultaneous over the teams of the arm, leaves 0 out) and at least 5
 * children and a tenth of the list of the year before. Then the month from which it does is the onset of its growth
 * (`queueOnset`).
 * @param runs mean level in each month [runs][months]
 * @param months names of the months
 * @param teams judged together
 */
export function queueFinding(
  runs: readonly (readonly number[])[],
  months: readonly string[],
  teams: number,
  uniform: UniformSource,
): QueueFinding {
  if (months.length < 2 * YEAR) return { verdict: 'not-judged', why: 'too short' }
  const last = months.length
  const before = runs.map((run) => meanOf(run.slice(last - YEAR - QUARTER, last - YEAR)))
  const differences = runs.map((run, i) => meanOf(run.slice(last - QUARTER)) - (before[i] ?? NaN))
  const mean = meanOf(differences)
  const range = meanInterval(differences, bonferroniLevel(CONFIDENCE, teams))
  const growth = {
    mean,
    ...(range && {
      interval: {
        low: range.low,
        high: range.high,
        level: CONFIDENCE,
        kind: 'confidence-of-mean' as const,
        comparisons: teams,
      },
    }),
    growing: differences.filter((one) => one > 0).length,
    counted: differences.length,
  }
  if (runs.length < FEWEST_RUNS || !range) return { verdict: 'not-judged', why: 'too few runs', growth }
  const grows = range.low > 0 && mean >= Math.max(LEAST_CHILDREN, LEAST_PART * meanOf(before))
  const onset = grows ? queueOnset(meanLevels(runs)) : undefined
  if (!onset) return { verdict: 'lasts', growth }
  const between = onsetRange(runs, uniform)
  const monthAt = (at: number): string => months[Math.min(last - 1, Math.floor(at))] ?? ''
  return {
    verdict: 'runs-away',
    growth,
    from: {
      month: monthAt(onset.at),
      low: monthAt(between?.low ?? onset.at),
      high: monthAt(between?.high ?? onset.at),
      level: between?.level ?? CONFIDENCE,
    },
  }
}
