/**
 * Who makes a contact, in the groups of the children in need census (table C5). Append only: the order is the number in
 * the log, counted from 1; 0 is not told.
 */
export const contactSources = [
  'police',
  'school',
  'health',
  'local authority services',
  'individual',
  'other legal agency',
  'education services',
  'anonymous',
  'housing',
  'other',
  'unknown',
] as const

export type ContactSource = (typeof contactSources)[number]

/** What one source makes of the year's contacts. */
export interface SourceShare {
  readonly source: ContactSource
  /** Of the contacts of a whole year [0, 1]. */
  readonly share: number
  /** Factor in school holidays; absent, that of the profile. */
  readonly schoolHolidays?: number
}
