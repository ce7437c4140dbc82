import type { CareState } from './care-state.ts'
import { capOf, isThere, measureOf, shareOf } from './worker-with-room.ts'

const NOBODY = -1

/**
 * The workers of one team as a tournament: each meets a neighbour, the better of two meets the better of two others, and who
 * is left is whom `workerWithRoom` would find. It is asked as often as families wait, and a worker who was given one plays
 * her few rounds again, where looking through the team would ask everybody for each.
 */
export class RoomTree {
  /** Who won: leaves are at `leaves` and beyond, the winner of nodes 2i and 2i + 1 at i; `NOBODY` where nobody has room. */
  private winner = new Int32Array(0)
  private leaves = 0
  /** Of each leaf: the person, what she wants for her hours, what she carries, and what she may carry at most. */
  private worker = new Int32Array(0)
  private measure = new Float64Array(0)
  private load = new Float64Array(0)
  private most = new Float64Array(0)
  /** Leaf of each post. */
  private leafOf = new Int32Array(0)
  private readonly aside: number[] = []
  private readonly room: number

  /** @param room `UNDER_CAP` or `UNDER_HARD_CAP` */
  constructor(room: number) {
    this.room = room
  }

  /** Takes in the workers of a team as they are now. */
  takeIn(state: CareState, team: number): void {
    const { workers } = state
    const first = workers.firstPost[team]
    const count = workers.firstPost[team + 1] - first
    this.makeRoom(count, workers.inPost.length)
    for (let leaf = 0; leaf < count; leaf++) {
      const post = workers.teamPosts[first + leaf]
      this.leafOf[post] = leaf
      this.worker[leaf] = workers.inPost[post]
      this.weigh(state, team, leaf)
    }
    for (let node = this.leaves + count; node < 2 * this.leaves; node++) this.winner[node] = NOBODY
    for (let node = this.leaves - 1; node > 0; node--) this.play(node)
  }

  /** The worker who can best take a case of this weight; -1 when there is none. */
  best(weight: number): number {
    const { aside, winner } = this
    let leaf = winner[1]
    while (leaf !== NOBODY && this.load[leaf] + weight > this.most[leaf]) {
      aside.push(leaf)
      this.put(leaf, NOBODY)
      leaf = winner[1]
    }
    for (let i = 0; i < aside.length; i++) this.put(aside[i], aside[i])
    aside.length = 0
    return leaf === NOBODY ? -1 : this.worker[leaf]
  }

  /** Something about a worker has changed; nothing happens when she is of another team. */
  renew(state: CareState, team: number, worker: number): void {
    const { workers } = state
    if (worker < 0) return
    const post = workers.people.post[worker]
    if (workers.inPost[post] !== worker || workers.team[post] !== team) return
    const leaf = this.leafOf[post]
    this.weigh(state, team, leaf)
    this.put(leaf, this.winner[this.leaves + leaf])
  }

  /** Writes down how a worker stands, and whether she plays. */
  private weigh(state: CareState, team: number, leaf: number): void {
    const { compiled, workers } = state
    const worker = this.worker[leaf]
    const at = this.leaves + leaf
    this.winner[at] = NOBODY
    if (!isThere(state, worker)) return
    const role = compiled.teamRole[team]
    const share = shareOf(state, role, worker)
    const load = workers.people.load[worker]
    if (load >= capOf(state, role, this.room) * share) return
    this.winner[at] = leaf
    this.measure[leaf] = measureOf(state, worker, share)
    this.load[leaf] = load
    this.most[leaf] = compiled.roleHardCap[role] * share
  }

  /** Puts a leaf in or out, and plays what follows. */
  private put(leaf: number, who: number): void {
    let node = this.leaves + leaf
    this.winner[node] = who
    for (node >>= 1; node > 0; node >>= 1) this.play(node)
  }

  /** Of two with the same of both, the one whose post comes first. */
  private play(node: number): void {
    const { load, measure, winner } = this
    const a = winner[2 * node]
    const b = winner[2 * node + 1]
    if (a === NOBODY || b === NOBODY) {
      winner[node] = a === NOBODY ? b : a
      return
    }
    const isSecond = measure[b] < measure[a] || (measure[b] === measure[a] && load[b] < load[a])
    winner[node] = isSecond ? b : a
  }

  private makeRoom(count: number, posts: number): void {
    this.leaves = 1
    while (this.leaves < count) this.leaves *= 2
    if (this.leafOf.length < posts) this.leafOf = new Int32Array(posts)
    if (this.winner.length >= 2 * this.leaves) return
    this.winner = new Int32Array(2 * this.leaves)
    this.worker = new Int32Array(this.leaves)
    this.measure = new Float64Array(this.leaves)
    this.load = new Float64Array(this.leaves)
    this.most = new Float64Array(this.leaves)
  }
}
