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
  /** As a noun: "the share of …". */
  readonly title: string
}

/**
 * Everything an effect can act on. Shares are of those who decide at that moment, hazards hold day by day, and a return is
 * judged on the day of the closure or of going home.
 */
export const interventionLevers: Readonly<Record<InterventionLever, LeverKind>> = {
  'route share': { asks: ['stages', 'route'], ofWorkers: false, title: 'share who leave a stage by a route' },
  'end of stay': { asks: ['stages'], ofWorkers: false, title: 'rate at which a stay ends' },
  'conference share': { asks: ['stages'], ofWorkers: false, title: 'share of enquiries that lead to a conference' },
  'proceedings issued': { asks: [], ofWorkers: false, title: 'share of pre-proceedings that go to court' },
  'return after closure': { asks: [], ofWorkers: false, title: 'rate of being referred again after a closure' },
  'return to care': { asks: [], ofWorkers: false, title: 'rate of coming back into care after going home' },
  'leaving of workers': { asks: ['roles'], ofWorkers: true, title: 'rate at which employed workers leave' },
  'adverts that find somebody': { asks: ['roles'], ofWorkers: true, title: 'share of adverts that find somebody' },
}
