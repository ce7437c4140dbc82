import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { EventChunk } from '../kernel/event-log.ts'

export type MeasureKind = 'flow' | 'stock' | 'average' | 'share' | 'spread' | 'parts' | 'date'

/** Something we count. A measure reads the event log and nothing else; `docs/measures.md` holds each definition. */
export interface Measure {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly kind: MeasureKind
  readonly betterWhen: 'lower' | 'higher' | 'neither'
  /** Smallest difference that matters, in the measure's unit; an assumption. */
  readonly matters: number
  /** What stands over and under the line, in words. */
  readonly numerator: string
  readonly denominator: string
  /** The published table it must equal, or "none". */
  readonly comparesWith: string
  begin(compiled: CompiledScenario): Accumulator
}

export interface Accumulator {
  onChunk(chunk: EventChunk): void
  /** Call once, after the last chunk; `endDay` is the first day after the run. */
  result(endDay: number): MeasureResult
}

/**
 * One replication. `overall` is the last full year for flows, shares, spreads and averages, the last 31 March for stocks.
 * A share or average of nothing is NaN here, and absent (never 0, never NaN) in the result that leaves the engine.
 */
export interface MeasureResult {
  readonly overall: number
  /** One value a year [years]. */
  readonly byYear: Float64Array
  /** Stocks and averages, one value a month [months]. */
  readonly byMonth?: Float64Array
  /** [team × years + year] */
  readonly byTeamYear?: Float64Array
  /** What the load and the waiting of a team are told by, where a measure gives them [team × months + month] */
  readonly byTeamMonth?: Float64Array
  /** [locality × years + year] */
  readonly byLocalityYear?: Float64Array
  /** Values that sum to the whole, in the last full year. */
  readonly parts?: Readonly<Record<string, number>>
  /** Counts by whole unit over the last full year, so that replications can be added up [index = whole unit]. */
  readonly spread?: Float64Array
}
