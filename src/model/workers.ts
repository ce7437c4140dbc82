import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { type Columns, createColumns } from '../kernel/columns.ts'

const specs = {
  post: 'int32',
  /** Children she holds, weighted as the scenario says: a sum of multiples of 1/64, and so exact. */
  load: 'float64',
  /** Day she started, negative for those in post before the first day. */
  startDay: 'int32',
  /** 1 for somebody in her first post as a social worker. */
  newlyQualified: 'uint8',
  /** 1 while she is away. */
  absent: 'uint8',
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
  /** Posts of team t whose workers hold cases are firstPost[t] to firstPost[t + 1] - 1 [teams + 1]. */
  readonly firstPost: Int32Array
  /** The same of its posts of family support [teams + 1]. */
  readonly firstSupport: Int32Array
  /** Notice of the leaving of who is in the post [posts]. */
  readonly leaveHandle: Int32Array
  /** 1 while a spell away of the post lasts, and how often that has turned [posts]. */
  readonly away: Uint8Array
  readonly turns: Uint16Array
  /** Most, weighted, that a worker of the role has held after a case was given to her [roles]. */
  readonly mostHeld: Float64Array
}

/** Posts of the scenario, all vacant. */
export function createWorkers(compiled: CompiledScenario): Workers {
  const teams = compiled.names.teams.length
  const { count, holding } = compiled.posts
  const firstPost = new Int32Array(teams + 1)
  const firstSupport = new Int32Array(teams + 1).fill(holding, 0, 1)
  for (let post = 0; post < count; post++) (post < holding ? firstPost : firstSupport)[compiled.posts.team[post] + 1]++
  for (let team = 0; team < teams; team++) {
    firstPost[team + 1] += firstPost[team]
    firstSupport[team + 1] += firstSupport[team]
  }
  return {
    people: createColumns(specs, 1024),
    inPost: new Int32Array(count).fill(-1),
    spells: new Uint16Array(count),
    firstPost,
    firstSupport,
    leaveHandle: new Int32Array(count).fill(-1),
    away: new Uint8Array(count),
    turns: new Uint16Array(count),
    mostHeld: new Float64Array(compiled.names.roles.length),
  }
}

/** The person of the team who is there and holds the least, ties by post number; -1 when no post is filled. */
export function leastLoaded(workers: Workers, team: number, except = -1): number {
  let found = -1
  let fewest = Infinity
  for (let post = workers.firstPost[team]; post < workers.firstPost[team + 1]; post++) {
    const worker = workers.inPost[post]
    if (worker < 0 || worker === except || workers.people.absent[worker] === 1) continue
    const load = workers.people.load[worker]
    if (load < fewest) {
      fewest = load
      found = worker
    }
  }
  return found
}
