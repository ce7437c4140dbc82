import type { Cursor } from './cursor.ts'
import type { Condition } from './pathway.ts'
import { parseAges } from './read-ages.ts'

/** Which children: `needs`, `localities`, `ages`, `earlierPlan`, `unaccompanied`, all of those named. */
export function readCondition(cursor: Cursor | undefined): Condition {
  if (!cursor) return {}
  const names = (key: string): string[] | undefined => {
    const found = cursor.at(key)
    if (!found) return undefined
    return found.isList() ? found.list().map((item) => item.text()) : [found.text()]
  }
  const needs = names('needs')
  const localities = names('localities')
  const ages = readAgeRange(cursor.at('ages'))
  const earlierPlan = cursor.at('earlierPlan')?.flag()
  const unaccompanied = cursor.at('unaccompanied')?.flag()
  return {
    ...(needs ? { needs } : {}),
    ...(localities ? { localities } : {}),
    ...(ages ? { ages } : {}),
    ...(earlierPlan === undefined ? {} : { earlierPlan }),
    ...(unaccompanied === undefined ? {} : { unaccompanied }),
  }
}

function readAgeRange(cursor: Cursor | undefined): { from: number; below: number } | undefined {
  if (!cursor) return undefined
  const text = cursor.text()
  const found = parseAges(text)
  if (!found) {
    cursor.report('not-a-quantity', `"${text}" is not a range of ages.`, 'Write "under 5", "5-9" or "10 and over".')
    return undefined
  }
  return text.startsWith('under') || text === 'unborn' ? { from: -Infinity, below: found.below } : found
}
