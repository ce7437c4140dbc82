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
  /** Team each post is in today, -1 for none [posts]. */
  readonly team: Int16Array
  /** Posts of team t are teamPosts[firstPost[t]] to teamPosts[firstPost[t + 1] - 1], by number [teams + 1; posts]. */
  readonly firstPost: Int32Array
  readonly teamPosts: Int32Array
  /** Most children a worker of the role has held at one time [roles]. */
  readonly mostHeld: Float64Array
}

/** Posts of the scenario, all vacant. */
export function createWorkers(compiled: CompiledScenario): Workers {
  const workers: Workers = {
    people: createColumns(specs, 1024),
    inPost: new Int32Array(compiled.posts.count).fill(-1),
    spells: new Uint16Array(compiled.posts.count),
    team: compiled.posts.team.slice(),
    firstPost: new Int32Array(compiled.names.teams.length + 1),
    teamPosts: new Int32Array(compiled.posts.count),
    mostHeld: new Float64Array(compiled.names.roles.length),
  }
  listPosts(workers)
  return workers
}

/** Lists the posts of every team anew, after some have moved. */
export function listPosts(workers: Workers): void {
  const { firstPost, team, teamPosts } = workers
  let listed = 0
  for (let t = 0; t + 1 < firstPost.length; t++) {
    firstPost[t] = listed
    for (let post = 0; post < team.length; post++) if (team[post] === t) teamPosts[listed++] = post
  }
  firstPost[firstPost.length - 1] = listed
}

/** The person of the team who holds the fewest children, ties by post number; -1 when no post is filled. */
export function leastLoaded(workers: Workers, team: number, except = -1): number {
  let found = -1
  let fewest = Infinity
  for (let i = workers.firstPost[team]; i < workers.firstPost[team + 1]; i++) {
    const worker = workers.inPost[workers.teamPosts[i]]
    if (worker < 0 || worker === except) continue
    const load = workers.people.load[worker]
    if (load < fewest) {
      fewest = load
      found = worker
    }
  }
  return found
}
