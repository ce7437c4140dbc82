import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { addPractice } from '../../src/experiment/practice-comparison.ts'
import { compareVariants } from '../../src/experiment/compare-variants.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import type { StudyArm } from '../../src/experiment/study.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import type { Measure } from '../../src/measure/measure.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { smallScenario } from '../measure/small-scenario.ts'
import { arm, scatter, study, trial } from '../experiment/synthetic-study.ts'

/** How far an arm is from the first on a measure in one replication, in units of what matters. */
type Shift = (measure: Measure, replication: number) => number

const worseWay = (measure: Measure): number => (measure.betterWhen === 'higher' ? -1 : 1)

/** About three times what matters to the good or to the bad, with some luck in each run. */
const clearly =
  (way: 1 | -1): Shift =>
  (measure, replication) =>
    way * worseWay(measure) * (3 + scatter('luck', measure.name, replication))

/** Shifts of an arm that come out as their names say. */
export const shifts = {
  better: clearly(-1),
  worse: clearly(1),
  same: () => 0,
  /** The luck of a run is far larger than any difference. */
  unclear: (measure, replication) => 30 * (scatter('luck', measure.name, replication) - 0.5),
  /** Each third measure better, worse and about the same. */
  mixed: (measure, replication) => {
    const third = Math.floor(3 * scatter('third', measure.name))
    const luck = 0.2 * (scatter('luck', measure.name, replication) - 0.5)
    return third === 0 ? luck : clearly(third === 1 ? 1 : -1)(measure, replication)
  },
} satisfies Record<string, Shift>

/** The small scenario with figures that carry a source, and published figures of the year before. */
const sourced: Partial<Scenario> = {
  question: 'What would change if teams kept their families?',
  definitions: {
    ...smallScenario.definitions,
    published: [
      { measure: 'referrals', value: 60, unit: 'children', source: 'CIN census, table C1', role: 'input' },
      { measure: 'looked-after-open', value: 48, unit: 'children', source: 'SSDA903', role: 'predicted' },
      { measure: 're-referral-rate', value: 10, unit: '%', source: 'CIN census, table C2', role: 'predicted' },
    ],
  },
  figures: [
    {
      path: 'demand.contacts',
      written: '100 families a year',
      value: 100,
      unit: 'families a year',
      source: 'Counted',
      confidence: 'high',
    },
    {
      path: 'needs.ages.under 1',
      written: '3 %',
      value: 0.03,
      unit: '%',
      range: [0.02, 0.05],
      source: 'Judgement',
      confidence: 'assumption',
    },
    { path: 'needs.ages.1-4', written: '20 %', value: 0.2, unit: '%', source: 'Judgement', confidence: 'assumption' },
    ...['stay[1].hazards.from year 0', 'stay[1].hazards.from year 1', 'stay[2].hazards.from year 0'].map((place) => ({
      path: `pathway.stages.care.${place}`,
      written: '0.4 a year',
      value: 0.4,
      unit: 'a year',
      source: 'Fitted to stays',
      confidence: 'assumption' as const,
    })),
    {
      path: 'workforce.roles.social worker.cap',
      written: '18 children',
      value: 18,
      unit: 'children',
      source: 'Fitted',
      confidence: 'low',
    },
  ],
}

/** A study of synthetic trials: the first arm, and one more for each shift. */
export function studyOf(others: readonly Shift[], replications = 12): StudyResult {
  const names = ['functional', 'locality', 'pods', 'hybrid'].slice(0, others.length + 1)
  const arms = names.map((name) => arm(name, sourced))
  return assembleResult(
    study(arms, replications),
    arms.map((of, i) => trialsOf(of, i === 0 ? shifts.same : (others[i - 1] ?? shifts.same), replications)),
  )
}

function trialsOf(of: StudyArm, shift: Shift, replications: number): TrialResult[] {
  return Array.from({ length: replications }, (_, replication) =>
    trial(of, replication, (measure) => shift(measure, replication)),
  )
}

/** Two models that differ in every way, with the same comparison under two more conditions. */
export function fullStudy(): StudyResult {
  const variants = compareVariants([
    { title: 'Three areas instead of five', result: studyOf([shifts.better]) },
    { title: 'A caseload limit of 20', result: studyOf([shifts.unclear]) },
  ])
  return { ...studyOf([shifts.mixed], 30), variants }
}

/** Two models whose claims practice assumptions take away. */
export function practisedStudy(): StudyResult {
  const arms = ['functional', 'locality'].map((name) => arm(name, sourced))
  const trialsWith = (shift: Shift): TrialResult[][] =>
    arms.map((of, i) => trialsOf(of, i === 0 ? shifts.same : shift, 12))
  const capacity = trialsWith(shifts.mixed)
  const assumption = { effect: 'returnOdds', low: 1, high: 1.15, unit: '', written: '1.00 to 1.15' } as const
  const words = { source: 'Judged', confidence: 'assumption', speaksFor: 'fewer changes', note: 'Of worker.' } as const
  return addPractice(assembleResult(study(arms, 12), capacity), study(arms, 12), capacity, {
    practice: { assumptions: [{ ...assumption, ...words }] },
    file: 'practice-assumptions',
    sha256: '0'.repeat(64),
    replications: 10,
    trials: trialsWith(shifts.same),
  })
}

/** What a page must never take for markup, in every name that comes from a file. */
export const hostile = '<img src=x onerror=alert(1)>"\'&amp;</style></script>'

/** A study in which every name a file can choose is hostile. */
export function hostileStudy(): StudyResult {
  const text = JSON.stringify(hostile).slice(1, -1)
  const names = [
    'The functional model',
    'The locality model',
    'Smallshire',
    'North',
    'South',
    'Assessment',
    'Plans',
    'Three areas instead of five',
    'Judgement',
    'bucks-1',
    'locality',
    'small/locality',
  ]
  const json = JSON.stringify(fullStudy())
  // Values only: a key of the same name is followed by a colon.
  return JSON.parse(
    names.reduce((so, name) => so.replaceAll(new RegExp(`"${name}"(?!:)`, 'g'), () => `"${text}"`), json),
  )
}
