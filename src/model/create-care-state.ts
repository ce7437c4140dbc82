import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { createEventLog, type Recorder } from '../kernel/event-log.ts'
import type { Streams } from '../kernel/streams.ts'
import type { CareState } from './care-state.ts'
import { createCaseFiles } from './case-files.ts'
import { createCases } from './cases.ts'
import { createChairs } from './chair-diary.ts'
import { createChildren } from './children.ts'
import { createDrawStreams } from './draw-streams.ts'
import { createFamilies } from './families.ts'
import { FamilyNumbers } from './family-numbers.ts'
import { createInterventions } from './interventions.ts'
import { createNotices } from './islands.ts'
import { PHASES } from './phases.ts'
import { createPracticeEffects } from './practice-effects.ts'
import { createTallies } from './tallies.ts'
import { createWorkers } from './workers.ts'

/** Families for whom there is room at once, over those in contact in an average run: the opening stock, and chance. */
const SPARE = 1.1
const DAYS_IN_YEAR = 365.25

/** A run before anybody is in it: all posts vacant, nobody known. */
export function createCareState(
  compiled: CompiledScenario,
  streams: Streams,
  recorders: readonly Recorder[],
  firstDay: number,
): CareState {
  const teams = compiled.names.teams.length
  const stages = compiled.names.stages.length
  const { demand } = compiled.scenario
  const expected = SPARE * demand.contacts * (compiled.years - firstDay / DAYS_IN_YEAR)
  const expectedChildren = expected * compiled.childrenAFamily
  const { count } = compiled.islands
  const noticesOf = createNotices(compiled, firstDay)
  return {
    compiled,
    streams,
    draws: createDrawStreams(streams, compiled.names.stages),
    practice: createPracticeEffects(compiled.practice, streams),
    interventions: createInterventions(compiled.interventions, streams),
    notices: noticesOf[0],
    island: 0,
    noticesOf,
    log: createEventLog(recorders),
    families: createFamilies(expected),
    numbers: count > 1 ? new FamilyNumbers(expected, expectedChildren) : undefined,
    children: createChildren(expectedChildren),
    cases: createCases(),
    files: createCaseFiles(expected),
    closedToday: [],
    workers: createWorkers(compiled),
    chairs: createChairs(compiled.chairs?.diaries ?? 0),
    waiting: Array.from({ length: teams }, () => []),
    entries: new Uint16Array(stages * Math.max(1 << 14, Math.ceil(expected))),
    tallies: createTallies(count, teams, stages),
    day: firstDay,
    tick: firstDay * PHASES,
    chain: 0,
  }
}
