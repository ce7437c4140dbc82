import * as kinds from '../model/event-kinds.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'
import { roleHoldsCases } from './role-holds-cases.ts'
import { absences, workers } from './workforce-tables.ts'

interface InPost {
  readonly started: number
  readonly role: number
  readonly agency: boolean
  team: number
  allocated: number
  absent: number
  /** Day she went away, -1 while she is there. */
  awaySince: number
  /** Her team on that day. */
  awayFrom: number
}

const looksAt = [
  kinds.WORKER_STARTED,
  kinds.WORKER_LEFT,
  kinds.POST_MOVED,
  kinds.WORKER_ALLOCATED,
  kinds.WORKER_ABSENT,
  kinds.WORKER_BACK,
]

/** Workers from their first day to their last. */
export class WorkerPosts implements TableReader {
  readonly kinds: readonly number[] = looksAt
  readonly #names: CohortNames
  readonly #open = new Map<number, InPost>()

  constructor(names: CohortNames) {
    this.#names = names
  }

  read({ kind, day, team, worker, detail, detail2 }: Happening): void {
    if (kind === kinds.WORKER_STARTED) {
      const post = {
        started: day,
        role: detail2,
        agency: detail === 1,
        team,
        allocated: 0,
        absent: 0,
        awaySince: -1,
        awayFrom: -1,
      }
      this.#open.set(worker, post)
      return
    }
    const post = this.#open.get(worker)
    if (!post) return
    switch (kind) {
      case kinds.WORKER_LEFT:
        this.#add(worker, post, day, day)
        this.#open.delete(worker)
        break
      case kinds.POST_MOVED:
        if (team >= 0) post.team = team
        break
      case kinds.WORKER_ALLOCATED:
        post.allocated++
        break
      case kinds.WORKER_ABSENT:
        post.awaySince = day
        post.awayFrom = post.team
        break
      case kinds.WORKER_BACK:
        this.#comeBack(worker, post, day, day)
        break
      default:
    }
  }

  finish(end: number): void {
    for (const [worker, post] of this.#open) this.#add(worker, post, end, undefined)
    this.#open.clear()
  }

  #comeBack(worker: number, post: InPost, until: number, back: number | undefined): void {
    const { awaySince: away } = post
    if (away < 0) return
    post.absent += until - away
    post.awaySince = -1
    const names = this.#names
    names.add(absences, [
      ...names.own,
      worker,
      names.role(post.role),
      post.agency,
      names.compiled.roleIsSocialWorker[post.role] === 1,
      names.team(post.awayFrom),
      names.dateOf(away),
      back === undefined ? null : names.dateOf(back),
      back === undefined ? null : back - away,
    ])
  }

  #add(worker: number, post: InPost, until: number, left: number | undefined): void {
    const names = this.#names
    this.#comeBack(worker, post, until, left)
    names.add(workers, [
      ...names.own,
      worker,
      names.role(post.role),
      post.agency,
      names.compiled.roleIsSocialWorker[post.role] === 1,
      roleHoldsCases(names.compiled, post.role),
      names.team(post.team),
      names.dateOf(post.started),
      left === undefined ? null : names.dateOf(left),
      post.allocated,
      post.absent,
    ])
  }
}
