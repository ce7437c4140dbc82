import type { Cursor } from './cursor.ts'
import { duration, rate, share, workingDays } from './dimensions.ts'
import type { EnquiryCase, EnquiryRule } from './pathway.ts'
import { checkCases, readCondition } from './read-condition.ts'
import { checkNatural, readEffort } from './read-effort.ts'
import { readLaw } from './read-law.ts'
import { readFactors } from './read-routes.ts'

const HOW_MANY_HINT = 'Write "share: 34 %" (of stays) or "rate: 0.75 a year".'

/** Section 47 enquiries beside a stage: at most one in a stay (`share`), or at a `rate` a child-year. */
export function readEnquiry(cursor: Cursor): EnquiryRule {
  const once = cursor.at('share')
  const often = cursor.at('rate')
  if (once && often) {
    const message = 'Enquiries come either once in a stay or at a rate.'
    often.report(
      'wrong-kind',
      message,
      'Keep "share" or "rate"; what the base gives is taken out with "null".',
      often.key,
    )
  }
  if (!once && !often && cursor.isMap()) {
    cursor.report('missing-key', 'This does not say how many enquiries there are.', HOW_MANY_HINT)
  }
  const key = once ? 'share' : 'rate'
  const read = (from: Cursor): Pick<EnquiryCase, 'share' | 'ratePerYear'> => {
    const level = from.need(key, once ? '25 %' : '0.15 a year')?.quantity(once ? share : rate) ?? Number.NaN
    return once ? { share: level, ratePerYear: 0 } : { share: 0, ratePerYear: level }
  }
  const where = cursor.at('where')?.list() ?? []
  const cases = where.map((item): EnquiryCase => {
    const found = { when: readCondition(item), ...read(item) }
    item.done()
    return found
  })
  checkCases(
    where,
    cases.map(({ when }) => when),
  )
  if (once ?? often) cases.push({ when: {}, ...read(cursor) })
  const effort = cursor.at('effort')
  const length = effort
    ? effort.need('natural', '{ law: weibull, median: 20 working days, p90: 27 working days }')
    : cursor.need('length', '{ shares: { 14 working days: 100 % } }')
  const worked = effort && {
    ...readEffort(effort),
    limit: effort.need('limit', '15 working days')?.quantity(workingDays) ?? Number.NaN,
  }
  const rule: EnquiryRule = {
    cases,
    startsWithin: cursor.at('startsWithin')?.quantity(duration) ?? 0,
    conference: cursor.need('conference', '30 %')?.quantity(share) ?? Number.NaN,
    times: readFactors(cursor.at('times')),
    length: length ? readLaw(length) : { law: 'constant', value: Number.NaN, days: 'working', less: 0 },
    ...(worked ? { effort: worked } : {}),
    to: cursor.need('to', 'conference')?.refer('stage') ?? '',
  }
  if (length && !length.has('value')) length.done()
  if (effort && length) checkNatural(length, [{ when: {}, law: rule.length }])
  effort?.done()
  cursor.done()
  return rule
}
