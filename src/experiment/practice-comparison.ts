import { measures } from '../measure/index.ts'
import type { Practice } from '../scenario/practice.ts'
import { differenceCells } from '../words/difference-cells.ts'
import { practiceChange } from '../words/practice-change.ts'
import { type PractisedMeasure, practiceInWords } from '../words/practice-in-words.ts'
import { shortDifference } from '../words/short-difference.ts'
import { resultsOf } from './assemble-result.ts'
import { checkResults } from './check-results.ts'
import { compareMeasure, type MeasureComparison } from './compare.ts'
import type { CheckResult, Comparison, Difference, PracticeDifference, StudyResult } from './result.ts'
import { studyPeriod } from './study-period.ts'
import type { Study } from './study.ts'
import type { TrialResult } from './trial.ts'
import { comparisonsTogether } from './which-best.ts'

/** The arms of a study simulated again with practice assumptions laid over each (`layPractice`). */
export interface PractisedTrials {
  readonly practice: Practice
  /** As the user knows it, and the SHA-256 of its text. */
  readonly file: string
  readonly sha256: string
  /** The first so many of the study's. */
  readonly replications: number
  /** [arm][replication] */
  readonly trials: readonly (readonly TrialResult[])[]
}

/**
 * The result of a study with every comparison made again under practice assumptions beside it. What stands in the result
 * stays as it is. What the assumptions do to a verdict is judged against the same replications without them, since a verdict
 * on fewer runs may differ by their number alone.
 * @param trials those the result was assembled from
 * @throws RangeError when trials are missing
 */
export function addPractice(
  result: StudyResult,
  study: Study,
  trials: readonly (readonly TrialResult[])[],
  practised: PractisedTrials,
): StudyResult {
  const { replications } = practised
  study.arms.forEach((arm, i) => {
    const found = Math.min(practised.trials[i]?.length ?? 0, trials[i]?.length ?? 0)
    if (found < replications) {
      throw new RangeError(
        `${arm.name} has ${found} trials where ${replications} are compared under practice assumptions`,
      )
    }
  })
  const period = studyPeriod(result.start, result.years)
  const together = comparisonsTogether(result.headline.length, study.arms.length)
  const of = (from: readonly (readonly TrialResult[])[], arm: number, measure: (typeof measures)[number]) =>
    resultsOf(measure, (from[arm] ?? []).slice(0, replications))
  const compared = new Map<string, { capacity: MeasureComparison; practice: MeasureComparison }>()
  study.arms.forEach(({ name }, arm) => {
    if (arm === 0) return
    for (const measure of measures) {
      const compare = (from: readonly (readonly TrialResult[])[]): MeasureComparison | undefined => {
        const [own, against] = [of(from, arm, measure), of(from, 0, measure)]
        return own && against && compareMeasure(measure, own, against, period, [], together)
      }
      const [capacity, practice] = [compare(trials), compare(practised.trials)]
      if (capacity && practice) compared.set(keyOf(name, measure.name), { capacity, practice })
    }
  })
  const comparisons = result.comparisons.map((comparison): Comparison => {
    const found = compared.get(keyOf(comparison.arm, comparison.measure))
    return found ? { ...comparison, withPractice: practiceDifference(found.capacity, found.practice) } : comparison
  })
  const answers = result.answers.map(({ arm, against }) => {
    const rows = result.headline.flatMap((name): PractisedMeasure[] => {
      const found = compared.get(keyOf(arm, name))
      if (!found) return []
      const { capacity, practice } = found
      return [
        {
          ...practice.compared,
          capacity: capacity.compared.verdict,
          practice: practice.compared.verdict,
          same: sameDifferences(capacity.difference, practice.difference),
        },
      ]
    })
    return { arm, against, sentence: practiceInWords(rows, arm, replications, period.lastDay) }
  })
  return {
    ...result,
    comparisons,
    practice: {
      file: practised.file,
      sha256: practised.sha256,
      replications,
      assumptions: practised.practice.assumptions,
      answers,
    },
    checks: withChecks(result.checks, study, practised),
  }
}

function keyOf(arm: string, measure: string): string {
  return `${arm}\n${measure}`
}

function practiceDifference(capacity: MeasureComparison, practice: MeasureComparison): PracticeDifference {
  const { band, ...difference } = practice.difference
  return {
    // Values of the assumptions are drawn anew for each replication.
    difference: { ...difference, ...(band && { band: { ...band, uncertainty: 'chance-and-parameters' } }) },
    verdict: practice.compared.verdict,
    why: practice.compared.why,
    cells: { difference: differenceCells(practice.compared).difference, short: shortDifference(practice.compared) },
    change: practiceChange(capacity.compared.verdict, practice.compared.verdict),
    capacityOnly: { mean: capacity.difference.mean, verdict: capacity.compared.verdict },
  }
}

function sameDifferences(one: Difference, other: Difference): boolean {
  return one.replications.every((value, i) => value === other.replications[i])
}

/** A check that fails under practice assumptions fails; the words say where. */
function withChecks(checks: readonly CheckResult[], study: Study, { trials }: PractisedTrials): readonly CheckResult[] {
  const failed = checkResults(
    study.arms.map(({ name }, i) => ({
      name: `${name} (with practice assumptions)`,
      replications: (trials[i] ?? []).map((trial) => trial.checks),
    })),
  ).filter(({ passed }) => !passed)
  return checks.map((check) => {
    const found = failed.find(({ name }) => name === check.name)
    return found ? { ...check, passed: false, failures: [...(check.failures ?? []), ...(found.failures ?? [])] } : check
  })
}
