import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { createEventLog, type Recorder } from '../kernel/event-log.ts'
import { createFutureEventList } from '../kernel/future-event-list.ts'
import { rootKey } from '../kernel/seed.ts'
import { type Handler, runUntil } from '../kernel/simulation.ts'
import { createStreams } from '../kernel/streams.ts'
import { giveUpFamilies, openAbsences, turnAbsence } from './absence.ts'
import { crossAge, turn18 } from './age-bands.ts'
import { allocateWaiting } from './allocation.ts'
import { arrive, createArrivalTable } from './arrivals.ts'
import type { CareState } from './care-state.ts'
import { createCaseFiles } from './case-files.ts'
import { createCases } from './cases.ts'
import { createChairs } from './chair-diary.ts'
import { createChildren } from './children.ts'
import { finishEnquiry, finishStay } from './conferences.ts'
import { closeDay, scheduleDay } from './day.ts'
import { courtStep } from './court.ts'
import { planWork } from './diary.ts'
import { copyCareState } from './copy-care-state.ts'
import { createDrawStreams } from './draw-streams.ts'
import { startEnquiry } from './enquiries.ts'
import { createFamilies } from './families.ts'
import { holdConferences } from './hold-conferences.ts'
import { createInterventions } from './interventions.ts'
import * as kinds from './notice-kinds.ts'
import { openRecentlyClosed, openRecentlyHome } from './opening-closed.ts'
import { openStock } from './opening-stock.ts'
import { tellStanding } from './opening-standing.ts'
import { checkOverload, expectOverload } from './overload.ts'
import { PHASES } from './phases.ts'
import { createPracticeEffects } from './practice-effects.ts'
import { reallocate } from './reallocations.ts'
import { returnAfterClosure, returnToCare } from './returns.ts'
import { reviewDue } from './reviews.ts'
import { createTallies } from './tallies.ts'
import { goLive, scheduleGoLives } from './transition.ts'
import { leaveWorker, openPosts, startWorker } from './turnover.ts'
import { createWorkers } from './workers.ts'

/** One replication of one scenario. */
export interface CareSystem {
  /** Runs every day before `day`; calling it again with a later day goes on. The log is flushed. */
  run(day: number): void
  /** First day not yet run. */
  readonly day: number
  /** Everything there is, for self-checks. */
  readonly state: CareState
  /** A snapshot: a system that goes on from this day by itself, its log to these recorders. Neither changes the other. */
  copy(recorders: readonly Recorder[]): CareSystem
}

/** Families for whom there is room at once, over those in contact in an average run: the opening stock, and chance. */
const SPARE = 1.1
const DAYS_IN_YEAR = 365.25

/**
 * Puts the parts together; the only file that knows all of them. The opening stock is in place when it returns: that of
 * the scenario, or what a warm-up from nothing has come to, which no recorder sees.
 * @throws RangeError for a scenario that begins empty and whose warm-up has not been found
 */
export function createCareSystem(
  compiled: CompiledScenario,
  seed: string,
  replication: number,
  recorders: readonly Recorder[],
): CareSystem {
  if (Number.isNaN(compiled.warmUp)) throw new RangeError('The length of the warm-up has not been found')
  if (compiled.warmUp === 0) return begin(compiled, seed, replication, recorders, 0)
  const warm = begin(compiled, seed, replication, [], -compiled.warmUp)
  warm.run(0)
  const system = warm.copy(recorders)
  tellStanding(system.state)
  return system
}

/** A system on its first day, which is before day 0 where a warm-up comes first. */
function begin(
  compiled: CompiledScenario,
  seed: string,
  replication: number,
  recorders: readonly Recorder[],
  firstDay: number,
): CareSystem {
  const streams = createStreams(rootKey(seed), replication)
  const teams = compiled.names.teams.length
  const stages = compiled.names.stages.length
  const { demand, needs } = compiled.scenario
  const expected = SPARE * demand.contacts * (compiled.years - firstDay / DAYS_IN_YEAR)
  const childrenAFamily = needs.familySizes.reduce((sum, share, i) => sum + share * (i + 1), 0)
  const state: CareState = {
    compiled,
    streams,
    draws: createDrawStreams(streams, compiled.names.stages),
    practice: createPracticeEffects(compiled.practice, streams),
    interventions: createInterventions(compiled.interventions, streams),
    notices: createFutureEventList({
      start: firstDay * PHASES,
      horizon: compiled.days * PHASES - 1,
      capacity: 1 << 15,
    }),
    log: createEventLog(recorders),
    families: createFamilies(expected),
    children: createChildren(expected * childrenAFamily),
    cases: createCases(),
    files: createCaseFiles(expected),
    closedToday: [],
    workers: createWorkers(compiled),
    chairs: createChairs(compiled.chairs?.diaries ?? 0),
    waiting: Array.from({ length: teams }, () => []),
    entries: new Uint16Array(stages * Math.max(1 << 14, Math.ceil(expected))),
    tallies: createTallies(teams, stages),
    day: firstDay,
    tick: firstDay * PHASES,
    chain: 0,
  }
  openPosts(state)
  openRecentlyClosed(state)
  openRecentlyHome(state)
  openStock(state)
  openAbsences(state)
  expectOverload(state)
  scheduleDay(state, firstDay)
  scheduleGoLives(state)
  return systemOf(state, firstDay)
}

/** What happens when notices come due, bound to one state. */
function systemOf(state: CareState, firstDay: number): CareSystem {
  const arrivals = createArrivalTable(state.compiled)
  const handlers: Handler[] = []
  const on = (kind: number, happen: (state: CareState, subject: number) => void): void => {
    handlers[kind] = (subject, tick) => {
      // As 32-bit integers, which the engine keeps in the object itself: a float here would be a box read by every function.
      state.tick = tick | 0
      state.day = Math.floor(tick / PHASES) | 0
      happen(state, subject)
    }
  }
  on(kinds.ARRIVALS, () => arrive(state, arrivals))
  on(kinds.FINISH_STAY, finishStay)
  on(kinds.START_ENQUIRY, startEnquiry)
  on(kinds.END_ENQUIRY, finishEnquiry)
  on(kinds.TURN_18, turn18)
  on(kinds.CROSS_AGE, crossAge)
  on(kinds.RETURN_AFTER_CLOSURE, returnAfterClosure)
  on(kinds.RETURN_TO_CARE, returnToCare)
  on(kinds.WORKER_LEAVES, leaveWorker)
  on(kinds.WORKER_STARTS, startWorker)
  on(kinds.REALLOCATE, reallocate)
  on(kinds.ALLOCATE_WAITING, allocateWaiting)
  on(kinds.CLOSE_DAY, closeDay)
  on(kinds.REVIEW_DUE, reviewDue)
  on(kinds.COURT_STEP, courtStep)
  on(kinds.HOLD_CONFERENCES, holdConferences)
  on(kinds.PLAN_WORK, planWork)
  on(kinds.ABSENCE_TURNS, turnAbsence)
  on(kinds.LONG_ABSENCE, giveUpFamilies)
  on(kinds.CHECK_OVERLOAD, checkOverload)
  on(kinds.GO_LIVE, goLive)

  let nextDay = firstDay
  return {
    run(day) {
      runUntil(state.notices, handlers, day * PHASES - 1, () => state.log.flush())
      nextDay = day
    },
    get day() {
      return nextDay
    },
    state,
    copy: (recorders) => systemOf(copyCareState(state, recorders), nextDay),
  }
}
