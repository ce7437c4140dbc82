import type { Law } from './law.ts'

/** Who is open on the first day, and who closed not long before it. */
export interface OpeningStock {
  readonly groups: readonly StockGroup[]
  readonly recentlyClosed?: RecentlyClosed
  readonly recentlyHome?: RecentlyHome
}

export interface StockGroup {
  readonly name: string
  readonly stage: string
  readonly children: number
  /** Families of several children, or children one by one (care and after). */
  readonly families: boolean
  /** `length-biased`: from the stage's own law; else bands of elapsed time. */
  readonly elapsed: 'length-biased' | Law
  /** The event elapsed bands count from. */
  readonly elapsedFrom: 'entry' | 'referral'
  /** Which split of localities places the group. */
  readonly split: 'demand' | 'protection'
  /** Ages, at entry (length-biased care) or now; absent: as new families. */
  readonly ages?: readonly { readonly from: number; readonly below: number; readonly share: number }[]
  readonly agesAt: 'entry' | 'now'
  /** Share by need code [0, 1]; absent: as new families. */
  readonly needs?: Readonly<Record<string, number>>
  /** Share with an earlier plan [0, 1]. */
  readonly earlierPlan: number
  readonly unaccompanied: boolean
}

export interface RecentlyClosed {
  readonly families: number
  /** Closures are uniform over this many years before the start. */
  readonly withinYears: number
  readonly earlierPlan: number
  /** Time from the last referral to the closure: share, fixed part [years], mean of an exponential part [years]. */
  readonly referralToClosure: readonly {
    readonly share: number
    readonly years: number
    readonly plusMeanYears: number
  }[]
}

/** Children who went home from care before the start and may come back into it; none of them is open. */
export interface RecentlyHome {
  readonly children: number
  /** Homecomings are uniform over this many years before the start. */
  readonly withinYears: number
}
