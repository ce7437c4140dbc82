import type { Cursor } from './cursor.ts'
import type { AgeShare } from './demand.ts'
import { share } from './quantity.ts'
import { checkSum } from './read-shares.ts'

/** Children are referred up to about five months before birth [years]. */
const UNBORN_FROM = -0.4
const OLDEST = 26

/** An age band as people write it: "unborn", "under 5", "5-9", "14", "10 and over"; undefined when it is none. */
export function parseAges(text: string): { from: number; below: number } | undefined {
  if (text === 'unborn') return { from: UNBORN_FROM, below: 0 }
  const under = /^under (\d+)$/.exec(text)
  // "under 1" as a band of ages begins at birth; as a condition the unborn are under any age.
  if (under) return { from: 0, below: Number(under[1]) }
  const over = /^(\d+) and over$/.exec(text)
  if (over) return { from: Number(over[1]), below: OLDEST }
  const band = /^(\d+)(?:-(\d+))?$/.exec(text)
  if (!band) return undefined
  const from = Number(band[1])
  const last = band[2] === undefined ? from : Number(band[2])
  return last >= from ? { from, below: last + 1 } : undefined
}

/** Shares by age band, summing to 1. */
export function readAges(cursor: Cursor, skip: readonly string[] = []): AgeShare[] {
  const ages: AgeShare[] = []
  const inner = cursor.unwrap()
  for (const [key, value] of inner.map() ?? []) {
    if (skip.includes(key)) continue
    const band = parseAges(key)
    const part = value.quantity(share)
    if (band) ages.push({ ...band, share: part })
    else
      value.report(
        'not-a-quantity',
        `"${key}" is not an age band.`,
        'Write "unborn", "under 1", "5-9", "14" or "10 and over".',
      )
  }
  checkSum(
    inner,
    ages.map((age) => age.share),
  )
  return ages
}
