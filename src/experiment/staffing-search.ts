import { Bracket } from './bracket.ts'

/** What is searched: the fewest posts, by cost, with which all targets are met. Arrays are by team that may change. */
export interface StaffingQuestion {
  /** Posts today, where the search begins. */
  readonly present: readonly number[]
  /** Posts beyond which nobody looks. */
  readonly most: readonly number[]
  /** Of one post, above 0. */
  readonly costs: readonly number[]
}

/** The first stride of a guess is this part of the posts of today. */
const STRIDE = 12

/** Simulates staffings under the same luck, and says how they do. Whatever follows from runs it has made is not made again. */
export interface StaffingJudge {
  /** By team, whether what is missed on its account is no more than may be. */
  survey(posts: readonly number[]): Promise<readonly boolean[]>
  /** Whether the targets are missed in no more runs than may be. */
  could(posts: readonly number[]): Promise<boolean>
  /** Whether they are missed so seldom that fresh runs can be trusted to say so too. */
  does(posts: readonly number[]): Promise<boolean>
  /** Teams that missed targets may be due to, at a staffing that was judged. */
  blamed(posts: readonly number[]): readonly boolean[]
  /** Of runs that miss at `beside`, with fewer posts: how many still do, and by how much in all. */
  shortfall(posts: readonly number[], beside: readonly number[]): Promise<{ missed: number; amount: number }>
}

/** What the search found. */
export interface StaffingFound {
  /** Whether any staffing within reach meets the targets. */
  readonly met: boolean
  /** The least that does; where none does, the most that was tried. */
  readonly posts: readonly number[]
  /** Fewest posts of each team with as many as are allowed in all others: no staffing below any of them will do. */
  readonly bounds: readonly number[]
}

/**
 * The staffing of least cost that meets targets, where more posts never make one missed. After a guess by team, the fewest
 * posts of each team by itself with all others as large as may be: no staffing below those could do, so that their cost is a bound, and where
 * they do together they are the answer. Else posts are added one at a time where they close most of what is missed for what
 * they cost, and taken back wherever a target does not need them. Where each target rests on one team the answer costs least
 * of all; elsewhere the bound says how far from it the answer can be.
 */
export async function searchStaffing(
  { present, most, costs }: StaffingQuestion,
  judge: StaffingJudge,
): Promise<StaffingFound> {
  const could = followed((posts) => judge.could(posts))
  const does = followed((posts) => judge.does(posts))
  const teams = present.map((_, t) => t)

  // All teams at once, each by what is missed on its account: only a guess, but near.
  const brackets = present.map((count, t) => new Bracket(count, most[t] ?? 1, Math.round(count / STRIDE)))
  while (brackets.some(({ done }) => !done)) {
    const isEnough = await judge.survey(brackets.map((one) => one.at))
    brackets.forEach((one, t) => one.tell(isEnough[t] ?? false))
  }
  if (!(await could(most))) return { met: false, posts: most, bounds: present.map(() => 1) }

  const bounds: number[] = []
  for (const [t, { at: guess }] of brackets.entries()) {
    const own = new Bracket(guess, most[t] ?? 1, 1)
    while (!own.done) own.tell(await could(most.with(t, own.at)))
    bounds.push(own.at)
  }
  let posts: readonly number[] = bounds
  while (!(await does(posts))) {
    const open = teams.filter((t) => (posts[t] ?? 0) < (most[t] ?? 0))
    // The most that is allowed could do, and no more can be asked.
    if (open.length === 0) break
    const blamed = judge.blamed(posts)
    const likely = open.filter((t) => blamed[t])
    const before = await judge.shortfall(posts, posts)
    const tried: { posts: readonly number[]; cost: number; missed: number; amount: number }[] = []
    for (const t of likely.length > 0 ? likely : open) {
      const more = posts.with(t, (posts[t] ?? 0) + 1)
      const { missed, amount } = await judge.shortfall(more, posts)
      const cost = costs[t] ?? 1
      tried.push({
        posts: more,
        cost,
        missed: (before.missed - missed) / cost,
        amount: (before.amount - amount) / cost,
      })
    }
    const [best] = tried.toSorted((a, b) => b.missed - a.missed || b.amount - a.amount || a.cost - b.cost)
    posts = best?.posts ?? most
  }
  for (const t of teams.toSorted((a, b) => (costs[b] ?? 1) - (costs[a] ?? 1))) {
    while ((posts[t] ?? 0) > (bounds[t] ?? 0) && (await does(posts.with(t, (posts[t] ?? 0) - 1)))) {
      posts = posts.with(t, (posts[t] ?? 0) - 1)
    }
  }
  return { met: true, posts, bounds }
}

/** Asks of no staffing whose answer follows from others: one with fewer posts everywhere than one that fails, or with more. */
function followed(ask: (posts: readonly number[]) => Promise<boolean>): (posts: readonly number[]) => Promise<boolean> {
  const known: { posts: readonly number[]; is: boolean }[] = []
  return async (posts) => {
    if (known.some((one) => one.is && one.posts.every((count, t) => count <= (posts[t] ?? 0)))) return true
    if (known.some((one) => !one.is && one.posts.every((count, t) => count >= (posts[t] ?? 0)))) return false
    const is = await ask(posts)
    known.push({ posts, is })
    return is
  }
}
