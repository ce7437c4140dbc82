/** When in the week and the school year contacts are made. Factors only shift contacts between days of one year. */
export interface ContactProfile {
  /** Factor by day of the week, 0 Monday to 6 Sunday; of no account on days on which no work is done. */
  readonly weekdays: readonly number[]
  /** Factor in school holidays; a source of contacts may have its own. */
  readonly schoolHolidays: number
}

/** A profile under which every working day is like every other. */
export const flatProfile: ContactProfile = { weekdays: [1, 1, 1, 1, 1, 1, 1], schoolHolidays: 1 }
