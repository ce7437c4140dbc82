import type { Scenario } from '../scenario/scenario.ts'
import type { StayLaw } from './stay-law.ts'

/** Working days of a year, by which hours a year become hours a day. */
export const WORKING_DAYS_IN_YEAR = 253
/** Long enough for the mean of any natural duration [working days]. */
const LONGEST = 9000

/** The work that stages and enquiries put on a worker, in hours a working day. */
export interface WorkTable {
  /** Whether hours are counted anywhere: without, workers are told apart by the children they hold alone. */
  readonly counted: boolean
  /** Unhurried pace of dated work [hours a working day] by stage × kinds + kind; 0 for stages that are no effort. */
  readonly pace: Float64Array
  /** 1 where the stage ends when its hours are done [stages]. */
  readonly isEffort: Uint8Array
  /** How long before the limit the worker means to be done, at most [working days, stages]. */
  readonly lead: Float64Array
  /** Limit in working days from the event it counts from; Infinity without one [stages]. */
  readonly limit: Float64Array
  /** Open work while the stage lasts [hours a working day, stages]. */
  readonly open: Float64Array
  /** The same for the section 47 enquiries of a stage; pace 0 where an enquiry has a length of its own [stages]. */
  readonly enquiryPace: Float64Array
  readonly enquiryLead: Float64Array
  readonly enquiryLimit: Float64Array
  /** Hours of a full-time worker [hours a working day, roles]. */
  readonly hoursADay: Float64Array
}

/**
 * @param laws each law of the pathway once, and `stay` which of them a stage has for a kind of child (see `PathwayTable`)
 */
export function createWorkTable(
  scenario: Scenario,
  kinds: number,
  laws: readonly StayLaw[],
  stay: Int16Array,
  enquiryLength: readonly (StayLaw | undefined)[],
): WorkTable {
  const { stages } = scenario.pathway
  const pace = new Float64Array(stages.length * kinds)
  stages.forEach((stage, s) => {
    if (!stage.effort) return
    for (let kind = 0; kind < kinds; kind++) {
      const mean = laws[stay[s * kinds + kind] ?? 0]?.expectedWithin(LONGEST) ?? 0
      pace[s * kinds + kind] = mean > 0 ? stage.effort.hours / mean : 0
    }
  })
  return {
    counted: stages.some((stage) => stage.effort || stage.workPerMonth > 0 || stage.enquiry?.effort),
    pace,
    isEffort: Uint8Array.from(stages, ({ effort }) => (effort ? 1 : 0)),
    lead: Float64Array.from(stages, ({ effort }) => effort?.lead ?? 0),
    limit: Float64Array.from(stages, ({ limit }) =>
      limit ? (limit.unit === 'working' ? limit.days : (limit.days * 5) / 7) : Infinity,
    ),
    open: Float64Array.from(stages, ({ workPerMonth }) => (workPerMonth * 12) / WORKING_DAYS_IN_YEAR),
    enquiryPace: Float64Array.from(stages, ({ enquiry }, s) => {
      const mean = enquiryLength[s]?.expectedWithin(LONGEST) ?? 0
      return enquiry?.effort && mean > 0 ? enquiry.effort.hours / mean : 0
    }),
    enquiryLead: Float64Array.from(stages, ({ enquiry }) => enquiry?.effort?.lead ?? 0),
    enquiryLimit: Float64Array.from(stages, ({ enquiry }) => enquiry?.effort?.limit ?? Infinity),
    hoursADay: Float64Array.from(scenario.workforce.roles, (role) => role.hoursPerYear / WORKING_DAYS_IN_YEAR),
  }
}
