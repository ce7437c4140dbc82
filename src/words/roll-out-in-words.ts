import { listing } from './listing.ts'
import { dayInWords } from './period-in-words.ts'
import { plainNumber } from './plain-numbers.ts'

/** A roll-out as a reader is told of it. */
export interface RollOutOfModel {
  readonly arm: string
  /** Title of the model that holds before. */
  readonly from: string
  /** By locality, ISO dates. */
  readonly goLive: readonly { readonly locality: string; readonly date: string }[]
  readonly families: 'kept' | 'moved'
  /** Families whose worker changed as something went live, in all years of an average run; undefined where that was not measured. */
  readonly changed: number | undefined
  /** Full-time posts before and after. */
  readonly posts: { readonly before: number; readonly after: number }
}

/**
 * How a model comes in, in one line: "locality-phased takes over from “Today’s teams, by function”: in Wycombe on 1 April
 * 2026, in Chiltern and South Bucks on 1 October 2026. Families in progress move on the day; 1,380 families in all
 * change worker on those days." A change in the number of posts is told, since part of what differs may come from it.
 */
export function rollOutInWords({ arm, from, goLive, families, changed, posts }: RollOutOfModel): string {
  const dates = [...new Set(goLive.map(({ date }) => date))].sort()
  const days = dates.map((date) => {
    const places = goLive.filter((one) => one.date === date).map(({ locality }) => locality)
    const all = dates.length === 1 ? 'everywhere' : `in ${listing(places, 'and')}`
    return `${all} on ${dayInWords(date)}`
  })
  const what =
    families === 'moved' ? 'Families in progress move on the day' : 'Families in progress stay with their worker'
  const count = changed === undefined ? '' : `; ${familiesInWords(Math.round(changed))} worker on those days`
  const told = (total: number): string => plainNumber(total, 'count', 'table')
  const staff =
    posts.before === posts.after
      ? ''
      : ` Posts go from ${told(posts.before)} to ${told(posts.after)} with the last of them.`
  return `${arm} takes over from \u201c${from}\u201d: ${days.join(', ')}. ${what}${count}.${staff}`
}

function familiesInWords(count: number): string {
  if (count === 0) return 'no family changes'
  return count === 1 ? '1 family in all changes' : `${plainNumber(count, 'count', 'table')} families in all change`
}
