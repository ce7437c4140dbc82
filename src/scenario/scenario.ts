import type { Area } from './area.ts'
import type { Definitions } from './definitions.ts'
import type { Demand } from './demand.ts'
import type { Interventions } from './interventions.ts'
import type { Needs } from './needs.ts'
import type { OpeningStock } from './opening-stock.ts'
import type { Pathway } from './pathway.ts'
import type { Practice } from './practice.ts'
import type { Figure } from './figure.ts'
import type { RollOut } from './roll-out.ts'
import type { Teams } from './teams.ts'
import type { WarmUp } from './warm-up.ts'
import type { Workforce } from './workforce.ts'

/**
 * What a user said, after reading: names still names, units resolved, nothing missing.
 * Sections stand in reading order; `docs/interface.md` lists the keys of the file they come from.
 */
export interface Scenario {
  readonly title: string
  readonly question: string
  /** First simulated day, ISO date. */
  readonly start: string
  /** Length of the run [years of 365 or 366 days, from 1 April]. */
  readonly years: number
  readonly seed: string
  readonly replications: number
  readonly area: Area
  readonly demand: Demand
  readonly needs: Needs
  readonly pathway: Pathway
  readonly teams: Teams
  /** How the teams come in; absent when they hold from the first day. */
  readonly rollOut?: RollOut
  readonly workforce: Workforce
  readonly openingStock: OpeningStock
  /** How a run begins that starts empty; absent where it starts with the opening stock. */
  readonly warmUp?: WarmUp
  readonly definitions: Definitions
  /** Absent where none is assumed. */
  readonly practice?: Practice
  /** Absent where none is named. */
  readonly interventions?: Interventions
  /** Every value of the file that carries a source or a confidence, for the register of assumptions. */
  readonly figures: readonly Figure[]
}
