import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { type Columns, createColumns } from '../kernel/columns.ts'

const specs = {
  post: 'int32',
  /** Children she holds. */
  load: 'int32',
  firstCase: ['int32', -1],
  /** Hours she has, by her last plan [hours a working day]. */
  hours: 'float64',
  /** Hours her families want, kept up to date between plans [hours a working day]. */
  wanted: 'float64',
  /** Working day up to which her work has been counted. */
  settled: 'int32',
  /** Day of her next weekly plan, and those on which she last planned and was last asked to. */
  nextPlan: 'int32',
  plannedOn: ['int32', -1],
  askedOn: ['int32', -1],
  /** 1 while some of her dated work goes slower than it should. */
  isShort: 'uint8',
  /** Open work by her last plan: what may not be missed and the rest, wanted and given [hours a working day]. */
  keptWanted: 'float64',
  keptGiven: 'float64',
  restWanted: 'float64',
  restGiven: 'float64',
  /** Sums since her last weekly plan [hours]. */
  weekWanted: 'float64',
  weekHours: 'float64',
  weekKept: 'float64',
  weekKeptMissed: 'float64',
  weekRest: 'float64',
  weekRestMissed: 'float64',
  /** All she wanted to give by her last plan [hours a working day]. */
  planWanted: 'float64',
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
  /** Notice of the end of the spell in the post [posts]. */
  readonly leaveHandle: Float64Array
  /** 1 where a worker on call has been asked for and has not started [posts]. */
  readonly isAsked: Uint8Array
  /** Load of each team, smoothed over weeks, and for how many weeks it has been high [teams]. */
  readonly teamLoad: Float64Array
  readonly weeksHigh: Uint16Array
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
    leaveHandle: new Float64Array(compiled.posts.count).fill(-1),
    isAsked: new Uint8Array(compiled.posts.count),
    teamLoad: new Float64Array(teams).fill(1),
    weeksHigh: new Uint16Array(teams),
    mostHeld: new Float64Array(compiled.names.roles.length),
  }
}

/**
 * The person of the team who can best take a family: of those who hold fewer than `cap` children and would hold no more
 * than `hardCap` with it, the one with the least work wanted for her hours, or the fewest children where hours are not
 * counted; ties by children held, then by post number. -1 when there is none.
 * @param members children of the family
 * @param except a person who is passed over
 */
export function bestPlaced(
  workers: Workers,
  team: number,
  cap: number,
  hardCap: number,
  members: number,
  byHours: boolean,
  except = -1,
): number {
  const { people } = workers
  let found = -1
  let least = Infinity
  let fewest = Infinity
  for (let post = workers.firstPost[team]; post < workers.firstPost[team + 1]; post++) {
    const worker = workers.inPost[post]
    if (worker < 0 || worker === except) continue
    const load = people.load[worker]
    if (load >= cap || load + members > hardCap) continue
    // A worker without hours this week still comes after all who have some.
    const measure = byHours ? people.wanted[worker] / (people.hours[worker] + 1e-9) : load
    if (measure < least || (measure === least && load < fewest)) {
      least = measure
      fewest = load
      found = worker
    }
  }
  return found
}
