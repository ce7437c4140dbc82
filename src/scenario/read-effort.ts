import type { Cursor } from './cursor.ts'
import { hours, workingDays } from './dimensions.ts'
import type { Effort } from './effort.ts'
import type { StayCase } from './pathway.ts'

/** `{ hours, natural, lead }`; the natural duration is read by whoever knows whether it differs between children. */
export function readEffort(cursor: Cursor): Pick<Effort, 'hours' | 'lead'> {
  return {
    hours: cursor.need('hours', '23 hours')?.quantity(hours) ?? Number.NaN,
    lead: cursor.at('lead')?.quantity(workingDays) ?? 0,
  }
}

/** A natural duration is told in working days, because hours are worked on them. */
export function checkNatural(cursor: Cursor, cases: readonly StayCase[]): void {
  if (cases.every(({ law }) => law.days === 'working' && law.law !== 'birthday' && law.untilBirthday === undefined))
    return
  const message = 'A natural duration is told in working days, and no birthday ends it.'
  cursor.report(
    'wrong-unit',
    message,
    'Write, for example, "{ law: weibull, median: 31 working days, p90: 76 working days }".',
  )
}
