import { listing, type Scenario, several } from '../../src/browser.ts'
import { withData } from './plan-edits.ts'
import { shared } from './shared-out.ts'
import { linesOf, type TeamLine } from './team-lines.ts'

/** A stage that goes from one line of teams to another. */
export interface StageMove {
  readonly stage: string
  readonly from: string
  readonly to: string
}

/** What moves of stages make of a plan. */
export interface MovedStages {
  /** As Undo calls it. */
  readonly words: string
  /** The teams as they then are, for a board that shows it before it is done. */
  readonly after: Scenario
  readonly change: (text: string) => string
}

const ORIGIN = { source: 'Chosen in the app', confidence: 'assumption' }

/** Whether one line can take what another holds: each for all families alike, and with workers of one kind. */
export function canTake(from: TeamLine, to: TeamLine): boolean {
  return from.line !== to.line && from.plain && to.plain && from.role === to.role
}

/**
 * Gives stages to other lines. A line left without a stage is no more, and its posts go to who took its last, shared out by
 * the localities' demand where that is a team in each: none is lost and none is made.
 * @returns undefined where a stage is not held as the move says, or cannot go there
 */
export function moveStages(scenario: Scenario, moves: readonly StageMove[]): MovedStages | undefined {
  const lines = new Map(linesOf(scenario).map((line) => [line.line, { ...line, held: new Set(line.stages) }]))
  const taker = new Map<string, string>()
  for (const { stage, from, to } of moves) {
    const [giver, receiver] = [lines.get(from), lines.get(to)]
    if (!giver?.held.has(stage) || !receiver || !canTake(giver, receiver)) return undefined
    giver.held.delete(stage)
    receiver.held.add(stage)
    taker.set(from, to)
  }
  const gone = [...lines.values()].filter(({ line, held }) => held.size === 0 && taker.has(line))
  // Support beside a team's workers belongs to that team, and where it would go is a choice of its own.
  if (gone.some(({ supported }) => supported)) return undefined
  const order = scenario.pathway.stages.map(({ name }) => name)
  const touched = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].filter(
    (name) => !gone.some(({ line }) => line === name),
  )
  const postsOf = new Map<string, readonly { locality: string; posts: number }[]>()
  for (const { line, posts } of gone) {
    if (posts === 0) continue
    const to = taker.get(line) ?? ''
    const before = postsOf.get(to) ?? postsByLocality(scenario, to)
    postsOf.set(to, withShared(scenario, before, posts))
  }
  const words = wordsOf(moves, gone, taker)
  return {
    words,
    after: { ...scenario, teams: { ...scenario.teams, teams: teamsAfter(scenario, moves, gone, postsOf) } },
    change: (text) => {
      let changed = text
      for (const line of touched) {
        const held = [...(lines.get(line)?.held ?? [])].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
        changed = withData(changed, ['teams', line, 'holds'], held)
      }
      for (const { line } of gone) changed = withData(changed, ['teams', line], null)
      for (const [line, posts] of postsOf) {
        if (gone.some((one) => one.line === line)) continue
        const [only] = posts
        const value =
          only?.locality === ''
            ? `${only.posts} posts`
            : Object.fromEntries(posts.map((one) => [one.locality, `${one.posts} posts`]))
        changed = withData(changed, ['teams', line, 'posts'], { value, ...ORIGIN })
      }
      return changed
    },
  }
}

/**
 * Moves that move the end of a bar of the board: it takes the stages after it up to another, or gives its last ones to the
 * bar that follows.
 * @param bars of one row of the board
 * @param target the last stage the bar is to have, at least its first and at most the last of the bar after it
 */
export function endMoves(
  bars: readonly { readonly line: string; readonly stages: readonly string[] }[],
  index: number,
  target: string,
): StageMove[] {
  const [bar, next] = [bars[index], bars[index + 1]]
  if (!bar || !next) return []
  const taken = next.stages.indexOf(target)
  if (taken >= 0) return next.stages.slice(0, taken + 1).map((stage) => ({ stage, from: next.line, to: bar.line }))
  const kept = bar.stages.indexOf(target)
  return kept < 0 ? [] : bar.stages.slice(kept + 1).map((stage) => ({ stage, from: bar.line, to: next.line }))
}

/** Every stage that can be, held by one team in each locality: the most a family can be kept. */
export function asPods(scenario: Scenario): MovedStages | undefined {
  const lines = linesOf(scenario).filter(({ plain, posts, stages }) => plain && posts > 0 && stages.length > 0)
  const to = lines.toSorted((a, b) => b.posts - a.posts)[0]
  if (!to) return undefined
  const moves = lines
    .filter((from) => canTake(from, to) && !from.supported)
    .flatMap((from) => from.stages.map((stage) => ({ stage, from: from.line, to: to.line })))
  const isSplit = to.teams > 1 || scenario.area.localities.length === 1
  const moved = moveStages(scenario, moves)
  if (!moved || (moves.length === 0 && isSplit)) return undefined
  const words = `pods: one team in each locality, ${to.line}, holds ${listing(
    [...to.stages, ...moves.map(({ stage }) => stage)],
    'and',
  )}`
  if (isSplit) return { ...moved, words }
  const posts = moved.after.teams.teams.find(({ line }) => line === to.line)?.posts ?? to.posts
  const shares = shared(
    posts,
    scenario.area.localities.map(({ demand }) => demand),
  )
  const value = Object.fromEntries(scenario.area.localities.map(({ name }, i) => [name, `${shares[i]} posts`]))
  return {
    ...moved,
    words,
    change: (text) =>
      withData(withData(moved.change(text), ['teams', to.line, 'each'], 'locality'), ['teams', to.line, 'posts'], {
        value,
        ...ORIGIN,
      }),
  }
}

/** Posts of a line by locality; of one team under no locality. */
function postsByLocality({ teams, area }: Scenario, line: string): { locality: string; posts: number }[] {
  const own = teams.teams.filter((team) => team.line === line)
  if (own.length === 1) return [{ locality: '', posts: own[0]?.posts ?? 0 }]
  return own.map((team, i) => {
    const named = team.holds[0]?.when.localities?.[0] ?? area.localities[i]?.name ?? ''
    return { locality: named, posts: team.posts }
  })
}

function withShared(
  { area }: Scenario,
  before: readonly { readonly locality: string; readonly posts: number }[],
  posts: number,
): { locality: string; posts: number }[] {
  const weights = before.map(({ locality }) => area.localities.find(({ name }) => name === locality)?.demand ?? 1)
  const more = shared(posts, weights)
  return before.map((one, i) => ({ ...one, posts: one.posts + (more[i] ?? 0) }))
}

function teamsAfter(
  { teams: { teams } }: Scenario,
  moves: readonly StageMove[],
  gone: readonly TeamLine[],
  postsOf: ReadonlyMap<string, readonly { readonly locality: string; readonly posts: number }[]>,
): Scenario['teams']['teams'] {
  return teams
    .filter(({ line }) => !gone.some((one) => one.line === line))
    .map((team) => {
      const given = moves.filter(({ from }) => from === team.line).map(({ stage }) => stage)
      const taken = moves.filter(({ to }) => to === team.line)
      const when = team.holds[0]?.when ?? {}
      const own = postsOf.get(team.line)
      const found = own?.find(({ locality }) => locality === '' || when.localities?.includes(locality))
      return {
        ...team,
        posts: found?.posts ?? team.posts,
        holds: [
          ...team.holds.filter(({ stage }) => !given.includes(stage)),
          ...taken.map(({ stage }) => ({ stage, when })),
        ],
      }
    })
}

function wordsOf(moves: readonly StageMove[], gone: readonly TeamLine[], taker: ReadonlyMap<string, string>): string {
  const pairs = new Map<string, StageMove[]>()
  for (const move of moves) {
    const key = JSON.stringify([move.from, move.to])
    pairs.set(key, [...(pairs.get(key) ?? []), move])
  }
  const told = [...pairs.values()].map((those) => {
    const [first] = those
    return `${listing(
      those.map(({ stage }) => stage),
      'and',
    )} held by ${first?.to} instead of ${first?.from}`
  })
  const posts = gone
    .filter(({ posts: count }) => count > 0)
    .map(({ line, posts: count }) => `${several(count, 'post', 'posts')} of ${line} go to ${taker.get(line)}`)
  return [...told, ...posts].join('; ')
}
