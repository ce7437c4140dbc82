import { meanOf } from '../statistics/moments.ts'
import { uniformSource } from '../statistics/uniform-source.ts'
import { leaningMeasures } from '../words/headline-measures.ts'
import { queueFinding } from './queue-finding.ts'
import type { ArmResult } from './result.ts'
import type { StudyArm } from './study.ts'
import type { StudyPeriod } from './study-period.ts'
import { bandField, present, withGaps } from './summary.ts'
import type { TeamLoad, TeamSustainability } from './sustainability-result.ts'
import type { TrialResult } from './trial.ts'

/** What a team may lean on, in the order of the steps of escalation and then what comes of them. */
export const leanedOn: readonly string[] = ['missed-visits-other', 'allocated-over-cap', ...leaningMeasures]

const YEAR = 12

/**
 * Load by month, the waiting list and what is leaned on, of every team of an arm that holds cases.
 * @param trials one for each replication
 * @param arm its result, which tells the leaning
 * @returns nothing for trials that do not tell of months
 */
export function sustainabilityOf(
  { name, compiled }: StudyArm,
  trials: readonly TrialResult[],
  arm: ArmResult,
  period: StudyPeriod,
  seed: string,
): TeamSustainability[] {
  const months = period.months.length
  const monthly = (measure: string, team: number): number[][] =>
    trials.flatMap((trial) => {
      const values = trial.measures[measure]?.byTeamMonth
      return values ? [Array.from(values.subarray(team * months, (team + 1) * months))] : []
    })
  const teams = compiled.names.teams.flatMap((team, t) => (compiled.teamHoldsCases[t] === 1 ? [{ team, t }] : []))
  return teams.flatMap(({ team, t }): TeamSustainability[] => {
    const runs = monthly('unallocated', t)
    if (runs.length === 0 || runs.some((run) => run.some(Number.isNaN))) return []
    const load =
      loadOf(monthly('worker-load', t), 'hours', period) ?? loadOf(monthly('places-taken', t), 'places', period)
    return [
      {
        arm: name,
        team,
        ...(load && { load }),
        waiting: {
          byMonth: period.months.map((month, i) => {
            const values = runs.map((run) => run[i] ?? NaN)
            return { month, mean: meanOf(values), ...bandField(values) }
          }),
          lastYear: meanOf(runs.map((run) => meanOf(run.slice(-YEAR)))),
        },
        queue: queueFinding(runs, period.months, teams.length, uniformSource(seed, `queue/${name}/${team}`)),
        leaningOn: leanedOn.flatMap((measure) => {
          const found = arm.measures.find((one) => one.name === measure)
          const value = found?.byTeam?.find((one) => one.team === team)?.mean
          return found && value !== undefined ? [{ measure, title: found.title, value }] : []
        }),
      },
    ]
  })
}

/** Undefined where no month of the last year has a value in any run. */
function loadOf(
  runs: readonly (readonly number[])[],
  per: TeamLoad['per'],
  { months, years }: StudyPeriod,
): TeamLoad | undefined {
  const byMonth = months.flatMap((month, i) => {
    const counted = present(runs.map((run) => run[i] ?? NaN))
    return counted.length === 0 ? [] : [{ month, mean: meanOf(counted) }]
  })
  const byYear = years.flatMap((year, y) => {
    const counted = present(runs.flatMap((run) => run.slice(YEAR * y, YEAR * (y + 1))))
    return counted.length === 0 ? [] : [{ year, mean: meanOf(counted) }]
  })
  const last = byYear.at(-1)
  if (!last || last.year !== years.at(-1)) return undefined
  const each = runs.map((run) => {
    const counted = present(run.slice(-YEAR))
    return counted.length === 0 ? NaN : meanOf(counted)
  })
  return { per, byMonth, byYear, lastYear: last.mean, replications: withGaps(each) }
}
