/** How a worker shares her hours among her families: the settings of the weekly plan. */
export interface Diary {
  /** The fastest one family can be worked, as a multiple of the unhurried pace. */
  readonly hurry: number
  /** Share of the hours of open work that may not be missed: the visits the law asks for [0, 1]. */
  readonly keptVisits: number
  /** Hours a piece of dated work grows by when it passes to another worker [hours]. */
  readonly handOver: number
  /** When dated work does not fit into the week: all of it slips in proportion, or what is due first is done first. */
  readonly shortage: 'in-proportion' | 'earliest-first'
}
