import { type CauseOfChange, causesOfChange } from './causes-of-change.ts'
import { measures } from '../measure/index.ts'
import type { MeasureKind } from '../measure/measure.ts'
import type { PublishedFigure } from '../scenario/definitions.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { meanOf } from '../statistics/moments.ts'
import { type AcceptanceBar, acceptanceBar } from './acceptance-bar.ts'
import type { PassRate } from './kept-truth.ts'
import { lineValue } from './line-value.ts'
import { type PublishedBalance, publishedBalances } from './published-balance.ts'
import type { Band } from './result.ts'
import { studyPeriod } from './study-period.ts'
import { bandField, present } from './summary.ts'
import type { TrialResult } from './trial.ts'
import { type Identity, truthIdentities } from './truth-identities.ts'

export type LineVerdict = 'met' | 'missed' | 'excluded'

/** One published figure of a year beside what a run of that year gives. */
export interface TruthLine {
  readonly measure: string
  /** Of the measure, for people. */
  readonly title: string
  readonly part?: string
  readonly kind: MeasureKind
  readonly unit: string
  readonly published: number
  /** Mean of the replications; null where the measure, or this part of it, is not simulated. */
  readonly simulated: number | null
  /** Absent under two replications. */
  readonly band?: Band
  readonly bar: AcceptanceBar
  readonly role: 'input' | 'fitted' | 'predicted'
  /** Dotted path of what was fitted, or holds the input. */
  readonly parameter?: string
  /** Met whatever the model does. */
  readonly madeBy?: 'construction'
  readonly source: string
  readonly verdict: LineVerdict
  /** Why it is not judged. */
  readonly why?: string
}

/** A year simulated from its published opening stock, beside what was published of it. */
export interface TruthRun {
  readonly area: string
  /** Financial year, as "2024-25". */
  readonly year: string
  readonly replications: number
  readonly lines: readonly TruthLine[]
  readonly identities: readonly Identity[]
  readonly balances: readonly PublishedBalance[]
  /** Why workers of looked-after children change; not identified by any figure. */
  readonly causes: readonly CauseOfChange[]
  /** Over all lines. */
  readonly all: PassRate
  /** Over the lines that are predicted, and not met by construction. */
  readonly predicted: PassRate
}

/** Share of the lines judged that must be met. */
export const PASS_ALL = 0.9
export const PASS_PREDICTED = 0.8

/**
 * Compares the runs of one year with the published figures its scenario names. A pure function of its trials.
 * @param scenario of one year, its published figures being those of that year
 * @throws RangeError when it lasts longer, or there are no trials
 */
export function truthRun(scenario: Scenario, trials: readonly TrialResult[]): TruthRun {
  if (scenario.years !== 1) throw new RangeError(`A truth run lasts 1 year, and ${scenario.title} ${scenario.years}`)
  if (trials.length === 0) throw new RangeError(`${scenario.title} has no trials`)
  const lines = scenario.definitions.published.map((figure) => lineOf(figure, trials))
  return {
    area: scenario.area.name,
    year: studyPeriod(scenario.start, 1).years[0] ?? '',
    replications: trials.length,
    lines,
    identities: truthIdentities(trials),
    balances: publishedBalances(scenario),
    causes: causesOfChange(trials),
    all: passRate(lines),
    predicted: passRate(lines.filter((line) => line.role === 'predicted' && line.madeBy === undefined)),
  }
}

/** Whether a truth run reaches what is asked of it: both pass rates and every identity. */
export function isAccepted({ all, identities, predicted }: TruthRun): boolean {
  const reaches = ({ judged, met }: PassRate, least: number): boolean => judged > 0 && met >= least * judged
  return reaches(all, PASS_ALL) && reaches(predicted, PASS_PREDICTED) && identities.every(({ holds }) => holds)
}

function lineOf(figure: PublishedFigure, trials: readonly TrialResult[]): TruthLine {
  const { excluded, madeBy, measure: name, parameter, part, role, source, unit, value } = figure
  const measure = measures.find((candidate) => candidate.name === name)
  const counted = present(trials.map((trial) => lineValue(figure, trial.measures[name])))
  const simulated = counted.length > 0 ? meanOf(counted) : null
  const kind = measure?.kind ?? 'flow'
  const bar = acceptanceBar(figure, kind)
  const why = excluded ?? (simulated === null ? 'this version does not simulate it' : undefined)
  return {
    measure: name,
    title: measure?.title ?? name,
    ...(part !== undefined && { part }),
    kind,
    unit,
    published: value,
    simulated,
    ...bandField(counted),
    bar,
    role,
    ...(parameter !== undefined && { parameter }),
    ...(madeBy && { madeBy }),
    source,
    verdict: verdictOf(simulated, bar, why),
    ...(why !== undefined && { why }),
  }
}

function verdictOf(simulated: number | null, { high, low }: AcceptanceBar, why: string | undefined): LineVerdict {
  if (why !== undefined || simulated === null) return 'excluded'
  return simulated >= low && simulated <= high ? 'met' : 'missed'
}

function passRate(lines: readonly TruthLine[]): PassRate {
  const judged = lines.filter(({ verdict }) => verdict !== 'excluded')
  return { met: judged.filter(({ verdict }) => verdict === 'met').length, judged: judged.length }
}
