/** Counts kept beside the log by other means than the log's readers use, so that the two can be checked on each other. */
export interface Tallies {
  /** Children held by each team now; a team without workers may hold some on several islands [islands][teams]. */
  readonly held: readonly Int32Array[]
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
export function createTallies(islands: number, teams: number, stages: number): Tallies {
  return {
    held: Array.from({ length: islands }, () => new Int32Array(teams)),
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

/** Children a team holds now, wherever they live. */
export function childrenHeld({ held }: Tallies, team: number): number {
  let children = 0
  for (const here of held) children += here[team]
  return children
}
