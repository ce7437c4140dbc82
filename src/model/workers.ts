import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { type Columns, createColumns } from '../kernel/columns.ts'

const specs = {
  post: 'int32',
  /** Children she holds. */
  load: 'int32',
  firstCase: ['int32', -1],
} as const

/** The people in post, past and present, and the posts they fill. */
export interface Workers {
  /** One row for each person, never used again. */
  readonly people: Columns<typeof specs>
  /** Person in the post, -1 while vacant [posts]. */
  readonly inPost: Int32Array
  /** Persons so far, the occurrence of the post's draws [posts]. */
  readonly spells: Uint16Array
  /** Posts of team t are firstPost[t] to firstPost[t + 1] - 1 [teams + 1]. */
  readonly firstPost: Int32Array
  /** Most children a worker of the role has held at one time [roles]. */
  readonly mostHeld: Float64Array
}

/** Posts of the scenario, all vacant. */
export function createWorkers(compiled: CompiledScenario): Workers {
  const teams = compiled.names.teams.length
  const firstPost = new Int32Array(teams + 1)
  for (let post = 0; post < compiled.posts.count; post++) firstPost[compiled.posts.team[post] + 1]++
  for (let team = 0; team < teams; team++) firstPost[team + 1] += firstPost[team]
  return {
    people: createColumns(specs, 1024),
    inPost: new Int32Array(compiled.posts.count).fill(-1),
    spells: new Uint16Array(compiled.posts.count),
    firstPost,
    mostHeld: new Float64Array(compiled.names.roles.length),
  }
}

/** The person of the team who holds the fewest children, ties by post number; -1 when no post is filled. */
export function leastLoaded(workers: Workers, team: number, except = -1): number {
  let found = -1
  let fewest = Infinity
  for (let post = workers.firstPost[team]; post < workers.firstPost[team + 1]; post++) {
    const worker = workers.inPost[post]
    if (worker < 0 || worker === except) continue
    const load = workers.people.load[worker]
    if (load < fewest) {
      fewest = load
      found = worker
    }
  }
  return found
}
