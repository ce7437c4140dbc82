import type { Cursor } from './cursor.ts'
import { share } from './dimensions.ts'
import { isOriginKey } from './origin.ts'
import type { NewlyQualified } from './workforce.ts'

const DAYS_IN_MONTH = 365.25 / 12
const RAMP_EXAMPLE = '{ 0-6 months: 50 %, 6-12 months: 80 % }'

/** Workers in their first posts: how many of those who start, and what share of a full load they carry as months go by. */
export function readNewlyQualified(cursor: Cursor): NewlyQualified {
  const ramp: { upTo: number; share: number }[] = []
  let month = 0
  const steps = cursor.need('ramp', RAMP_EXAMPLE)
  const found = cursor.need('share', '30 %')?.quantity(share) ?? Number.NaN
  for (const step of steps?.entries() ?? []) {
    if (isOriginKey(step.name)) continue
    const level = step.quantity(share)
    const months = /^(\d+)-(\d+) months$/.exec(step.name)
    if (!months) {
      step.report('not-a-quantity', `"${step.name}" is no band of months.`, 'Write "0-6 months".', step.key)
      continue
    }
    if (Number(months[1]) !== month || Number(months[2]) <= month) {
      const hint = `Begin with 0 and leave no gap: ${RAMP_EXAMPLE}.`
      step.report('out-of-range', `"${step.name}" does not follow what stands before it.`, hint, step.key)
      continue
    }
    if (level === 0) step.report('out-of-range', 'Nobody is in post with no load at all.', 'Write a share above 0.')
    month = Number(months[2])
    ramp.push({ upTo: month * DAYS_IN_MONTH, share: level })
  }
  steps?.done()
  cursor.done()
  return { share: found, ramp }
}
