import type { Row } from './row.ts'
import type { RunReading } from './run-reading.ts'

/**
 * Whether a child is closed in the financial year she was referred in. The census takes the referrals of a year with what
 * is known of them on its 31 March: an outcome that comes later is recorded by no year.
 */
export function isInYearOfReferral(run: RunReading, closed: Row): boolean {
  const referred = run.story.referralDay.get(closed.child)
  return referred >= 0 && run.time.yearOfDay[referred] === closed.year
}
