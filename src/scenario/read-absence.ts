import type { Cursor } from './cursor.ts'
import { duration, share } from './dimensions.ts'
import type { Absence } from './workforce.ts'

/** Days away from work: how much of the time, how long at once, what is covered, and when families get another worker. */
export function readAbsence(cursor: Cursor): Absence {
  const away = cursor.need('share', '3.8 %')
  const mean = cursor.need('mean', '2 weeks')
  const after = cursor.at('reallocateAfter')
  const absence: Absence = {
    share: away?.quantity(share) ?? Number.NaN,
    mean: mean ? calendarDays(mean) : Number.NaN,
    covered: cursor.at('covered')?.quantity(share) ?? 0,
    reallocateAfter: after ? readAfter(after) : Infinity,
  }
  if (absence.mean < 1) mean?.report('out-of-range', 'A spell lasts a day at least.', 'Write "2 weeks".')
  // Spells of whole days need a day between them, which bounds the share.
  if (absence.share * (absence.mean + 1) > absence.mean) {
    const hint = 'Each spell is followed by a day at work: a share below mean ÷ (mean + 1 day) is met.'
    away?.report('out-of-range', 'Nobody would come back between two spells.', hint)
  }
  cursor.done()
  return absence
}

/** "never", or a length of time [days]. */
function readAfter(cursor: Cursor): number {
  const inner = cursor.unwrapped()
  if (!inner.isText('never')) return calendarDays(cursor)
  inner.figure(Infinity, 'days')
  return Infinity
}

function calendarDays(cursor: Cursor): number {
  const { value, unit } = cursor.measured(duration)
  if (!unit.startsWith('working')) return value
  cursor.report('wrong-unit', 'Absence is told in calendar days.', 'Write "2 weeks" or "14 days".')
  return Number.NaN
}
