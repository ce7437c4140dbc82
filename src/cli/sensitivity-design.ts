import type { Factor } from '../experiment/factors.ts'
import { type InputInfluence, oneAtATime, screening, tornado } from '../experiment/sensitivity.ts'
import type { SensitivityMethod } from '../experiment/sensitivity-result.ts'
import type { TrialResult } from '../experiment/trial.ts'
import { saltelliPoints, varianceIndices } from '../experiment/variance-indices.ts'
import { suggest } from '../scenario/suggest.ts'
import { latinHypercube } from '../statistics/latin-hypercube.ts'
import { morrisDesign } from '../statistics/morris.ts'
import { saltelliDesign } from '../statistics/sobol-indices.ts'
import { uniformSource } from '../statistics/uniform-source.ts'
import { screeningCaption, tornadoCaption, varianceCaption } from '../words/sensitivity-in-words.ts'
import { UsageError } from './usage-error.ts'

/** Points of each sample of a Sobol design where the command line does not say. */
const USUAL_POINTS = 64

/** Under so many points no share of a variance is worth its interval. */
const FEWEST_POINTS = 8

/** Where inputs are moved to, and what comes of it. */
export interface SensitivityDesign {
  readonly points: readonly (readonly (number | undefined)[])[]
  /** Of a screening. */
  readonly walks: number
  influences(
    factors: readonly Factor[],
    trials: readonly (readonly (readonly TrialResult[])[])[],
  ): readonly InputInfluence[]
}

/**
 * The design of a method.
 * @throws UsageError for fewer points than a Sobol design needs
 */
export function designOf(
  method: SensitivityMethod,
  factors: number,
  { seed, walks, points = USUAL_POINTS }: { seed: string; walks: number; points: number | undefined },
): SensitivityDesign {
  if (method === 'morris') {
    const design = morrisDesign(factors, walks, uniformSource(seed, 'morris'))
    return { points: design.points, walks, influences: (of, trials) => screening(of, design, trials) }
  }
  if (method === 'tornado') return { points: oneAtATime(factors), walks, influences: tornado }
  if (points < FEWEST_POINTS) throw new UsageError(`--points takes ${FEWEST_POINTS} or more, not ${points}`)
  const sample = latinHypercube(points, 2 * factors, uniformSource(seed, 'sobol'))
  return {
    points: saltelliPoints(saltelliDesign(sample)),
    walks,
    influences: (of, trials) => varianceIndices(of, points, trials, () => uniformSource(seed, 'bootstrap')),
  }
}

/**
 * The factors that are moved: all, or those named.
 * @throws UsageError where a name is none of them, or there are none
 */
export function chosenFactors(factors: readonly Factor[], named: readonly string[] | undefined): readonly Factor[] {
  if (factors.length === 0)
    throw new UsageError('These scenarios have no value with a range, so nothing can be varied.')
  if (named === undefined || named.length === 0) return factors
  const pathsOf = ({ path, byArm }: Factor): string[] => [path, ...byArm.flatMap((one) => one?.paths ?? [])]
  const unknown = named.find((name) => factors.every((factor) => !pathsOf(factor).includes(name)))
  if (unknown !== undefined) {
    const known = factors.map(({ path }) => path)
    throw new UsageError(`--input: no value with a range is at "${unknown}". ${suggest(unknown, known)}`.trim())
  }
  return factors.filter((factor) => named.some((name) => pathsOf(factor).includes(name)))
}

/**
 * What stands above the table of a method.
 * @param measure the one asked for; undefined: each input's own
 */
export function captionOf(
  method: SensitivityMethod,
  runs: number,
  isDifference: boolean,
  walks: number,
  measure: string | undefined,
): string {
  if (method === 'morris') return screeningCaption(walks, runs)
  return method === 'sobol' ? varianceCaption(runs) : tornadoCaption(runs, isDifference, measure !== undefined)
}
