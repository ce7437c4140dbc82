import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { type Columns, createColumns } from '../kernel/columns.ts'
import { NumberLists } from '../kernel/number-lists.ts'

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
  /** Hours she has, by her last plan [hours a working day]. */
  hours: 'float64',
  /** Hours her families want, kept up to date between plans [hours a working day]. */
  wanted: 'float64',
  /** Working day up to which her work has been counted. */
  settled: 'int32',
  /** Day of her next weekly plan, and those on which she last planned and was last asked to, if ever (`NEVER`). */
  nextPlan: 'int32',
  plannedOn: ['int32', -32_768],
  askedOn: ['int32', -32_768],
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
  /** Cases each person holds, the one given last at the end (`held-cases.ts`) [people][cases]. */
  readonly held: NumberLists
  /** Person in the post, -1 while vacant [posts]. */
  readonly inPost: Int32Array
  /** Persons so far, the occurrence of the post's draws [posts]. */
  readonly spells: Uint16Array
  /** Team each post is in today, -1 for none [posts]. */
  readonly team: Int16Array
  /** Posts of team t whose workers hold cases are teamPosts[firstPost[t]] to teamPosts[firstPost[t + 1] - 1], by row [teams + 1; posts]. */
  readonly firstPost: Int32Array
  readonly teamPosts: Int32Array
  /** The same of its posts of family support [teams + 1; posts]. */
  readonly firstSupport: Int32Array
  readonly teamSupport: Int32Array
  /** Notice of the end of the spell in the post [posts]. */
  readonly leaveHandle: Int32Array
  /** 1 where a worker on call has been asked for and has not started [posts]. */
  readonly isAsked: Uint8Array
  /** Load of each team, smoothed over weeks, and for how many weeks it has been high [teams]. */
  readonly teamLoad: Float64Array
  readonly weeksHigh: Uint16Array
  /** 1 while a spell away of the post lasts, and how often that has turned [posts]. */
  readonly away: Uint8Array
  readonly turns: Uint16Array
  /** Most, weighted, that a worker of the role has held after a case was given to her [roles]. */
  readonly mostHeld: Float64Array
}

/** Posts of the scenario, all vacant. */
export function createWorkers(compiled: CompiledScenario): Workers {
  const teams = compiled.names.teams.length
  const { count } = compiled.posts
  const workers: Workers = {
    people: createColumns(specs, 1024),
    held: new NumberLists(),
    inPost: new Int32Array(count).fill(-1),
    spells: new Uint16Array(count),
    team: compiled.posts.team.slice(),
    firstPost: new Int32Array(teams + 1),
    teamPosts: new Int32Array(count),
    firstSupport: new Int32Array(teams + 1),
    teamSupport: new Int32Array(count),
    leaveHandle: new Int32Array(count).fill(-1),
    isAsked: new Uint8Array(count),
    teamLoad: new Float64Array(teams).fill(1),
    weeksHigh: new Uint16Array(teams),
    away: new Uint8Array(count),
    turns: new Uint16Array(count),
    mostHeld: new Float64Array(compiled.names.roles.length),
  }
  listPosts(workers, compiled)
  return workers
}

/** Lists the posts of every team anew, after some have moved. */
export function listPosts(workers: Workers, compiled: CompiledScenario): void {
  const { isSupport } = compiled.posts
  list(workers.team, isSupport, 0, workers.firstPost, workers.teamPosts)
  list(workers.team, isSupport, 1, workers.firstSupport, workers.teamSupport)
}

/** Posts of one kind, team by team: counted, then put in their places. */
function list(team: Int16Array, kind: Uint8Array, wanted: number, first: Int32Array, listed: Int32Array): void {
  first.fill(0)
  for (let post = 0; post < team.length; post++) if (kind[post] === wanted && team[post] >= 0) first[team[post] + 1]++
  for (let t = 0; t + 1 < first.length; t++) first[t + 1] += first[t]
  const next = first.slice()
  for (let post = 0; post < team.length; post++) {
    if (kind[post] === wanted && team[post] >= 0) listed[next[team[post]]++] = post
  }
}
