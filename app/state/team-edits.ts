import type { Scenario } from '../../src/browser.ts'
import { changePlan } from './actions.ts'
import { withData } from './plan-edits.ts'
import { shared } from './shared-out.ts'

/** A line of `teams` in the file: one team, or one in each locality. */
export interface TeamLine {
  readonly line: string
  readonly teams: number
  readonly posts: number
  readonly stages: readonly string[]
  /** Whether it holds its stages for all families alike, so that they can be given and taken by name. */
  readonly plain: boolean
}

const ORIGIN = { source: 'Chosen in the app', confidence: 'assumption' }

/** The lines of a scenario, in its order. */
export function linesOf({ teams, area }: Scenario): TeamLine[] {
  const lines = new Map<string, TeamLine>()
  for (const team of teams.teams) {
    const before = lines.get(team.line)
    const plain = team.holds.every(({ when }) => {
      const { localities, ...others } = when
      const isOwn = localities === undefined || (localities.length === 1 && area.localities.length > 1)
      return isOwn && Object.values(others).every((one) => one === undefined)
    })
    lines.set(team.line, {
      line: team.line,
      teams: (before?.teams ?? 0) + 1,
      posts: (before?.posts ?? 0) + team.posts,
      stages: [...new Set([...(before?.stages ?? []), ...team.holds.map(({ stage }) => stage)])],
      plain: plain && (before?.plain ?? true),
    })
  }
  return [...lines.values()]
}

/** Gives a stage of one line to another. */
export function giveStage(scenario: Scenario, stage: string, from: string, to: string): Promise<void> {
  const held = (line: string): readonly string[] => linesOf(scenario).find((one) => one.line === line)?.stages ?? []
  const order = scenario.pathway.stages.map(({ name }) => name)
  const taken = [...held(to), stage].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return changePlan(`${stage} held by ${to} instead of ${from}`, (text) =>
    withData(
      withData(
        text,
        ['teams', from, 'holds'],
        held(from).filter((one) => one !== stage),
      ),
      ['teams', to, 'holds'],
      taken,
    ),
  )
}

/** Makes one team into one in each locality; its posts are shared out by the localities' demand, none lost. */
export function teamEachLocality({ area }: Scenario, { line, posts }: TeamLine): Promise<void> {
  const shares = shared(
    posts,
    area.localities.map(({ demand }) => demand),
  )
  const value = Object.fromEntries(area.localities.map(({ name }, i) => [name, `${shares[i]} posts`]))
  return changePlan(`${line}: a team in each locality`, (text) =>
    withData(withData(text, ['teams', line, 'each'], 'locality'), ['teams', line, 'posts'], { value, ...ORIGIN }),
  )
}

/** Makes the teams of a line into one, with all their posts. */
export function oneForAll({ line, posts }: TeamLine): Promise<void> {
  return changePlan(`${line}: one team`, (text) =>
    withData(withData(text, ['teams', line, 'each'], null), ['teams', line, 'posts'], {
      value: `${posts} posts`,
      ...ORIGIN,
    }),
  )
}

/** Sets the day a locality goes live; the others keep theirs. */
export function goLiveOn({ rollOut }: Scenario, locality: string, before: string, date: string): Promise<void> {
  const dates = Object.fromEntries(
    (rollOut?.goLive ?? []).map((one) => [one.locality, one.locality === locality ? date : one.date]),
  )
  return changePlan(`${locality} goes live on ${date} instead of ${before}`, (text) =>
    withData(text, ['rollOut', 'goLive'], { ...dates, rest: null }),
  )
}
