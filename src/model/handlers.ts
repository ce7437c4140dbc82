import type { Handler } from '../kernel/simulation.ts'
import { giveUpFamilies, turnAbsence } from './absence.ts'
import { crossAge, turn18 } from './age-bands.ts'
import { allocateWaiting, createAllocation } from './allocation.ts'
import { arrive, createArrivalTable } from './arrivals.ts'
import type { CareState } from './care-state.ts'
import { finishEnquiry, finishStay } from './conferences.ts'
import { courtStep } from './court.ts'
import { closeDay } from './day.ts'
import { planWork } from './diary.ts'
import { startEnquiry } from './enquiries.ts'
import { holdConferences } from './hold-conferences.ts'
import * as kinds from './notice-kinds.ts'
import { checkOverload } from './overload.ts'
import { PHASES } from './phases.ts'
import { reallocate } from './reallocations.ts'
import { returnAfterClosure, returnToCare } from './returns.ts'
import { reviewDue } from './reviews.ts'
import { goLive } from './transition.ts'
import { leaveWorker, startWorker } from './turnover.ts'

/** What happens when notices come due, by their kind, bound to one state. */
export function handlersOf(state: CareState): Handler[] {
  const arrivals = createArrivalTable(state.compiled)
  const allocation = createAllocation()
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
  on(kinds.ALLOCATE_WAITING, () => allocateWaiting(state, allocation))
  on(kinds.CLOSE_DAY, closeDay)
  on(kinds.REVIEW_DUE, reviewDue)
  on(kinds.COURT_STEP, courtStep)
  on(kinds.HOLD_CONFERENCES, holdConferences)
  on(kinds.PLAN_WORK, planWork)
  on(kinds.ABSENCE_TURNS, turnAbsence)
  on(kinds.LONG_ABSENCE, giveUpFamilies)
  on(kinds.CHECK_OVERLOAD, checkOverload)
  on(kinds.GO_LIVE, goLive)
  return handlers
}
