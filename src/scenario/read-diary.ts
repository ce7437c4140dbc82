import type { Cursor } from './cursor.ts'
import type { Diary } from './diary.ts'
import { factor, hours, share } from './dimensions.ts'

/** Settings of the weekly plan; a scenario without hours needs none of them. */
export function readDiary(cursor: Cursor | undefined): Diary {
  const diary: Diary = {
    hurry: cursor?.at('hurry')?.quantity({ ...factor, least: 1 }) ?? 2.2,
    keptVisits: cursor?.at('keptVisits')?.quantity(share) ?? 0.7,
    handOver: cursor?.at('handOver')?.quantity(hours) ?? 0,
    shortage: cursor?.at('shortage')?.choice(['in-proportion', 'earliest-first'], 'in-proportion') ?? 'in-proportion',
  }
  cursor?.done()
  return diary
}
