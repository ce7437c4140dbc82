/** What an effect can act on, in the order it is told. */
export const interventionLeverNames = [
  'route share',
  'end of stay',
  'conference share',
  'proceedings issued',
  'return after closure',
  'return to care',
  'leaving of workers',
  'adverts that find somebody',
] as const

export type InterventionLever = (typeof interventionLeverNames)[number]

/** One thing of the model an effect can multiply: how a file names it, and what else it must then name. */
export interface LeverKind {
  readonly asks: readonly ('stages' | 'route' | 'roles')[]
  /** Whether it is about workers and not about children. */
  readonly ofWorkers: boolean
}

/**
 * Everything an effect can act on. Shares are of those who decide at that moment, hazards hold day by day, and a return is
 * judged on the day of the closure or of going home.
 */
export const interventionLevers: Readonly<Record<InterventionLever, LeverKind>> = {
  'route share': { asks: ['stages', 'route'], ofWorkers: false },
  'end of stay': { asks: ['stages'], ofWorkers: false },
  'conference share': { asks: ['stages'], ofWorkers: false },
  'proceedings issued': { asks: [], ofWorkers: false },
  'return after closure': { asks: [], ofWorkers: false },
  'return to care': { asks: [], ofWorkers: false },
  'leaving of workers': { asks: ['roles'], ofWorkers: true },
  'adverts that find somebody': { asks: ['roles'], ofWorkers: true },
}
