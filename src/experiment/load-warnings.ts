import { loadEvidence, queueEvidence } from '../words/sustainability-in-words.ts'
import type { Warning } from './result.ts'
import type { TeamSustainability } from './sustainability-result.ts'

/** Where work that can wait gives way, and where agency workers are asked for [hours wanted for every 100]. */
const STRETCHED = 100
const LEANING = 110
const YEAR = 12

/**
 * One warning at most for a team, the worst: a list that runs away; a load so high that agency workers are asked for; one at
 * which work that can wait gives way.
 */
export function loadWarnings(teams: readonly TeamSustainability[]): Warning[] {
  return teams.flatMap(({ arm, team, queue, load, waiting, leaningOn }): Warning[] => {
    const { growth, from } = queue
    if (queue.verdict === 'runs-away' && growth && from) {
      const evidence = queueEvidence(growth.mean, waiting.byMonth.at(-1)?.mean ?? 0, from)
      return [{ arm, team, kind: 'cannot-last', from: from.month, runs: growth.growing, evidence }]
    }
    if (!load || load.per !== 'hours' || load.lastYear < STRETCHED) return []
    const [kind, limit] =
      load.lastYear < LEANING ? (['stretched', STRETCHED] as const) : (['leaning', LEANING] as const)
    const since = lastingFrom(load.byMonth, limit)
    const runs = load.replications.filter((value) => value !== null && value >= limit).length
    return [{ arm, team, kind, from: since, runs, evidence: loadEvidence(load.lastYear, leaningOn) }]
  })
}

/** The first month from which the mean of any twelve months to the end is at the limit or over it. */
function lastingFrom(byMonth: readonly { readonly month: string; readonly mean: number }[], limit: number): string {
  let first = Math.max(0, byMonth.length - YEAR)
  const yearFrom = (month: number): number =>
    byMonth.slice(month, month + YEAR).reduce((sum, { mean }) => sum + mean, 0) / Math.min(YEAR, byMonth.length)
  while (first > 0 && yearFrom(first - 1) >= limit) first--
  return byMonth[first]?.month ?? ''
}
