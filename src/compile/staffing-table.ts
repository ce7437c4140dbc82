import type { Calendar } from '../scenario/calendar.ts'
import { parseIsoDate, serialDay } from '../scenario/civil-date.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { residualReasons, type Tenure } from '../scenario/workforce.ts'
import { createWeightTable, type WeightTable } from './case-weights.ts'
import { createLeavingLaw, type LeavingLaw } from './leaving-law.ts'
import { createStayLaw, type StayLaw } from './stay-law.ts'

/** Productive hours of a full-time worker where nothing else is said: 1,150 a year, an assumption. */
const HOURS_A_YEAR = 1150

/** How workers come, go, are away and grow into their work, by role and by terms. */
export interface StaffingTable {
  /** [role × 2 + 1 for agency] */
  readonly terms: readonly Terms[]
  /** Share of employed starters who are newly qualified; 0 without a ramp [roles]. */
  readonly newlyQualified: Float64Array
  /** Share of a full load by days in post, steps in order [roles]. */
  readonly ramp: readonly Ramp[]
  /** 1 where some workers of the role carry less than others [roles]. */
  readonly hasRamp: Uint8Array
  readonly absence: AbsenceTable | undefined
  readonly weights: WeightTable
  /** Factor on the hazard of leaving at twice the cap; 1 for none. */
  readonly overload: number
  /** Hours of family support a worker of the role gives on a working day; 0 for roles that hold cases [roles]. */
  readonly supportHours: Float64Array
  readonly blocks: readonly Block[]
  /** Shares of residual changes under the reasons of `residualReasons`, in their order; empty when none is stated. */
  readonly residualReasons: Float64Array
}

/** How long people stay on some terms, and how long their posts stand empty. */
export interface Terms {
  readonly leavePerYear: number
  /** Absent where the hazard is the same at all times. */
  readonly leaving: LeavingLaw | undefined
  /** Working days from an advert to a start; the mean where `lag` varies it. */
  readonly replacedAfter: number
  readonly lag: StayLaw | undefined
  /** Share of adverts that find somebody. */
  readonly fill: number
}

export interface Ramp {
  /** Days in post at which each step ends. */
  readonly upTo: Float64Array
  readonly share: Float64Array
}

export interface AbsenceTable {
  readonly share: number
  /** Means of a spell and of the time between two [days]. */
  readonly mean: number
  readonly gap: number
  readonly covered: number
  /** Hours of a worker who is there, as a share of those told net of absence: a little over 1. */
  readonly present: number
  /** [days], Infinity for never. */
  readonly reallocateAfter: number
}

/** Agency workers hired together: their first day and the day after their last. */
export interface Block {
  readonly team: number
  readonly posts: number
  readonly firstDay: number
  readonly endDay: number
}

/** Terms, ramps, spells, weights and blocks as numbers. */
export function createStaffingTable(scenario: Scenario, calendar: Calendar): StaffingTable {
  const { roles, absence, overload, agencyBlocks = [], reallocation } = scenario.workforce
  const { reasons } = reallocation
  const days = calendar.firstDayOfYear(scenario.years)
  const workingDaysAYear = calendar.workingDaysBetween(-1, days - 1) / scenario.years
  const ramp = roles.map(({ newlyQualified }) => ({
    upTo: Float64Array.from(newlyQualified?.ramp ?? [], ({ upTo }) => upTo),
    share: Float64Array.from(newlyQualified?.ramp ?? [], ({ share }) => share),
  }))
  const zero = dayNumber(scenario.start)
  return {
    terms: roles.flatMap(({ employed, agency }) => [termsOf(employed), termsOf(agency)]),
    newlyQualified: Float64Array.from(roles, ({ newlyQualified }) => newlyQualified?.share ?? 0),
    ramp,
    hasRamp: Uint8Array.from(roles, ({ newlyQualified }, role) =>
      (newlyQualified?.share ?? 0) > 0 && ramp[role]?.share.some((share) => share < 1) ? 1 : 0,
    ),
    // A share of nothing is no absence, and must leave no trace.
    absence:
      (absence &&
        absence.share > 0 && {
          share: absence.share,
          mean: absence.mean,
          gap: (absence.mean * (1 - absence.share)) / absence.share,
          covered: absence.covered,
          present: (1 - absence.share * absence.covered) / (1 - absence.share),
          reallocateAfter: absence.reallocateAfter,
        }) ||
      undefined,
    weights: createWeightTable(scenario),
    overload: overload?.leaving ?? 1,
    supportHours: Float64Array.from(roles, ({ countsAs, hoursPerYear }) =>
      countsAs === 'family-support'
        ? (Number.isFinite(hoursPerYear) ? hoursPerYear : HOURS_A_YEAR) / workingDaysAYear
        : 0,
    ),
    residualReasons: Float64Array.from(reasons ? residualReasons : [], (reason) => reasons?.[reason] ?? 0),
    blocks: agencyBlocks.map(({ team, posts, from, days: length }) => ({
      team: scenario.teams.teams.findIndex(({ name }) => name === team),
      posts: Math.round(posts),
      firstDay: dayNumber(from) - zero,
      endDay: dayNumber(from) - zero + length,
    })),
  }
}

function termsOf({ leavePerYear, leaveByTenure, replacedAfter, replacedLaw, fill = 1 }: Tenure): Terms {
  return {
    leavePerYear,
    leaving: leaveByTenure && createLeavingLaw(leaveByTenure),
    replacedAfter,
    lag: replacedLaw && createStayLaw({ law: 'lognormal', ...replacedLaw, days: 'working', less: 0 }),
    fill,
  }
}

function dayNumber(text: string): number {
  const date = parseIsoDate(text)
  if (!date) throw new RangeError(`"${text}" is no date`)
  return serialDay(date)
}
