import type { BestOnMeasure, SelectionResult } from './best-result.ts'
import type { MeasureKind } from '../measure/measure.ts'
import type { InterventionResult } from './intervention-result.ts'
import type { PracticeAssumption } from '../scenario/practice.ts'
import type { PracticeChange } from '../words/practice-change.ts'
import type { Verdict, Why } from '../words/verdict-words.ts'
import type { Band, Interval, LocalityValue, MonthValue, Summary, TeamValue, YearValue } from './result-values.ts'
import type { PrecisionResult } from './precision-result.ts'
import type { Route } from './route-result.ts'
import type { TeamSustainability } from './sustainability-result.ts'
import type { TruthVerdict } from './kept-truth.ts'
import type { UncertaintyResult } from './uncertainty-result.ts'
import type { WarmUpResult } from './warm-up-result.ts'

export type { Band, Interval, LocalityValue, MonthValue, Summary, TeamValue, YearValue } from './result-values.ts'
export type { Route } from './route-result.ts'

/**
 * The result of a study, as `--json` prints it and `result.json` holds it. Plain data: no times, durations or places on
 * a machine, and the same study gives the same bytes. What cannot be measured is absent, never 0 and never NaN.
 * Fields marked *addition* go beyond the least that other programs may rely on.
 */
export interface StudyResult {
  /** Version of the program. */
  readonly caseflow: string
  readonly format: 1
  /** Name of the simulated area. Addition. */
  readonly area: string
  /** What must be known before any answer, as sentences: arms with different numbers of posts, and how an arm comes in. Addition. */
  readonly notices: readonly string[]
  /** The answer in words, one for each comparison of an arm with the first. Addition. */
  readonly answers: readonly Answer[]
  /** Names of the headline measures that were measured in every arm, in order. Addition. */
  readonly headline: readonly string[]
  readonly arms: readonly ArmResult[]
  /** Each other arm against the first, each measure both have but sets of parts, in the order of arms and measures. */
  readonly comparisons: readonly Comparison[]
  /** The headline repeated under other conditions (numbers of teams, caps), when it was. Addition. */
  readonly variants?: readonly VariantRow[]
  /** What the comparisons were made again with, when they were. Addition. */
  readonly practice?: PracticeResult
  /** What was drawn, when inputs were drawn from their ranges. Addition. */
  readonly uncertainty?: UncertaintyResult
  readonly precision?: PrecisionResult
  /** Which of three or more arms is best on each headline row that has a better way. Addition. */
  readonly best?: readonly BestOnMeasure[]
  /** How the best was selected, when runs were to go where they decide. Addition. */
  readonly selection?: SelectionResult
  readonly routes: readonly Route[]
  /** Teams whose list runs away or whose load is high, one warning each; absent where there is none. */
  readonly warnings?: readonly Warning[]
  /** Load, waiting list and what is leaned on, of every team that holds cases. Addition. */
  readonly sustainability?: readonly TeamSustainability[]
  readonly seed: string
  readonly replications: number
  readonly years: number
  /** First simulated day, ISO date. */
  readonly start: string
  /** How it was warmed up, where the runs begin empty; absent where they begin with a stock. Addition. */
  readonly warmUp?: WarmUpResult
  /** Full-time posts of case holders, by arm and team. Addition. */
  readonly posts: readonly ArmPosts[]
  /** Published figures beside the first year of the first arm. Addition. */
  readonly published: readonly PublishedLine[]
  /** How the base stands to a published year it was held to; absent where it never was. Addition. */
  readonly truth?: TruthVerdict
  readonly notMeasured: readonly NotMeasured[]
  readonly assumptions: readonly Assumption[]
  readonly checks: readonly CheckResult[]
}

/** What the comparison of one arm with another comes to, in at most three sentences. */
export interface Answer {
  readonly arm: string
  readonly against: string
  readonly sentences: readonly string[]
  /** How wide it is, as a sentence; absent under two replications. Addition. */
  readonly range?: string
}

export interface ArmResult {
  readonly name: string
  readonly scenario: { readonly title: string; readonly file: string; readonly sha256: string }
  /** What the scenario itself assumes of practice; absent where that is nothing, as in all that is shipped. Addition. */
  readonly practice?: readonly PracticeAssumption[]
  /** What the scenario does beside its teams; absent where that is nothing. Addition. */
  readonly interventions?: readonly InterventionResult[]
  /** One for each replication, in order. */
  readonly fingerprints: readonly string[]
  readonly measures: readonly MeasureSummary[]
}

export interface MeasureSummary {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly kind: MeasureKind
  readonly betterWhen: 'lower' | 'higher' | 'neither'
  /** The last full year; of a stock the last 31 March. */
  readonly overall: Summary
  /** Smallest difference that matters, in the measure's unit; an assumption. */
  readonly matters: number
  /** Years in which any replication has a value. */
  readonly byYear: readonly YearValue[]
  /** Stocks and averages. */
  readonly byMonth?: readonly MonthValue[]
  /** Teams that have a value in the year of `overall`. */
  readonly byTeam?: readonly TeamValue[]
  /** Localities that have a value in the year of `overall`. */
  readonly byLocality?: readonly LocalityValue[]
  /** Kind "parts", and kind "spread" where it is also counted in bands. */
  readonly parts?: readonly { readonly part: string; readonly mean: number }[]
  /** Kind "spread": over all counted in the last full year, all replications together; `overall.mean` is the mean of means. */
  readonly spread?: { readonly p10: number; readonly median: number; readonly p90: number; readonly mean: number }
}

/** One measure of one arm less the same measure of another, replication by replication. */
export interface Comparison {
  readonly arm: string
  readonly against: string
  readonly measure: string
  readonly difference: Difference
  /** Share of the paired replications in which `arm` is lower [0, 1]. */
  readonly shareOfReplicationsLower: number
  /** Paired replications whose difference has the sign of the mean. Addition. */
  readonly replicationsAgreeing: number
  /** Share of the draws of the inputs in which `arm` is lower [0, 1]; only when inputs are drawn from their ranges. */
  readonly probabilityLower?: number
  readonly verdict: Verdict
  readonly why: Why
  readonly sentence: string
  /** The comparison as cells of a table. Addition. */
  readonly cells: ComparisonCells
  /** The same under practice assumptions, when the comparison was made again with them. */
  readonly withPractice?: PracticeDifference
  readonly byYear: readonly YearDifference[]
  readonly byLocality?: readonly LocalityDifference[]
}

/** A comparison under practice assumptions, over fewer replications; beside it the same replications without them. */
export interface PracticeDifference {
  /** Its band is of chance and of the values drawn. */
  readonly difference: Difference
  readonly verdict: Verdict
  /** Addition. */
  readonly why: Why
  /** As cells of a table: "1.5 fewer, too small to matter", and where room is short "too small". Addition. */
  readonly cells: { readonly difference: string; readonly short: string }
  /** What becomes of the verdict of the same replications. Addition. */
  readonly change: PracticeChange
  /** Without the assumptions, in the same replications. Addition. */
  readonly capacityOnly: { readonly mean: number; readonly verdict: Verdict }
}

/** The practice assumptions a study was compared under once more, and what they do to each answer. */
export interface PracticeResult {
  readonly file: string
  readonly sha256: string
  /** The first so many of the study's. */
  readonly replications: number
  readonly assumptions: readonly PracticeAssumption[]
  readonly answers: readonly { readonly arm: string; readonly against: string; readonly sentence: string }[]
}

export interface Difference {
  /** `arm` less `against`: negative where `arm` is lower. */
  readonly mean: number
  /** One for each replication, in order; null where either arm has no value. */
  readonly replications: readonly (number | null)[]
  /** Pairs that stand behind the mean. Addition. */
  readonly counted: number
  /** Simultaneous over the headline rows; absent under two pairs. */
  readonly interval?: Interval
  readonly band?: Band
  /** Where single pairs of runs fall when inputs are drawn from their ranges too; only when they are. Addition. */
  readonly bandWithParameters?: Band
  readonly variance?: Summary['variance']
}

/** Rounded so that no cell contradicts the verdict. */
export interface ComparisonCells {
  /** Value of the arm compared against. */
  readonly against: string
  readonly arm: string
  /** As "1.5 fewer", "about the same", "16 fewer to 6 more". */
  readonly difference: string
  /** As "29 of 30"; empty where nothing is claimed. */
  readonly runs: string
}

export interface YearDifference {
  readonly year: string
  readonly mean: number
  readonly interval?: Interval
  readonly band?: Band
}

export interface LocalityDifference {
  readonly locality: string
  readonly mean: number
  readonly interval?: Interval
  readonly band?: Band
  readonly byYear: readonly YearDifference[]
}

/** The headline of one more comparison, under another condition. `other` is the arm compared, `base` what with. */
export interface VariantRow {
  /** What is different, as "Two areas instead of five". */
  readonly title: string
  /** What it varies, as "the number of teams"; absent where its file does not say. */
  readonly varies?: string
  readonly base: string
  readonly other: string
  readonly replications: number
  readonly measures: readonly VariantMeasure[]
}

export interface VariantMeasure {
  readonly measure: string
  readonly title: string
  readonly base: number
  readonly other: number
  readonly difference: { readonly mean: number; readonly interval?: Interval }
  readonly verdict: Verdict
  readonly why: Why
  readonly cells: ComparisonCells
}

export interface Warning {
  readonly arm: string
  readonly kind: 'stretched' | 'leaning' | 'cannot-last'
  readonly team: string
  /** Month, as "2026-10". */
  readonly from: string
  readonly runs: number
  readonly evidence: string
}

export interface ArmPosts {
  readonly arm: string
  readonly total: number
  readonly byTeam: readonly { readonly team: string; readonly posts: number }[]
}

/** A published figure of the year before the start, beside the first simulated year. */
export interface PublishedLine {
  readonly measure: string
  readonly title: string
  readonly unit: string
  readonly published: number
  /** Mean of the first year, first arm. */
  readonly simulated: number
  readonly band?: Band
  /** Simulated less published, in the measure's unit: for shares, points. */
  readonly difference: number
  /** The same as a part of the published figure [%]. */
  readonly differencePercent: number
  readonly role: 'input' | 'fitted' | 'predicted'
  readonly source: string
  /** Whether `differencePercent` is 10 or less either way. */
  readonly within10: boolean
}

export interface NotMeasured {
  readonly name: string
  readonly why: string
}

export interface Assumption {
  /** Dotted path in the scenario file. */
  readonly path: string
  /** Absent where there is no limit. */
  readonly value?: number
  readonly unit: string
  /** As written in the file, with its unit. Addition. */
  readonly written: string
  readonly range?: readonly [number, number]
  readonly source: string
  readonly confidence: 'high' | 'medium' | 'low' | 'assumption'
  /** Arms it belongs to, when not all. Addition. */
  readonly arms?: readonly string[]
}

/** Something that must hold in every replication of every arm. */
export interface CheckResult {
  readonly name: string
  readonly passed: boolean
  /** Where it did not. Addition. */
  readonly failures?: readonly { readonly arm: string; readonly replication: number; readonly found: string }[]
}
