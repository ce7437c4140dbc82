import type { Team } from '../scenario/teams.ts'
import type { Cells } from './cells.ts'
import type { ChairTable } from './chair-table.ts'
import type { InterventionTable } from './intervention-table.ts'

/**
 * The islands of an area: localities that share nobody with the others, neither a team nor a diary of chairs nor the places
 * of a programme. What happens on one changes nothing on another, so that each may be a while ahead of the others in time:
 * a country of authorities is simulated like so many counties, each from memory that is still at hand.
 */
export interface Islands {
  readonly count: number
  /** Island of each locality, counted in the order of their first locality; and of each team [localities; teams]. */
  readonly ofLocality: Int32Array
  readonly ofTeam: Int32Array
  /** Localities and teams of each island, in their order; a team without workers is on all [islands][localities; teams]. */
  readonly localities: readonly Int32Array[]
  readonly teams: readonly Int32Array[]
}

/** What may tie localities together. */
export interface Ties {
  readonly cells: Cells
  /** One without workers takes whoever comes, and ties nobody to anybody. */
  readonly teams: readonly Pick<Team, 'role' | 'support'>[]
  /** Holder by stage × cells + cell, -1 for nobody. */
  readonly holders: Int16Array
  /** Whether all of the area is to be one: something happens to all of it at once, or it is too small for it to matter. */
  readonly all: boolean
  readonly chairs: ChairTable | undefined
  readonly interventions: InterventionTable | undefined
}

/** Joins what is tied; what is left apart is an island. */
export function createIslands({ cells, teams, holders, all, chairs, interventions }: Ties): Islands {
  const { localities } = cells
  const hasWorkers = (team: number): boolean => teams[team]?.role !== '' || teams[team]?.support !== undefined
  const joined = Int32Array.from({ length: localities + teams.length }, (_, node) => node)
  const rootOf = (node: number): number => {
    let at = node
    for (let above = joined[at] ?? at; above !== at; above = joined[at] ?? at) {
      joined[at] = joined[above] ?? above
      at = above
    }
    return at
  }
  // The lower number is the root, so that islands are counted by their first locality.
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)]
    joined[Math.max(first, second)] = Math.min(first, second)
  }
  const joinAll = (some: readonly number[]): void => {
    for (const one of some) join(some[0] ?? one, one)
  }
  const everywhere = Array.from({ length: localities }, (_, locality) => locality)
  if (all || (chairs && !chairs.byLocality)) joinAll(everywhere)
  for (const { placesAYear, localities: served } of interventions?.programmes ?? []) {
    if (placesAYear > 0 && placesAYear !== Infinity) joinAll(everywhere.filter((locality) => served[locality] === 1))
  }
  const perLocality = cells.count / localities
  for (let at = 0; at < holders.length; at++) {
    const team = holders[at] ?? -1
    if (team >= 0 && hasWorkers(team)) join(Math.floor((at % cells.count) / perLocality), localities + team)
  }
  const numbers = new Map<number, number>()
  const ofLocality = Int32Array.from(everywhere, (locality) => {
    const root = rootOf(locality)
    const known = numbers.get(root) ?? numbers.size
    numbers.set(root, known)
    return known
  })
  const count = numbers.size
  // A team that holds nobody is on the first island, one without workers on all.
  const ofTeam = Int32Array.from(teams, (_, team) => numbers.get(rootOf(localities + team)) ?? 0)
  const on = (of: Int32Array, island: number, everywhere: (i: number) => boolean): Int32Array =>
    Int32Array.from([...of.keys()].filter((i) => everywhere(i) || of[i] === island))
  const islands = Array.from({ length: count }, (_, island) => island)
  return {
    count,
    ofLocality,
    ofTeam,
    localities: islands.map((island) => on(ofLocality, island, () => false)),
    teams: islands.map((island) => on(ofTeam, island, (team) => !hasWorkers(team))),
  }
}
