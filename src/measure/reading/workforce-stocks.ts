import { POST_MOVED, POST_OPENED, WORKER_LEFT, WORKER_STARTED } from '../../model/event-kinds.ts'
import type { RunReading } from './run-reading.ts'
import type { StockByDay } from './stock-by-day.ts'

/** Posts and people by day and team. Every post is full time, so a person is one FTE. */
export interface WorkforceStocks {
  /** Of case-holding social workers [FTE]. */
  readonly posts: StockByDay
  readonly employed: StockByDay
  readonly agency: StockByDay
  /** Everybody in post who holds cases, personal advisers too [FTE]. */
  readonly inPost: StockByDay
  /** Posts of family support, and those without anybody in them [FTE]. */
  readonly supportPosts: StockByDay
  readonly supportVacant: StockByDay
}

/** Whether a row about a post or a worker concerns a case-holding social worker. */
export function isSocialWorker(run: RunReading, role: number): boolean {
  return run.compiled.roleIsSocialWorker[role] === 1
}

/** Follows posts and people; use through `run.once`. */
export function workforceStocks(run: RunReading): WorkforceStocks {
  const posts = run.newStock()
  const employed = run.newStock()
  const agency = run.newStock()
  const inPost = run.newStock()
  const supportPosts = run.newStock()
  const supportVacant = run.newStock()
  const isSupport = (role: number): boolean => (run.compiled.staffing.supportHours[role] ?? 0) > 0
  const change = (day: number, team: number, isAgency: number, role: number, by: number): void => {
    if (isSupport(role)) {
      supportVacant.change(day, team, -1, -by)
      return
    }
    inPost.change(day, team, -1, by)
    if (!isSocialWorker(run, role)) return
    const people = isAgency === 1 ? agency : employed
    people.change(day, team, -1, by)
  }
  const changePosts = (day: number, team: number, role: number, by: number): void => {
    if (isSocialWorker(run, role)) posts.change(day, team, -1, by)
    if (!isSupport(role)) return
    supportPosts.change(day, team, -1, by)
    supportVacant.change(day, team, -1, by)
  }
  run.on(POST_OPENED, ({ day, team, detail2 }) => changePosts(day, team, detail2, 1))
  run.on(WORKER_STARTED, ({ day, team, detail, detail2 }) => change(day, team, detail, detail2, 1))
  run.on(WORKER_LEFT, ({ day, team, detail, detail2 }) => change(day, team, detail, detail2, -1))
  // A post takes the person in it along; where it closes, she has left already.
  run.on(POST_MOVED, ({ day, team, worker, detail: before, detail2 }) => {
    const role = detail2 >> 2
    // A place on call is no post, and only the person in it counts.
    const isPost = (detail2 & 2) === 0
    const isFilled = worker >= 0
    if (isPost) changePosts(day, before, role, -1)
    if (isFilled) change(day, before, detail2 & 1, role, -1)
    if (team < 0) return
    if (isPost) changePosts(day, team, role, 1)
    if (isFilled) change(day, team, detail2 & 1, role, 1)
  })
  return { posts, employed, agency, inPost, supportPosts, supportVacant }
}
