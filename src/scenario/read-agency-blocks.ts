import { parseIsoDate } from './civil-date.ts'
import type { Cursor } from './cursor.ts'
import { duration, posts } from './dimensions.ts'
import type { AgencyBlock } from './workforce.ts'

/** Agency workers hired together for a time. Whether the team is one is looked up when the teams have been read. */
export function readAgencyBlocks(cursor: Cursor): readonly AgencyBlock[] {
  return cursor.list().map((item) => {
    const from = item.need('from', '2026-10-01')
    const count = item.need('posts', '6 posts')
    const length = item.need('for', '6 months')
    const block: AgencyBlock = {
      team: item.need('team', 'Assessment')?.text() ?? '',
      posts: count?.quantity(posts) ?? Number.NaN,
      from: from?.text() ?? '',
      days: Math.round(length ? calendarDays(length) : Number.NaN),
    }
    if (block.posts < 1) count?.report('out-of-range', 'A block of nobody is none.', 'Write "6 posts".')
    if (block.days < 1) length?.report('out-of-range', 'A block lasts a day at least.', 'Write "6 months".')
    if (block.from !== '' && !parseIsoDate(block.from)) {
      from?.report('out-of-range', `"${block.from}" is not a date.`, 'Write, for example, "2026-10-01".')
    }
    item.done()
    return block
  })
}

function calendarDays(cursor: Cursor): number {
  const { value, unit } = cursor.measured(duration)
  if (!unit.startsWith('working')) return value
  cursor.report('wrong-unit', 'A block is hired for calendar days.', 'Write "6 months" or "26 weeks".')
  return Number.NaN
}
