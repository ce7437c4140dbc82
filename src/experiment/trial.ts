import type { MeasureResult } from '../measure/measure.ts'
import type { RouteFlow } from '../measure/route-flows.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** One arm, one replication: all that is needed to simulate it, as plain data. */
export interface Trial {
  readonly scenario: Scenario
  readonly seed: string
  readonly replication: number
  /** Names of the measures that are wanted; absent: all. What happens in the run is the same. */
  readonly measures?: readonly string[] | undefined
}

/** What came of it, as plain data that crosses threads and is written to the run folder. */
export interface TrialResult {
  /** 16 hexadecimal digits over the whole event log. */
  readonly fingerprint: string
  /** Rows of the event log [events]. */
  readonly events: number
  readonly measures: Readonly<Record<string, MeasureResult>>
  readonly routes: readonly RouteFlow[]
  readonly checks: readonly SelfCheck[]
  /** Of a pilot run of a warm-up: children each team held at the end of every week [team × weeks + week]. */
  readonly heldByWeek?: Float64Array
}

/** One thing that must hold in every run. */
export interface SelfCheck {
  readonly name: string
  readonly passed: boolean
  /** What was found, in words, when it did not pass; empty otherwise. */
  readonly found: string
}
