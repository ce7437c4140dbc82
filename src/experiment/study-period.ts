/** The financial years and months of a study, in words. */
export interface StudyPeriod {
  /** As "2025-26" [years]. */
  readonly years: readonly string[]
  /** As "2025-04" [months]. */
  readonly months: readonly string[]
  /** Last day, as "31 March 2030". */
  readonly lastDay: string
}

/**
 * Lays out whole financial years.
 * @param start 1 April of some year, ISO date
 */
export function studyPeriod(start: string, years: number): StudyPeriod {
  const first = Number(start.slice(0, 4))
  const twoDigits = (value: number): string => String(value % 100).padStart(2, '0')
  return {
    years: Array.from({ length: years }, (_, i) => `${first + i}-${twoDigits(first + i + 1)}`),
    months: Array.from({ length: 12 * years }, (_, i) => {
      const month = i + 3
      return `${first + Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`
    }),
    lastDay: `31 March ${first + years}`,
  }
}
