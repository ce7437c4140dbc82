import { several } from './listing.ts'

const DAYS_IN_YEAR = 365.25
const DAYS_IN_MONTH = DAYS_IN_YEAR / 12

/** A length of time as planners say it: "33 working days", "27 days", "5 months", "2.5 years". */
export function daysInWords(days: number, unit: 'working' | 'calendar'): string {
  if (unit === 'working') return several(Number(days.toFixed(1)), 'working day', 'working days')
  if (days < 100) return several(Number(days.toFixed(days < 10 ? 1 : 0)), 'day', 'days')
  if (days < 700) return several(Number((days / DAYS_IN_MONTH).toFixed(0)), 'month', 'months')
  return several(Number((days / DAYS_IN_YEAR).toFixed(1)), 'year', 'years')
}
