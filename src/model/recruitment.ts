import type { Terms } from '../compile/staffing-table.ts'
import type { CareState } from './care-state.ts'
import { postKey } from './post-key.ts'
import { swayFill } from './swayed-posts.ts'

/** Adverts after which somebody comes whatever the luck; more than any run sees. */
const MOST_ADVERTS = 64

/**
 * Working days until somebody starts in a post that has come empty: one advert after another, each as long as its law
 * says, until one finds somebody. Drawn for the post and its spell, so that arms meet the same delays.
 */
export function vacancyLength(state: CareState, post: number, terms: Terms): number {
  return advertise(state, post, terms, 0)
}

/**
 * The same for a post found empty on the first day: an advert is out, met with a chance in proportion to its length, and
 * whether it finds somebody is still open.
 */
export function vacancyLeft(state: CareState, post: number, terms: Terms): number {
  const { draws, streams } = state
  const key = postKey(state, post)
  const { lag, replacedAfter } = terms
  const u = streams.uniform(draws.openingVacancy, key, 1)
  const gone = lag ? lag.elapsed(u, 0, Infinity) : 0
  const left = lag
    ? lag.daysBeyond(streams.uniform(draws.openingVacancy, key, 2), gone) - gone
    : Math.ceil((1 - u) * replacedAfter)
  const length = Math.max(1, left)
  return isFilled(state, post, terms, 0) ? length : length + advertise(state, post, terms, 1)
}

function advertise(state: CareState, post: number, terms: Terms, first: number): number {
  const { draws, streams, workers } = state
  let length = 0
  for (let advert = first; advert < MOST_ADVERTS; advert++) {
    const occurrence = workers.spells[post] * MOST_ADVERTS + advert
    length += terms.lag
      ? Math.max(1, terms.lag.days(streams.uniform(draws.recruitment, postKey(state, post), occurrence)))
      : terms.replacedAfter
    if (isFilled(state, post, terms, advert)) break
  }
  return length
}

function isFilled(state: CareState, post: number, terms: Terms, advert: number): boolean {
  const { draws, streams, workers } = state
  const fill = swayFill(state, post, terms.fill)
  if (fill >= 1) return true
  const occurrence = workers.spells[post] * MOST_ADVERTS + advert
  return streams.uniform(draws.advertFilled, postKey(state, post), occurrence) < fill
}
