/** A length of stay, after reading: units resolved to days, one of the named laws. `days` says which days are meant. */
export type Law = (
  | { readonly law: 'constant'; readonly value: number }
  /** [days] median and 90th percentile. */
  | { readonly law: 'lognormal' | 'weibull'; readonly median: number; readonly p90: number }
  | { readonly law: 'exponential'; readonly mean: number }
  | { readonly law: 'uniform'; readonly from: number; readonly to: number }
  /** Shares by band; band i runs from upTo[i - 1] (or `from`) to upTo[i] [days], uniform inside. */
  | {
      readonly law: 'bands'
      readonly from: number
      readonly upTo: readonly number[]
      readonly share: readonly number[]
    }
  /** Piecewise constant hazard a year from each point [days] on; the last runs on for ever. */
  | { readonly law: 'hazards'; readonly from: readonly number[]; readonly ratePerYear: readonly number[] }
  /** Until a birthday, whatever came before. */
  | { readonly law: 'birthday' }
) & {
  readonly days: 'working' | 'calendar'
  /** Taken off every draw, not below 0 [days]. */
  readonly less: number
  /** The stay ends at this birthday at the latest [years of age]; absent when it does not. */
  readonly untilBirthday?: number
}
