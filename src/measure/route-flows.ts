/** Children who went from one stage and team to another in one replication (whole run). Indices of `CompiledScenario.names`. */
export interface RouteFlow {
  readonly fromStage: number
  readonly fromTeam: number
  readonly toStage: number
  readonly toTeam: number
  /** [children in the whole run] */
  readonly children: number
  /** Of these, handed from a worker to a worker [children]. */
  readonly handedOff: number
  /** Working days waited for a worker on arrival, summed, and children it was counted for. */
  readonly waited: number
  readonly allocated: number
}
