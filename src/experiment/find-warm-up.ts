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
 * must agree within their error in every series, all together at 95 %; and MSER-5 must not have cut as much as it may, nor
 * more than was given.
 * Method: White, Cobb and Spratt (2000), see `mser5`; a pure function of the trials.
 */
export function findWarmUp(arms: readonly PilotArm[]): WarmUpResult {
  const held = arms.flatMap(heldOf)
  const cuts = held.map(({ runs }) => cutOf(averaged(runs)))
  const given = arms.map(({ warmUp }) => (warmUp.given ? (warmUp.days ?? 0) : 0))
  const isGiven = arms.every(({ warmUp }) => warmUp.given)
  const found = isGiven ? 0 : Math.max(0, ...cuts.map(({ weeks }) => weeks)) * WEEK
  const days = Math.max(found, ...given)
  const series = held.map((one, i): WarmUpSeries => {
    const { weeks, atEnd } = cuts[i] ?? { weeks: 0, atEnd: true }
    const halves = one.runs.map((run) => halvesAfter(run, Math.ceil(days / WEEK)))
    const [first, second] = [0, 1].map((half) => meanOf(halves.map((pair) => pair[half] ?? 0)))
    const differences = halves.map(([before, after]) => after - before)
    const mean = meanOf(differences)
    const { interval } = intervalField(differences, CONFIDENCE, {
      each: bonferroniLevel(CONFIDENCE, held.length),
      comparisons: held.length,
    })
    const isAlike = Math.abs(mean) <= ALIKE * (second ?? 0)
    return {
      arm: one.arm,
      ...(one.team !== undefined && { team: one.team }),
      cut: weeks * WEEK,
      atEnd,
      first: first ?? 0,
      second: second ?? 0,
      difference: { mean, ...(interval && { interval }) },
      level: isAlike || (interval !== undefined && interval.low <= 0 && interval.high >= 0),
    }
  })
  return {
    days,
    how: isGiven ? 'given' : 'MSER-5',
    pilots: arms[0]?.trials.length ?? 0,
    years: arms[0]?.compiled.years ?? 0,
    settled: series.every(({ atEnd, cut, level }) => level && !atEnd && cut <= days),
    series,
    overloaded: arms.flatMap(overloadedOf).sort((a, b) => b.load - a.load),
  }
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
