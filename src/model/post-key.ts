import { mixKey } from '../kernel/mix-key.ts'
import type { CareState } from './care-state.ts'

/** Names a post in every draw: by its role and its number in it, whatever team it is in. */
export function postKey(state: CareState, post: number): number {
  const { posts } = state.compiled
  return mixKey(posts.role[post], posts.number[post])
}
