/** Children who go from one stage and team to another, mean over replications. */
export interface Route {
  readonly arm: string
  /** Team "nobody" where none holds the child, as at a contact. */
  readonly from: { readonly stage: string; readonly team: string }
  readonly to: { readonly stage: string; readonly team: string }
  readonly childrenAYear: number
  /** Whether most of them are handed from a worker to a worker. */
  readonly handOff: boolean
  /** Of `childrenAYear`, handed from a worker to a worker. Addition. */
  readonly handedOffAYear: number
  /** For a worker, on arrival [working days]; absent where none was allocated. */
  readonly meanWait?: number
}
