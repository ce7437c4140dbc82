import { measures } from '../measure/index.ts'
import type { Measure } from '../measure/measure.ts'
import { meanOf } from '../statistics/moments.ts'
import { predictionBand } from '../statistics/prediction-band.ts'
import { varianceSplit } from '../statistics/variance-split.ts'
import { uncertaintyInWords } from '../words/uncertainty-in-words.ts'
import { checkResults } from './check-results.ts'
import type { Factor } from './factors.ts'
import type { ArmResult, Band, CheckResult, Comparison, StudyResult } from './result.ts'
import type { Variance } from './result-values.ts'
import { PREDICTION } from './summary.ts'
import type { TrialResult } from './trial.ts'
import type { DrawnParameter } from './uncertainty-result.ts'
import { withProbabilityBest } from './which-best.ts'

/** The arms of a study simulated again with inputs drawn: every draw lived the same replications. */
export interface DrawnTrials {
  readonly factors: readonly Factor[]
  /** [draws][arms][replications] */
  readonly trials: readonly (readonly (readonly TrialResult[])[])[]
}

/**
 * The result of a study with both kinds of uncertainty beside each other: what chance alone does stays as it is, and beside
 * it stands what chance does together with inputs drawn from their ranges, and how the variance splits between them.
 * Probability is said from these draws alone.
 */
export function addUncertainty(result: StudyResult, { factors, trials }: DrawnTrials): StudyResult {
  const names = result.arms.map(({ name }) => name)
  const overall = (measure: Pick<Measure, 'name'>, arm: number): number[][] =>
    trials.map((draw) => (draw[arm] ?? []).map((trial) => trial.measures[measure.name]?.overall ?? NaN))
  const arms = result.arms.map(
    (arm, i): ArmResult => ({
      ...arm,
      measures: arm.measures.map((measure) => ({
        ...measure,
        overall: { ...measure.overall, ...drawnFields(overall(measure, i)) },
      })),
    }),
  )
  const comparisons = result.comparisons.map((comparison): Comparison => {
    const measure = measures.find(({ name }) => name === comparison.measure)
    if (!measure) return comparison
    const own = overall(measure, names.indexOf(comparison.arm))
    const against = overall(measure, names.indexOf(comparison.against))
    const differences = own.map((row, draw) => row.map((value, i) => value - (against[draw]?.[i] ?? NaN)))
    const whole = wholeDraws(differences)
    if (whole.length === 0) return comparison
    return {
      ...comparison,
      difference: { ...comparison.difference, ...drawnFields(differences) },
      probabilityLower: whole.filter((row) => meanOf(row) < 0).length / whole.length,
    }
  })
  const titles = new Map(result.arms[0]?.measures.map((measure) => [measure.name, measure]))
  return {
    ...result,
    arms,
    comparisons,
    ...(result.best && { best: withProbabilityBest(result.best, trials) }),
    uncertainty: {
      draws: trials.length,
      replications: trials[0]?.[0]?.length ?? 0,
      parameters: factors.map((factor) => drawnParameter(factor, names)),
      answers: result.answers.map(({ arm, against }) => ({
        arm,
        against,
        sentence: uncertaintyInWords(
          comparisons.flatMap((one) => {
            const measure = titles.get(one.measure)
            if (one.arm !== arm || one.against !== against || !measure || !result.headline.includes(one.measure))
              return []
            const { verdict, probabilityLower, difference } = one
            return [{ measure, verdict, mean: difference.mean, probabilityLower, variance: difference.variance }]
          }),
          trials.length,
        ),
      })),
    },
    checks: withChecks(result.checks, names, trials),
  }
}

/** Draws in which every replication has a value. */
function wholeDraws(values: readonly (readonly number[])[]): (readonly number[])[] {
  return values.filter((row) => row.length > 0 && !row.some(Number.isNaN))
}

function drawnFields(values: readonly (readonly number[])[]): { bandWithParameters?: Band; variance?: Variance } {
  const whole = wholeDraws(values)
  const band = predictionBand(whole.flat(), PREDICTION)
  const split = varianceSplit(whole)
  return {
    ...(band && { bandWithParameters: { ...band, kind: 'prediction', uncertainty: 'chance-and-parameters' } }),
    ...(split && { variance: { chance: split.chance, parameters: split.parameters } }),
  }
}

function drawnParameter({ path, byArm }: Factor, names: readonly string[]): DrawnParameter {
  const [parameter] = byArm.filter((one) => one !== undefined)
  const written = (value: number): number => Number((value / (parameter?.scale ?? 1)).toPrecision(12))
  const arms = names.filter((_, i) => byArm[i])
  return {
    path,
    unit: parameter?.unit ?? '',
    value: written(parameter?.value ?? NaN),
    range: [written(parameter?.low ?? NaN), written(parameter?.high ?? NaN)],
    law: parameter?.law ?? '',
    ...(arms.length < names.length && { arms }),
  }
}

/** A check that fails with inputs drawn fails; the words say where. */
function withChecks(
  checks: readonly CheckResult[],
  names: readonly string[],
  trials: DrawnTrials['trials'],
): readonly CheckResult[] {
  const failed = checkResults(
    trials.flatMap((draw, d) =>
      names.map((name, arm) => ({
        name: `${name} (draw ${d + 1} of the inputs)`,
        replications: (draw[arm] ?? []).map((trial) => trial.checks),
      })),
    ),
  ).filter(({ passed }) => !passed)
  return checks.map((check) => {
    const found = failed.find(({ name }) => name === check.name)
    return found ? { ...check, passed: false, failures: [...(check.failures ?? []), ...(found.failures ?? [])] } : check
  })
}
