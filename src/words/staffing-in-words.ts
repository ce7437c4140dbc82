import { inSentence, listing, several } from './listing.ts'
import { shareInWords } from './share-in-words.ts'

/** A search for staffing, as far as a sentence needs it. */
export interface StaffingSearched {
  readonly met: boolean
  readonly inRuns: number
  readonly teams: readonly {
    readonly team: string
    readonly before: number
    readonly after: number
    /** Absent where the search found nothing that was enough. */
    readonly bound?: number
    /** The same fresh runs with one post fewer here; `atMost` where they were not all made. */
    readonly fewer?: { readonly metRuns: number; readonly runs: number; readonly atMost: boolean }
  }[]
  readonly cost: { readonly after: number; readonly bound: number }
  readonly confirmation: {
    readonly runs: number
    readonly metRuns: number
    /** Of the share of runs. */
    readonly interval: { readonly low: number; readonly high: number }
    readonly targets: readonly StaffingTarget[]
  }
  /** All that was put to fresh runs, in order. */
  readonly confirmations: readonly { readonly confirmed: boolean }[]
}

/** A target in one place. */
export interface StaffingTarget {
  readonly title: string
  readonly unit: string
  readonly bound: 'at-most' | 'at-least'
  readonly limit: number
  readonly place?: string
  readonly mean: number
  readonly metRuns: number
  readonly miss: number
}

/** The answer in words: how many more posts and where, and how sure that is; or what fails, by how much, and where. */
export function staffingInWords(searched: StaffingSearched): string {
  const { met, teams, confirmation, inRuns, cost } = searched
  const total = (of: (team: (typeof teams)[number]) => number): number => teams.reduce((sum, one) => sum + of(one), 0)
  const before = total((team) => team.before)
  const after = total((team) => team.after)
  const runs = `${confirmation.metRuns} of ${confirmation.runs} fresh runs`
  if (!met) {
    const hardest = confirmation.targets.toSorted((a, b) => a.metRuns - b.metRuns || b.miss - a.miss)
    const failing = hardest.filter(({ metRuns }) => metRuns < inRuns * confirmation.runs).slice(0, MOST)
    const told = failing.map((one) => `${targetInWords(one)} comes out at ${number(one.mean)} on average`)
    const binds = told.length > 0 ? ` What binds: ${listing(told, 'and')}.` : ''
    const wasFound = teams.some(({ bound }) => bound !== undefined)
    const said = wasFound
      ? 'No staffing was confirmed, and a few posts more may do'
      : 'These targets cannot be met within twice the posts of today'
    return `${said}: with ${after} posts instead of ${before} all hold together in ${runs}, where ${shareInWords(inRuns)} are asked.${binds}`
  }
  const changed = teams.filter((one) => one.after !== one.before)
  const moves = changed.map((one) => `${one.team} ${one.before} to ${one.after}`)
  const difference = after - before
  const size =
    difference === 0
      ? `The targets need as many posts as there are, ${before}`
      : `The targets need ${several(Math.abs(difference), 'post', 'posts')} ${difference > 0 ? 'more' : 'fewer'}, ${after} instead of ${before}`
  const where = moves.length > 0 ? `: ${listing(moves, 'and')}` : ''
  const bound =
    cost.bound >= cost.after
      ? 'No staffing that costs less could do in the runs of the search: each team has the fewest posts that can.'
      : `In the runs of the search no staffing at a cost below ${number(cost.bound)} could do, each team taken by itself; this one costs ${number(cost.after)}.`
  const { low, high } = confirmation.interval
  const range = `the 95 % range of the share is ${percent(low)} to ${percent(high)}, and ${percent(inRuns)} are asked`
  const told = [`${size}${where}.`, `All targets hold together in ${runs}: ${range}.`]
  return [...told, ...fewerInWords(searched), ...binding(searched), bound].join(' ')
}

/** How far less falls short: the same runs with one post fewer in one team. */
function fewerInWords({ teams, inRuns, confirmations }: StaffingSearched): string[] {
  const known = teams.flatMap(({ team, fewer }) => (fewer ? [{ team, ...fewer }] : []))
  const short = known.filter(({ metRuns, runs }) => metRuns < inRuns * runs - 1e-9)
  const enough = known.filter((one) => !short.includes(one))
  const isRefused = confirmations.at(-1)?.confirmed === false
  const tried = isRefused ? 'what could be left out so fell short in runs of its own' : 'nothing leaner was tried'
  const place = short.length === teams.length ? 'any one team' : placesOf(short)
  const told =
    short.length > 0 ? [`With one post fewer in ${place} they hold in ${spanOf(short)} of the same runs.`] : []
  if (enough.length === 0) return told
  const too = `${spanOf(enough)} of the same ${enough[0]?.runs} hold too`
  return [...told, `With one post fewer in ${placesOf(enough)} ${too}; ${tried}.`]
}

function placesOf(teams: readonly { readonly team: string }[]): string {
  return listing(
    teams.map(({ team }) => team),
    'or',
  )
}

function spanOf(told: readonly { readonly metRuns: number; readonly atMost: boolean }[]): string {
  const counts = told.map(({ metRuns }) => metRuns)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return told.some(({ atMost }) => atMost) ? `at most ${most}` : least === most ? `${most}` : `${least} to ${most}`
}

/** The target that is missed most often, where there are several. */
function binding({ confirmation: { targets, runs } }: StaffingSearched): string[] {
  const [most] = targets.toSorted((a, b) => a.metRuns - b.metRuns)
  if (targets.length < 2 || !most || most.metRuns === runs) return []
  return [`What binds most: ${targetInWords(most)} holds in ${most.metRuns} of the ${runs}.`]
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

/** Failing targets that are told. */
const MOST = 3

/** "caseload of every social worker, at most 16 children, in Wycombe locality team" and the like. */
export function targetInWords({ title, bound, limit, unit, place }: StaffingTarget): string {
  const where = place === undefined ? '' : ` (${place})`
  return `${inSentence(title)}${where}, ${bound === 'at-most' ? 'at most' : 'at least'} ${number(limit)} ${unit},`
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}
