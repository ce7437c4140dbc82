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
  }[]
  readonly cost: { readonly after: number; readonly bound: number }
  readonly confirmation: {
    readonly runs: number
    readonly metRuns: number
    readonly targets: readonly StaffingTarget[]
  }
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
export function staffingInWords({ met, teams, confirmation, inRuns, cost }: StaffingSearched): string {
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
      ? 'No staffing that costs less did in the runs of the search: each team has the fewest posts that can do.'
      : `No staffing that costs less than ${number(cost.bound)} posts’ cost did in the runs of the search; this one costs ${number(cost.after)}.`
  return `${size}${where}. All targets hold together in ${runs}. ${bound}`
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
