import type { Cursor } from './cursor.ts'
import { share, wholeWeeks, workingDays } from './dimensions.ts'
import type { AgencyOnCall } from './workforce.ts'

/** Agency workers called in when a team has more work than hours for weeks on end. */
export function readAgencyOnCall(cursor: Cursor): AgencyOnCall {
  const above = cursor.need('above', '110 %')
  const agency = {
    above: above?.quantity({ ...share, most: 10 }) ?? Number.NaN,
    weeks: cursor.need('for', '6 weeks')?.quantity(wholeWeeks) ?? Number.NaN,
    after: cursor.need('after', '30 working days')?.quantity(workingDays) ?? Number.NaN,
    most: cursor.need('most', '25 %')?.quantity(share) ?? Number.NaN,
    below: cursor.need('below', '90 %')?.quantity({ ...share, most: 10 }) ?? Number.NaN,
  }
  if (agency.below > agency.above) {
    const message = 'An agency worker would go and come again at one load.'
    above?.report('out-of-range', message, 'The load at which one goes lies below that at which one is asked for.')
  }
  cursor.done()
  return agency
}
