import { meanOf } from '../statistics/moments.ts'
import { quantileOf } from '../statistics/quantiles.ts'
import type { TargetEvidence } from './size-result.ts'
import { present } from './summary.ts'
import { missOn, type TargetLine, valueOn } from './target-lines.ts'
import type { TrialResult } from './trial.ts'

/** Part of the runs missed on a team's account that one post more would not mend. */
const OFTEN = 0.25

/** Whether a run meets every target in every place. */
export function meetsAll(lines: readonly TargetLine[], trial: TrialResult): boolean {
  return lines.every((line) => missOn(line, valueOn(line, trial)) === 0)
}

/**
 * A post more for the teams that missed targets are most often due to, as many of them as it takes for the misses of the
 * others to be no more than may be; a target that only few teams share counts for more. Several teams that each miss a
 * little miss together in too many runs, and one post at a time would take a round of runs for each. A team to which more
 * than a quarter of the runs are due gets two.
 * @param mayMiss share of runs that may miss [0, 1]
 */
export function withMorePosts(
  posts: readonly number[],
  lines: readonly TargetLine[],
  trials: readonly TrialResult[],
  which: readonly number[],
  mayMiss: number,
): number[] {
  const blame = which.map((t) =>
    lines.reduce((sum, line) => {
      if (!line.blamed[t]) return sum
      const sharing = which.filter((other) => line.blamed[other]).length
      return sum + trials.filter((trial) => missOn(line, valueOn(line, trial)) > 0).length / sharing
    }, 0),
  )
  const order = blame.map((_, i) => i).toSorted((a, b) => (blame[b] ?? 0) - (blame[a] ?? 0))
  let left = blame.reduce((sum, count) => sum + count, 0)
  const more = new Set<number>()
  for (const i of order) {
    if (more.size > 0 && left <= mayMiss * trials.length + 1e-9) break
    more.add(i)
    left -= blame[i] ?? 0
  }
  const added = (i: number): number => (more.has(i) ? ((blame[i] ?? 0) > OFTEN * trials.length ? 2 : 1) : 0)
  return posts.map((count, i) => count + added(i))
}

/** How a target does in one place; undefined where no run has anything to tell. */
export function evidenceOf(line: TargetLine, trials: readonly TrialResult[]): TargetEvidence | undefined {
  const { target, measure, place } = line
  const values = present(trials.map((trial) => valueOn(line, trial)))
  if (values.length === 0) return undefined
  const mean = meanOf(values)
  return {
    measure: measure.name,
    title: measure.title,
    unit: measure.unit,
    bound: target.bound,
    limit: target.limit,
    by: target.by,
    ...(place !== '' && { place }),
    mean,
    worst: quantileOf(values, target.bound === 'at-most' ? 0.9 : 0.1),
    metRuns: trials.filter((trial) => missOn(line, valueOn(line, trial)) === 0).length,
    miss: missOn(line, mean),
  }
}
