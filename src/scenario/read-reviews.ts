import type { Cursor } from './cursor.ts'
import { duration } from './dimensions.ts'
import { readLaw } from './read-law.ts'
import type { ReviewLimit, ReviewRule } from './review-rule.ts'

const limitLength = { ...duration, example: '3 months', least: 1 }

/** Reviews beside a stage: limits of the `first`, the `second` (if it differs) and of each one `then`. */
export function readReviews(cursor: Cursor): ReviewRule {
  const first = readLimit(cursor.need('first', '3 months'))
  const second = cursor.at('second')
  const then = readLimit(cursor.need('then', '6 months'))
  const lead = cursor.at('lead')
  const rule: ReviewRule = {
    limits: [first, second ? readLimit(second) : then, then],
    lead: lead ? readLaw(lead) : { law: 'constant', value: 0, days: 'calendar', less: 0 },
    chaired: cursor.at('chair')?.choice(['conference chairs', 'none'], 'none') === 'conference chairs',
    endsStay: cursor.at('endsStay')?.flag() ?? false,
  }
  if (lead?.isMap() && !lead.has('value')) lead.done()
  cursor.done()
  return rule
}

function readLimit(cursor: Cursor | undefined): ReviewLimit {
  if (!cursor) return { days: Number.NaN, unit: 'calendar' }
  const { value, unit } = cursor.measured(limitLength)
  return { days: Math.round(value), unit: unit.startsWith('working') ? 'working' : 'calendar' }
}
