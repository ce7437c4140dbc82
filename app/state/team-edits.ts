import type { Scenario } from '../../src/browser.ts'
import { changePlan } from './actions.ts'
import { withData } from './plan-edits.ts'
import { shared } from './shared-out.ts'
import type { TeamLine } from './team-lines.ts'

const ORIGIN = { source: 'Chosen in the app', confidence: 'assumption' }

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

/** Lets the plan's teams come in on a day, the same for every locality at first; until then the teams of `from` hold. */
export function rollOutFrom({ area }: Scenario, from: string, date: string): Promise<void> {
  const goLive = Object.fromEntries(area.localities.map(({ name }) => [name, date]))
  return changePlan(`teams come in on ${date}, locality by locality`, (text) =>
    withData(text, ['rollOut'], { from, goLive, families: 'kept' }),
  )
}

/** Lets the plan's teams hold from the first day. */
export function noRollOut(): Promise<void> {
  return changePlan('teams hold from the first day', (text) => withData(text, ['rollOut'], null))
}

/** What happens to families in progress on the day. */
export function familiesAtGoLive(families: 'kept' | 'moved'): Promise<void> {
  const words = families === 'kept' ? 'families keep the worker they have' : 'families move on the day'
  return changePlan(words, (text) => withData(text, ['rollOut', 'families'], families))
}
