import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { WarmUp } from '../scenario/warm-up.ts'
import { bonferroniLevel } from '../statistics/bonferroni.ts'
import { meanOf } from '../statistics/moments.ts'
import { mser5 } from '../statistics/mser5.ts'
import { CONFIDENCE, intervalField, present } from './summary.ts'
import type { TrialResult } from './trial.ts'
import type { OverloadedTeam, WarmUpResult, WarmUpSeries } from './warm-up-result.ts'

const WEEK = 7
const MONTHS = 12
/** By how much a warm-up is lengthened at a time [weeks]. */
const QUARTER = 13
/** Halves that differ by less are alike for any planner, however many runs would tell them apart. */
const ALIKE = 0.01
/** Of the pilot runs, from their beginning. */
const PARTS = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

/** A model and its pilot runs, in order of replication. */
export interface PilotArm {
  readonly name: string
  readonly warmUp: WarmUp
  /** Of the pilot scenario. */
  readonly compiled: CompiledScenario
  readonly trials: readonly TrialResult[]
}

/** Children held in one series, week by week in each run [runs][weeks]. */
interface Held {
  readonly arm: string
  readonly team?: string
  readonly runs: readonly (readonly number[])[]
}

/**
 * The warm-up of models that are compared, and whether it is enough. Where a length is not given, it is the longest that
 * MSER-5 cuts from children held, week by week, in all and by team, of any model, averaged over its pilot runs; so that all
 * models have the same. Then it is checked on what follows: the mean of its first half and that of its second, run by run,
 * must agree within their error in every series, all together at 95 %, and until they do it is lengthened, up to half of
 * the pilot runs; and MSER-5 must not have cut as much as it may, nor more than was given.
 * Method: White, Cobb and Spratt (2000), see `mser5`; a pure function of the trials.
 */
export function findWarmUp(arms: readonly PilotArm[]): WarmUpResult {
  const held = arms.flatMap(heldOf)
  const cuts = held.map(({ runs }) => cutOf(averaged(runs)))
  const given = arms.map(({ warmUp }) => (warmUp.given ? (warmUp.days ?? 0) : 0))
  const isGiven = arms.every(({ warmUp }) => warmUp.given)
  const least = Math.max(isGiven ? 0 : Math.max(0, ...cuts.map(({ weeks }) => weeks)), ...given.map(weeksIn))
  // What is given is as long as it is; what is found is lengthened until what follows it is level, if it ever is.
  const most = isGiven ? least : Math.floor((held[0]?.runs[0]?.length ?? 0) / 2)
  let weeks = least
  let after = held.map((one) => levelAfter(one, weeks, held.length))
  while (weeks < most && after.some(({ level }) => !level)) {
    weeks = Math.min(most, weeks + QUARTER)
    after = held.map((one) => levelAfter(one, weeks, held.length))
  }
  const days = isGiven ? Math.max(...given) : WEEK * weeks
  const series = held.map(({ arm, team }, i): WarmUpSeries => {
    const cut = cuts[i] ?? { weeks: 0, atEnd: true }
    const own = after[i] ?? { first: 0, second: 0, difference: { mean: 0 }, level: false }
    return { arm, ...(team !== undefined && { team }), cut: WEEK * cut.weeks, atEnd: cut.atEnd, ...own }
  })
  return {
    days,
    how: isGiven ? 'given' : 'MSER-5',
    lengthened: WEEK * (weeks - least),
    pilots: arms[0]?.trials.length ?? 0,
    years: arms[0]?.compiled.years ?? 0,
    settled: series.every(({ atEnd, cut, level }) => level && !atEnd && cut <= days),
    series,
    overloaded: arms.flatMap(overloadedOf).sort((a, b) => b.load - a.load),
  }
}

function weeksIn(days: number): number {
  return Math.ceil(days / WEEK)
}

/**
 * Whether children held are level after a cut: the mean of the second half of what is left less that of the first.
 * @param cut [weeks]
 * @param together series that are judged together
 */
function levelAfter(
  { runs }: Held,
  cut: number,
  together: number,
): Pick<WarmUpSeries, 'first' | 'second' | 'difference' | 'level'> {
  const halves = runs.map((run) => halvesAfter(run, cut))
  const first = meanOf(halves.map(([one]) => one))
  const second = meanOf(halves.map(([, two]) => two))
  const differences = halves.map(([one, two]) => two - one)
  const mean = meanOf(differences)
  const rows = { each: bonferroniLevel(CONFIDENCE, together), comparisons: together }
  const { interval } = intervalField(differences, CONFIDENCE, rows)
  const isAlike = Math.abs(mean) <= ALIKE * second
  const level = isAlike || (interval !== undefined && interval.low <= 0 && interval.high >= 0)
  return { first, second, difference: { mean, ...(interval && { interval }) }, level }
}

/** The series of one model: all teams together, then each. */
function heldOf({ name, compiled, trials }: PilotArm): Held[] {
  const { teams } = compiled.names
  const byTeam = teams.map((team, t) => ({
    arm: name,
    team,
    runs: trials.map(({ heldByWeek: held = new Float64Array(0) }) => {
      const weeks = held.length / teams.length
      return Array.from(held.subarray(t * weeks, (t + 1) * weeks))
    }),
  }))
  const all = trials.map((_, run) =>
    Array.from({ length: byTeam[0]?.runs[run]?.length ?? 0 }, (__, week) =>
      byTeam.reduce((sum, { runs }) => sum + (runs[run]?.[week] ?? 0), 0),
    ),
  )
  return [{ arm: name, runs: all }, ...byTeam]
}

/**
 * What MSER-5 cuts. Near the end of what it may cut the statistic rests on few values and may be least there by chance
 * alone; so where it is, the pilot runs are looked at once more without their last tenth, and again down to half of them.
 * A series that has not settled is at its end in all of them.
 */
function cutOf(series: readonly number[]): { readonly weeks: number; readonly atEnd: boolean } {
  for (const part of PARTS) {
    const found = mser5(series.slice(0, Math.floor(series.length * part)))
    if (found && !found.tooShort) return { weeks: found.cut, atEnd: false }
  }
  return { weeks: mser5(series)?.cut ?? 0, atEnd: true }
}

function averaged(runs: readonly (readonly number[])[]): number[] {
  return (runs[0] ?? []).map((_, week) => meanOf(runs.map((run) => run[week] ?? 0)))
}

/** Means of the two halves of what follows a cut. @param cut [weeks] */
function halvesAfter(run: readonly number[], cut: number): readonly [number, number] {
  const middle = cut + Math.floor((run.length - cut) / 2)
  return [meanOf(run.slice(cut, middle)), meanOf(run.slice(middle))]
}

/** Teams that are asked for more than they have, in the last year of the pilot runs. */
function overloadedOf({ name, compiled, trials }: PilotArm): OverloadedTeam[] {
  const months = compiled.years * MONTHS
  const loadOf = (measure: string, team: number): number => {
    const values = trials.flatMap((trial) => {
      const own = trial.measures[measure]?.byTeamMonth
      return own ? present(own.subarray((team + 1) * months - MONTHS, (team + 1) * months)) : []
    })
    return values.length === 0 ? Number.NaN : meanOf(values) / 100
  }
  return compiled.names.teams.flatMap((team, t) => {
    const [hours, places] = [loadOf('worker-load', t), loadOf('places-taken', t)]
    const per = Number.isNaN(hours) ? 'places' : 'hours'
    const load = per === 'hours' ? hours : places
    return load > 1 ? [{ arm: name, team, load, per }] : []
  })
}
