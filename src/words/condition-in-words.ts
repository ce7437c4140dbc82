import type { Condition } from '../scenario/pathway.ts'
import { listing } from './listing.ts'

/** Whom a condition is about, as it follows what is said of them: "in Wycombe, with need N2, at 5 to 9"; empty for all. */
export function conditionInWords({ localities, needs, ages, earlierPlan, unaccompanied }: Condition): string {
  return [
    ...(localities ? [`in ${listing(localities, 'and')}`] : []),
    ...(needs ? [`with need ${listing(needs, 'or')}`] : []),
    ...(ages ? [agesInWords(ages.from, ages.below)] : []),
    ...(earlierPlan === undefined ? [] : [earlierPlan ? 'with an earlier plan' : 'without an earlier plan']),
    ...(unaccompanied === undefined ? [] : [unaccompanied ? 'unaccompanied' : 'not unaccompanied']),
  ].join(', ')
}

function agesInWords(from: number, below: number): string {
  if (below <= 0) return 'unborn'
  if (from <= 0) return Number.isFinite(below) ? `under ${below}` : 'at any age'
  if (!Number.isFinite(below)) return `at ${from} and over`
  return below === from + 1 ? `at ${from}` : `at ${from} to ${below - 1}`
}
