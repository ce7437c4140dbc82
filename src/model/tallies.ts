/** Counts kept beside the log by other means than the log's readers use, so that the two can be checked on each other. */
export interface Tallies {
  /** Children held by each team now [teams]. */
  readonly held: Int32Array
  /** Sum over days of children held at the day's close [child-days, teams]. */
  readonly heldDays: Float64Array
  /** Sum over children who left of the days they were held [child-days, teams]. */
  readonly stayDays: Float64Array
  /** Children who entered and who left each stage, those of the first day included [stages]. */
  readonly entered: Float64Array
  readonly left: Float64Array
  opened: number
  closed: number
  /** Hours of dated work that came, were given, and were no longer wanted [hours]. */
  hoursArrived: number
  hoursGiven: number
  hoursDropped: number
  /** Plans that gave more hours than there were. */
  overHours: number
}

/** All at nought. */
export function createTallies(teams: number, stages: number): Tallies {
  return {
    held: new Int32Array(teams),
    heldDays: new Float64Array(teams),
    stayDays: new Float64Array(teams),
    entered: new Float64Array(stages),
    left: new Float64Array(stages),
    opened: 0,
    closed: 0,
    hoursArrived: 0,
    hoursGiven: 0,
    hoursDropped: 0,
    overHours: 0,
  }
}
