import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { Recorder } from '../kernel/event-log.ts'
import { rootKey } from '../kernel/seed.ts'
import { runUntil } from '../kernel/simulation.ts'
import { createStreams } from '../kernel/streams.ts'
import { TimeOrder } from '../kernel/time-order.ts'
import { openAbsences } from './absence.ts'
import type { CareState } from './care-state.ts'
import { handlersOf } from './handlers.ts'
import { scheduleDay } from './day.ts'
import { copyCareState } from './copy-care-state.ts'
import { createCareState } from './create-care-state.ts'
import { turnTo } from './islands.ts'
import { openRecentlyClosed, openRecentlyHome } from './opening-closed.ts'
import { openStock } from './opening-stock.ts'
import { tellStanding } from './opening-standing.ts'
import { expectOverload } from './overload.ts'
import { PHASES } from './phases.ts'
import { scheduleGoLives } from './transition.ts'
import { openPosts } from './turnover.ts'

/** One replication of one scenario. */
export interface CareSystem {
  /** Runs every day before `day`; calling it again with a later day goes on. The log is flushed. */
  run(day: number): void
  /** First day not yet run. */
  readonly day: number
  /** Everything there is, for self-checks. Where there are several islands, the log calls nobody by her row. */
  readonly state: CareState
  /** The family of a child the log has told of, by its number; and her locality. */
  familyOf(child: number): number
  localityOf(child: number): number
  /**
   * A snapshot: a system that goes on from this day by itself, its log to these recorders. Neither changes the other. Where
   * there are several islands and this run has no recorders, workers are numbered from here on.
   */
  copy(recorders: readonly Recorder[]): CareSystem
}

/**
 * Days an island is simulated before the next has its turn: long enough for it to be fetched from memory seldom, and short
 * enough to keep the log of all until then.
 */
const AHEAD = 112

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
  const { count } = compiled.islands
  const order = count > 1 ? new TimeOrder(recorders) : undefined
  const state = createCareState(
    compiled,
    createStreams(rootKey(seed), replication),
    hearersOf(recorders, order),
    firstDay,
  )
  openPosts(state)
  openRecentlyClosed(state)
  openRecentlyHome(state)
  openStock(state)
  openAbsences(state)
  for (let island = 0; island < count; island++) {
    turnTo(state, island)
    expectOverload(state)
    scheduleDay(state, firstDay)
    scheduleGoLives(state)
  }
  return systemOf(state, firstDay, order)
}

/** A system that goes on from a day; `order` where there are several islands. */
function systemOf(state: CareState, firstDay: number, order: TimeOrder | undefined): CareSystem {
  const handlers = handlersOf(state)
  const { islands } = state.compiled
  const { numbers } = state
  const rowOf = (child: number): number => numbers?.rowOfChild(child) ?? child
  const tell = (): void => {
    state.log.flush()
    if (!order || !numbers) return
    numbers.give(state.families, state.children)
    order.release(numbers.numberOf)
  }
  let nextDay = firstDay
  return {
    run(day) {
      do {
        const until = Math.max(nextDay, order ? Math.min(day, nextDay + AHEAD) : day)
        for (let island = 0; island < islands.count; island++) {
          turnTo(state, island)
          runUntil(state.notices, handlers, until * PHASES - 1)
        }
        tell()
        nextDay = until
      } while (nextDay < day)
    },
    get day() {
      return nextDay
    },
    state,
    familyOf(child) {
      const family = state.children.family[rowOf(child)] ?? -1
      return numbers && family >= 0 ? numbers.numberOfFamily(family) : family
    },
    localityOf: (child) => state.families.locality[state.children.family[rowOf(child)]] ?? -1,
    copy(recorders) {
      tell()
      const ordered = order && new TimeOrder(recorders, order)
      return systemOf(copyCareState(state, hearersOf(recorders, ordered)), nextDay, ordered)
    },
  }
}

/** Who hears the log as it is written: what puts it in order, where that is needed and somebody listens. */
function hearersOf(recorders: readonly Recorder[], order: TimeOrder | undefined): readonly Recorder[] {
  return order && recorders.length > 0 ? [order] : recorders
}
