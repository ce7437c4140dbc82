import { listing, several } from './listing.ts'
import { loadInWords } from './load-in-words.ts'
import { monthInWords } from './period-in-words.ts'
import { loadNumber, type QueueTold } from './sustainability-in-words.ts'

/** Over the map of loads by team and month. */
export function mapCaption(title: string, area: string): string {
  return `Load of each team in every month, average of all runs, ${title}, ${area}. The line under a team begins where its list of children without a worker runs away; what stands after it is no forecast.`
}

/**
 * What becomes of the lists of a model's teams, worst first: "Wycombe team gets more work than it can finish from October
 * 2026", "no team’s list runs away", "too few runs to say whether a list runs away".
 */
export function listsInWords(teams: readonly { readonly team: string; readonly queue: QueueTold }[]): string {
  const away = teams
    .flatMap(({ team, queue }) =>
      queue.verdict === 'runs-away' && queue.from ? [{ team, from: queue.from.month }] : [],
    )
    .toSorted((a, b) => a.from.localeCompare(b.from))
  const [first] = away
  if (first && away.length === 1)
    return `${first.team} gets more work than it can finish from ${monthInWords(first.from)}`
  if (first) {
    return `${several(away.length, 'team gets', 'teams get')} more work than they can finish, ${first.team} first, from ${monthInWords(first.from)}`
  }
  const unjudged = teams.find(({ queue }) => queue.verdict === 'not-judged')
  if (!unjudged) return 'no team’s list of waiting children runs away'
  return `too few ${unjudged.queue.why === 'too short' ? 'years' : 'runs'} to say whether a list runs away`
}

/**
 * Said where a list runs away though hours are left, which is no contradiction; empty where there is no such team.
 * @param teams with their mean load of the last year [hours wanted for every 100]
 */
export function awayWithRoom(
  teams: readonly { readonly team: string; readonly queue: QueueTold; readonly last: number | undefined }[],
): string {
  const names = teams.flatMap(({ team, queue, last }) =>
    queue.verdict === 'runs-away' && last !== undefined && last < 100 ? [team] : [],
  )
  if (names.length === 0) return ''
  return `The list of ${listing(names, 'and')} runs away at a load under 100: load counts the families workers hold, not those who wait for one, and hours that are left do not let a worker hold more than the limit.`
}

/** The hardest month of all: "The hardest month is May 2027 in Wycombe team: a load of 118, overstretched: …". */
export function hardestMonth(
  teams: readonly {
    readonly team: string
    readonly byMonth: readonly { readonly month: string; readonly mean: number }[]
  }[],
): string {
  const all = teams.flatMap(({ team, byMonth }) => byMonth.map((one) => ({ team, ...one })))
  const [most] = all.toSorted((a, b) => b.mean - a.mean)
  if (!most) return ''
  const same = teams.flatMap(({ team, byMonth }) =>
    byMonth.some(({ mean }) => loadNumber(mean) === loadNumber(most.mean)) ? [team] : [],
  )
  const others = same.filter((team) => team !== most.team)
  const alike = others.length === 0 ? '' : ` ${listing(others, 'and')} had a month as hard.`
  return `The hardest month is ${monthInWords(most.month)} in ${most.team}: a load of ${loadNumber(most.mean)}, ${loadInWords(most.mean).words}.${alike}`
}
