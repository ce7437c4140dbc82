import { listing } from './listing.ts'
import { plainNumber } from './plain-numbers.ts'

/** Posts of a model [full-time posts]. */
export interface PostsOfModel {
  readonly arm: string
  readonly total: number
}

/** Said before any answer when models do not have the same posts; undefined when they do. */
export function postsNotice(models: readonly PostsOfModel[]): string | undefined {
  const totals = new Set(models.map((model) => model.total))
  if (totals.size < 2) return undefined
  const told = models.map(({ arm, total }) => `${plainNumber(total, 'count', 'table')} in ${arm}`)
  return `The models do not have the same number of posts: ${listing(told, 'and')}. Part of any difference may come from that.`
}
