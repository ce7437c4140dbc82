import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { TransitionTable } from '../compile/transition-table.ts'
import type { CareState } from './care-state.ts'
import { workingDay } from './dated-work.ts'
import { settleWorker } from './diary.ts'
import { logWeek } from './diary-log.ts'
import { POST_MOVED, POST_OPENED, WORKER_LEFT } from './event-kinds.ts'
import { advertise } from './turnover.ts'
import { listPosts } from './workers.ts'

/**
 * Today's posts move, with the people in them. New ones open empty and are advertised; where one closes, the person leaves,
 * and whoever moves the families sees that she is in no team any more.
 */
export function movePosts(state: CareState, transition: TransitionTable): void {
  const { compiled, day, log, notices, tick, workers } = state
  const { moves } = transition
  for (let i = 0; i < moves.length; i++) {
    const { post, team } = moves[i]
    if (moves[i].day !== day) continue
    const agency = compiled.posts.agency[post]
    const role = compiled.posts.role[post]
    const onCall = compiled.posts.onCall[post]
    const from = workers.team[post]
    workers.team[post] = team
    if (from < 0) {
      // A place on call opens when its team is overloaded.
      if (onCall === 1) continue
      log.record(tick, POST_OPENED, -1, team, -1, agency, role)
      advertise(state, post)
      continue
    }
    if (team < 0 && workers.inPost[post] >= 0) {
      const worker = workers.inPost[post]
      notices.cancel(workers.leaveHandle[post] as NoticeHandle, post)
      workers.leaveHandle[post] = -1
      if (compiled.work.counted) {
        settleWorker(state, worker, workingDay(state))
        workers.team[post] = from
        logWeek(state, worker)
        workers.team[post] = team
      }
      log.record(tick, WORKER_LEFT, -1, from, worker, agency, role)
      workers.inPost[post] = -1
    }
    // An empty place on call is nothing to readers of the log.
    if (onCall === 1 && workers.inPost[post] < 0) continue
    log.record(tick, POST_MOVED, -1, team, workers.inPost[post], from, role * 4 + onCall * 2 + agency)
  }
  listPosts(workers, compiled)
}
