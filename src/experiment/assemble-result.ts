import { measures } from '../measure/index.ts'
import type { Measure, MeasureResult } from '../measure/measure.ts'
import { notMeasured } from '../measure/not-measured.ts'
import type { ComparedMeasure, Telling } from '../words/compared-measure.ts'
import { differenceCells } from '../words/difference-cells.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import { headline, namedMeasures } from '../words/headline.ts'
import { interventionsNotice } from '../words/interventions-notice.ts'
import { postsNotice } from '../words/notices.ts'
import { practiceNotice } from '../words/practice-notice.ts'
import { rangesInWords } from '../words/range-in-words.ts'
import { comparisonSentence } from '../words/sentence.ts'
import { armPosts } from './arm-posts.ts'
import { assumptionRegister } from './assumption-register.ts'
import { checkResults } from './check-results.ts'
import { compareMeasure } from './compare.ts'
import { interventionResults } from './intervention-results.ts'
import { measureSummary } from './measure-summary.ts'
import { publishedLines } from './published-lines.ts'
import type { Answer, ArmResult, Comparison, NotMeasured, StudyResult } from './result.ts'
import { rollOutNotice } from './roll-out-notice.ts'
import { routeMeans } from './route-means.ts'
import { loadWarnings } from './load-warnings.ts'
import { sustainabilityOf } from './sustainability.ts'
import { type StudyPeriod, studyPeriod } from './study-period.ts'
import { CONFIDENCE } from './summary.ts'
import type { Study, StudyArm } from './study.ts'
import type { TrialResult } from './trial.ts'
import { comparisonsTogether, whichBest } from './which-best.ts'

/**
 * The result of a study, from the results of its trials. A pure function; sums run in the order of replications, so the
 * same trials give the same bytes wherever and in whatever order they were simulated.
 * @param trials [arm][replication], in the order of the study
 * @throws RangeError when trials are missing, or when arms do not cover the same years
 */
export function assembleResult(study: Study, trials: readonly (readonly TrialResult[])[]): StudyResult {
  const base = checked(study, trials)
  const { start } = base.compiled.scenario
  const { years } = base.compiled
  const period = studyPeriod(start, years)
  const arms = study.arms.map((arm, i) => armResult(arm, trials[i] ?? [], period))
  const posts = study.arms.map((arm) => armPosts(arm.name, arm.compiled.scenario.teams))
  const notices = [
    postsNotice(posts),
    interventionsNotice(
      study.arms.map(({ name, compiled }) => ({ name, interventions: compiled.scenario.interventions })),
    ),
    practiceNotice(study.arms.map(({ name, compiled }) => ({ name, practice: compiled.scenario.practice }))),
  ].filter((notice) => notice !== undefined)
  const rows = headlineMeasures.filter((name) =>
    arms.every((arm) => arm.measures.some((measure) => measure.name === name)),
  )
  const together = comparisonsTogether(rows.length, arms.length)
  const compared = study.arms
    .slice(1)
    .map((arm, i) => compareArm(arm, base, trials[i + 1] ?? [], trials[0] ?? [], rows, together, period))
  const best = whichBest(
    study.arms.map(({ name }) => name),
    trials,
    rows,
  )
  const sustainability = study.arms.flatMap((arm, i) =>
    arms[i] ? sustainabilityOf(arm, trials[i] ?? [], arms[i], period, study.seed) : [],
  )
  const warnings = loadWarnings(sustainability)
  return {
    caseflow: study.version,
    format: 1,
    area: base.compiled.scenario.area.name,
    notices: [...notices, ...study.arms.flatMap((arm, i) => (arms[i] ? rollOutNotice(arm, arms[i]) : []))],
    answers: compared.map(({ answer }) => answer),
    headline: rows,
    arms,
    comparisons: compared.flatMap(({ comparisons }) => comparisons),
    ...(best.length > 0 && { best }),
    ...(warnings.length > 0 && { warnings }),
    ...(sustainability.length > 0 && { sustainability }),
    routes: study.arms.flatMap((arm, i) =>
      routeMeans(
        arm.name,
        (trials[i] ?? []).map((trial) => trial.routes),
        years,
        arm.compiled.names,
      ),
    ),
    seed: study.seed,
    replications: study.replications,
    years,
    start,
    posts,
    published: publishedLines(
      base.compiled.scenario.definitions.published,
      arms[0]?.measures ?? [],
      period.years[0] ?? '',
    ),
    notMeasured: [...notMeasured, ...withoutValue(arms)],
    assumptions: assumptionRegister(
      study.arms.map((arm) => ({ name: arm.name, figures: arm.compiled.scenario.figures })),
    ),
    checks: checkResults(
      study.arms.map((arm, i) => ({
        name: arm.name,
        replications: (trials[i] ?? []).map((trial) => trial.checks),
      })),
    ),
  }
}

function checked(study: Study, trials: readonly (readonly TrialResult[])[]): StudyArm {
  const base = study.arms[0]
  if (base === undefined) throw new RangeError('a study has at least one arm')
  study.arms.forEach((arm, i) => {
    const found = trials[i]?.length ?? 0
    if (found !== study.replications) {
      throw new RangeError(`${arm.name} has ${found} trials where the study has ${study.replications} replications`)
    }
    if (arm.compiled.years !== base.compiled.years || arm.compiled.scenario.start !== base.compiled.scenario.start) {
      throw new RangeError(`${arm.name} and ${base.name} do not cover the same years`)
    }
  })
  return base
}

function armResult(arm: StudyArm, trials: readonly TrialResult[], period: StudyPeriod): ArmResult {
  const { interventions, practice } = arm.compiled.scenario
  return {
    name: arm.name,
    scenario: { title: arm.title, file: arm.file, sha256: arm.sha256 },
    ...(practice && { practice: practice.assumptions }),
    ...(interventions && { interventions: interventionResults(interventions) }),
    fingerprints: trials.map((trial) => trial.fingerprint),
    measures: measures.flatMap((measure) => {
      const results = resultsOf(measure, trials)
      const summary = results && measureSummary(measure, results, period, arm.compiled.names)
      return summary ? [summary] : []
    }),
  }
}

/** The results of a measure in every trial; undefined when any trial was made without it. */
export function resultsOf(measure: Measure, trials: readonly TrialResult[]): MeasureResult[] | undefined {
  const results = trials.flatMap((trial) => trial.measures[measure.name] ?? [])
  return results.length === trials.length ? results : undefined
}

function compareArm(
  arm: StudyArm,
  base: StudyArm,
  trials: readonly TrialResult[],
  baseTrials: readonly TrialResult[],
  rows: readonly string[],
  together: number,
  period: StudyPeriod,
): { readonly answer: Answer; readonly comparisons: readonly Comparison[] } {
  const names = { arm: arm.name, against: base.name }
  const telling: Telling = { ...names, day: period.lastDay }
  // Where the arms do not have the same localities there is no difference by locality to tell.
  const places = [arm, base].map(({ compiled }) => compiled.names.localities)
  const localities = places[0]?.join('\n') === places[1]?.join('\n') ? (places[0] ?? []) : []
  const made = measures.flatMap((measure) => {
    const results = resultsOf(measure, trials)
    const against = resultsOf(measure, baseTrials)
    const comparison = results && against && compareMeasure(measure, results, against, period, localities, together)
    return comparison ? [comparison] : []
  })
  const comparedOf = (name: string): ComparedMeasure | undefined =>
    made.find(({ compared }) => compared.name === name)?.compared
  const agency = comparedOf('agency-rate')
  const read = rows.flatMap((name) => comparedOf(name) ?? [])
  const range = rangesInWords(namedMeasures(read), CONFIDENCE, together, period.lastDay)
  return {
    answer: {
      ...names,
      sentences: headline(read, telling, agency),
      ...(range !== '' && { range }),
    },
    comparisons: made.map(({ compared, difference, shareOfReplicationsLower, byYear, byLocality }) => ({
      ...names,
      measure: compared.name,
      difference,
      shareOfReplicationsLower,
      replicationsAgreeing: compared.agreeing,
      verdict: compared.verdict,
      why: compared.why,
      sentence: comparisonSentence(compared, telling, agency),
      cells: differenceCells(compared),
      byYear,
      ...(byLocality && { byLocality }),
    })),
  }
}

/** Measures that this version can give and that came to nothing in some arm. */
function withoutValue(arms: readonly ArmResult[]): NotMeasured[] {
  return measures.flatMap(({ name }) => {
    const without = arms.filter((arm) => arm.measures.every((measure) => measure.name !== name))
    if (without.length === 0) return []
    const where = without.length === arms.length ? '' : ` in ${without.map((arm) => arm.name).join(', ')}`
    return [{ name, why: `There was nothing to count${where} in the last year of any run.` }]
  })
}
