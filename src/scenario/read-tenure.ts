import { lognormal } from '../kernel/distributions/lognormal.ts'
import { piecewiseHazard } from '../kernel/distributions/piecewise-hazard.ts'
import type { Cursor } from './cursor.ts'
import { rate, share, workingDays } from './dimensions.ts'
import type { Tenure } from './workforce.ts'

const DAYS_IN_YEAR = 365.25
/** Years in post a rate may be given for; what holds from then on is "later". */
const YEARS = ['first year', 'second year', 'third year', 'fourth year', 'fifth year'] as const
const YEARS_EXAMPLE = '{ first year: 0.35 a year, later: 0.15 a year }'
const FILL_HINT = 'Write "100 %", or leave it out, where every advert finds somebody.'

/** How long workers on some terms stay, and how long their posts stand empty. */
export function readTenure(cursor: Cursor | undefined): Tenure {
  const leave = cursor?.need('leave', '0.278 a year')
  const replaced = cursor?.need('replacedAfter', '60 working days')
  const fill = cursor?.at('fill')
  const filled = fill?.quantity(share)
  if (filled === 0) fill?.report('out-of-range', 'No advert ever finds anybody.', FILL_HINT)
  const tenure: Tenure = {
    ...(leave ? readLeaving(leave) : { leavePerYear: Number.NaN }),
    ...(replaced ? readReplacing(replaced) : { replacedAfter: Number.NaN }),
    ...(filled === undefined ? {} : { fill: filled }),
  }
  cursor?.done()
  return tenure
}

/** One rate, or one for each year in post. */
function readLeaving(cursor: Cursor): Pick<Tenure, 'leavePerYear' | 'leaveByTenure'> {
  const inner = cursor.unwrapped()
  if (!inner.isMap()) return { leavePerYear: cursor.quantity(rate) }
  const from: number[] = []
  const ratePerYear: number[] = []
  for (const [year, name] of YEARS.entries()) {
    const at = inner.at(name)
    if (!at) continue
    if (year > from.length) {
      const message = `"${name}" is given and "${YEARS[from.length]}" is not.`
      at.report('out-of-range', message, `Begin with the first year: ${YEARS_EXAMPLE}.`, at.key)
    }
    from.push(from.length * DAYS_IN_YEAR)
    ratePerYear.push(at.quantity(rate))
  }
  const later = inner.need('later', '0.15 a year')
  from.push(from.length * DAYS_IN_YEAR)
  ratePerYear.push(later?.quantity(rate) ?? Number.NaN)
  if (ratePerYear.at(-1) === 0) {
    later?.report('out-of-range', 'Who stays long enough would never leave.', 'Write a rate above 0.')
  }
  inner.done()
  if (ratePerYear.some((level) => !(level >= 0)) || ratePerYear.at(-1) === 0) return { leavePerYear: Number.NaN }
  const mean = piecewiseHazard({ from, rate: ratePerYear.map((level) => level / DAYS_IN_YEAR) }).mean
  return { leavePerYear: DAYS_IN_YEAR / mean, leaveByTenure: { from, ratePerYear } }
}

/** Always as long, or log-normal by its median and 90th percentile. */
function readReplacing(cursor: Cursor): Pick<Tenure, 'replacedAfter' | 'replacedLaw'> {
  const inner = cursor.unwrapped()
  if (!inner.isMap()) return { replacedAfter: cursor.quantity(workingDays) }
  const median = inner.need('median', '45 working days')?.quantity(workingDays) ?? Number.NaN
  const late = inner.need('p90', '80 working days')
  const p90 = late?.quantity(workingDays) ?? Number.NaN
  inner.done()
  if (median <= 0 || p90 <= median) {
    const hint = 'Half of all posts are filled by the median, nine in ten by the 90th percentile, which is later.'
    late?.report('out-of-range', 'The 90th percentile is not after the median.', hint)
  }
  if (!(median > 0 && p90 > median)) return { replacedAfter: Number.NaN }
  return { replacedAfter: lognormal({ median, p90 }).mean, replacedLaw: { median, p90 } }
}
