import type { Cursor } from './cursor.ts'
import type { EnquiryCase, EnquiryRule } from './pathway.ts'
import { duration, rate, share } from './quantity.ts'
import { readCondition } from './read-condition.ts'
import { readLaw } from './read-law.ts'
import { readFactors } from './read-routes.ts'

/** Section 47 enquiries beside a stage: at most one in a stay (`share`), or at a `rate` a child-year. */
export function readEnquiry(cursor: Cursor): EnquiryRule {
  const once = cursor.at('share')
  const often = cursor.at('rate')
  if (once && often)
    cursor.report(
      'wrong-kind',
      'Enquiries come either once in a stay or at a rate.',
      'Keep "share" or "rate", not both.',
    )
  if (!once && !often)
    cursor.report(
      'missing-key',
      'This does not say how many enquiries there are.',
      'Write "share: 34 %" (of stays) or "rate: 0.75 a year".',
    )
  const read = (from: Cursor): Pick<EnquiryCase, 'share' | 'ratePerYear'> => ({
    share: from.at('share')?.quantity(share) ?? 0,
    ratePerYear: from.at('rate')?.quantity(rate) ?? 0,
  })
  const cases: EnquiryCase[] = (cursor.at('where')?.list() ?? []).map((item) => {
    const found = { when: readCondition(item), ...read(item) }
    item.done()
    return found
  })
  cases.push({ when: {}, ...read(cursor) })
  const length = cursor.need('length', '{ shares: { 14 working days: 100 % } }')
  const rule: EnquiryRule = {
    cases,
    startsWithin: cursor.at('startsWithin')?.quantity(duration) ?? 0,
    conference: cursor.need('conference', '30 %')?.quantity(share) ?? Number.NaN,
    times: readFactors(cursor.at('times')),
    length: length ? readLaw(length) : { law: 'constant', value: Number.NaN, days: 'working', less: 0 },
    to: cursor.need('to', 'conference')?.text() ?? '',
  }
  length?.done()
  cursor.done()
  return rule
}
