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

/** A staffing as simulated. */
export interface StaffingPoint {
  readonly posts: readonly number[]
  readonly met: boolean
  /** How far the targets are missed on average over the same few runs at every point; 0 where none is. */
  readonly shortfall: number
  /** Teams that a missed target may be due to. */
  readonly blamed: readonly boolean[]
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
 * posts of each team by itself with all others as large as may be: no staffing below those will do, so that their cost is a bound, and where
 * they do together they are the answer. Else posts are added one at a time where they close most of what is missed for what
 * they cost, and taken back wherever a target does not need them. Where each target rests on one team the answer costs least
 * of all; elsewhere the bound says how far from it the answer can be.
 * @param judge simulates a staffing; every staffing meets the same luck. It is asked of no staffing that follows from others
 */
export async function searchStaffing(
  { present, most, costs }: StaffingQuestion,
  judge: (posts: readonly number[]) => Promise<StaffingPoint>,
): Promise<StaffingFound> {
  const known: StaffingPoint[] = []
  const at = async (posts: readonly number[]): Promise<StaffingPoint> => {
    const point = known.find((one) => one.posts.every((count, t) => count === posts[t])) ?? (await judge(posts))
    known.push(point)
    return point
  }
  const meets = async (posts: readonly number[]): Promise<boolean> => {
    if (known.some((one) => one.met && one.posts.every((count, t) => count <= (posts[t] ?? 0)))) return true
    if (known.some((one) => !one.met && one.posts.every((count, t) => count >= (posts[t] ?? 0)))) return false
    return (await at(posts)).met
  }
  const teams = present.map((_, t) => t)
  const nothing = present.map(() => 1)
  if (!(await at(most)).met) return { met: false, posts: most, bounds: nothing }

  // All teams at once, each by what is missed on its account: only a guess, but near.
  const brackets = present.map((count, t) => new Bracket(count, most[t] ?? 1, Math.round(count / STRIDE)))
  while (brackets.some(({ done }) => !done)) {
    const { blamed } = await at(brackets.map((one) => one.at))
    brackets.forEach((one, t) => one.tell(!blamed[t]))
  }
  const guess = brackets.map((one) => one.at)
  await meets(guess)
  const bounds: number[] = []
  for (const t of teams) {
    const own = new Bracket(guess[t] ?? 1, most[t] ?? 1, 1)
    while (!own.done) own.tell(await meets(most.with(t, own.at)))
    bounds.push(own.at)
  }
  let posts: readonly number[] = bounds
  while (!(await meets(posts))) {
    const { blamed } = await at(posts)
    const open = teams.filter((t) => (posts[t] ?? 0) < (most[t] ?? 0))
    const likely = open.filter((t) => blamed[t])
    const tried: { point: StaffingPoint; cost: number }[] = []
    for (const t of likely.length > 0 ? likely : open) {
      tried.push({ point: await at(posts.with(t, (posts[t] ?? 0) + 1)), cost: costs[t] ?? 1 })
    }
    const before = (await at(posts)).shortfall
    const gain = ({ point, cost }: { point: StaffingPoint; cost: number }): number =>
      point.met ? Infinity : (before - point.shortfall) / cost
    const [best] = tried.toSorted((a, b) => (gain(a) === gain(b) ? a.cost - b.cost : gain(b) - gain(a)))
    // Nothing is open only at the most, which meets them.
    posts = best?.point.posts ?? most
  }
  for (const t of teams.toSorted((a, b) => (costs[b] ?? 1) - (costs[a] ?? 1))) {
    while ((posts[t] ?? 0) > (bounds[t] ?? 0) && (await meets(posts.with(t, (posts[t] ?? 0) - 1)))) {
      posts = posts.with(t, (posts[t] ?? 0) - 1)
    }
  }
  return { met: true, posts, bounds }
}
