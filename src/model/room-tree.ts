import type { CareState } from './care-state.ts'
import { capOf, isThere, measureOf, shareOf } from './worker-with-room.ts'

const NOBODY = -1
/** Room is found by subtraction, and whether a case fits by addition: what rounding may make of the difference. */
const ROUNDING = 1e-6

/**
 * The workers of one team as a tournament: each meets a neighbour, the better of two meets the better of two others, and who
 * is left is whom a look at everybody would find. A worker who was given a case plays her few rounds again. Where the winner
 * has no room for a case, the others are looked at only as far as somebody among them may have.
 */
export class RoomTree {
  /** Who won: leaves are at `leaves` and beyond, the winner of nodes 2i and 2i + 1 at i. */
  private winner = new Int32Array(0)
  /** The most that anybody below a node may still be given. */
  private spare = new Float64Array(0)
  private leaves = 0
  private count = 0
  /** Of each leaf: the post and its person, how ill a case suits her, what she carries, and what she may carry at most. */
  private post = new Int32Array(0)
  private worker = new Int32Array(0)
  private measure = new Float64Array(0)
  private load = new Float64Array(0)
  private most = new Float64Array(0)
  private readonly room: number

  /** @param room `UNDER_CAP` or `UNDER_HARD_CAP` */
  constructor(room: number) {
    this.room = room
  }

  /** Takes in the workers of a team as they are now. */
  takeIn(state: CareState, team: number): void {
    const { workers } = state
    const first = workers.firstPost[team]
    this.count = workers.firstPost[team + 1] - first
    this.makeRoom()
    for (let leaf = 0; leaf < this.count; leaf++) {
      const post = workers.teamPosts[first + leaf]
      this.post[leaf] = post
      this.worker[leaf] = workers.inPost[post]
      this.weigh(state, team, leaf)
    }
    for (let leaf = this.count; leaf < this.leaves; leaf++) this.bar(leaf)
    for (let node = this.leaves - 1; node > 0; node--) this.play(node)
  }

  /** The worker who can best take a case of this weight; -1 when there is none. */
  best(weight: number): number {
    const leaf = this.bestBelow(1, weight)
    return leaf === NOBODY ? -1 : this.worker[leaf]
  }

  /** A worker stands otherwise than she did; nothing happens when she is not among those taken in. */
  renew(state: CareState, team: number, worker: number): void {
    if (worker < 0) return
    const leaf = this.leafOf(state.workers.people.post[worker])
    if (leaf === NOBODY || this.worker[leaf] !== worker) return
    this.weigh(state, team, leaf)
    for (let node = (this.leaves + leaf) >> 1; node > 0; node >>= 1) this.play(node)
  }

  /** The best leaf below a node with room for the weight. */
  private bestBelow(node: number, weight: number): number {
    if (this.spare[node] + ROUNDING < weight) return NOBODY
    const leaf = this.winner[node]
    if (leaf === NOBODY || this.load[leaf] + weight <= this.most[leaf]) return leaf
    if (node >= this.leaves) return NOBODY
    return this.better(this.bestBelow(2 * node, weight), this.bestBelow(2 * node + 1, weight))
  }

  /** Of two leaves, the first the one whose post comes first: who suits better, then who carries less. */
  private better(a: number, b: number): number {
    if (a === NOBODY) return b
    if (b === NOBODY) return a
    const { load, measure } = this
    return measure[b] < measure[a] || (measure[b] === measure[a] && load[b] < load[a]) ? b : a
  }

  private play(node: number): void {
    const { spare, winner } = this
    winner[node] = this.better(winner[2 * node], winner[2 * node + 1])
    spare[node] = Math.max(spare[2 * node], spare[2 * node + 1])
  }

  /** Writes down how a worker stands, and whether she plays. */
  private weigh(state: CareState, team: number, leaf: number): void {
    const { compiled, workers } = state
    const worker = this.worker[leaf]
    this.bar(leaf)
    if (!isThere(state, worker)) return
    const role = compiled.teamRole[team]
    const share = shareOf(state, role, worker)
    const load = workers.people.load[worker]
    if (load >= capOf(state, role, this.room) * share) return
    const most = compiled.roleHardCap[role] * share
    this.measure[leaf] = measureOf(state, worker, share)
    this.load[leaf] = load
    this.most[leaf] = most
    this.winner[this.leaves + leaf] = leaf
    this.spare[this.leaves + leaf] = most - load
  }

  private bar(leaf: number): void {
    this.winner[this.leaves + leaf] = NOBODY
    this.spare[this.leaves + leaf] = -Infinity
  }

  /** Leaf of a post, among which they are in order; `NOBODY` where it was not taken in. */
  private leafOf(post: number): number {
    let from = 0
    let to = this.count
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.post[middle] < post) from = middle + 1
      else to = middle
    }
    return from < this.count && this.post[from] === post ? from : NOBODY
  }

  private makeRoom(): void {
    this.leaves = 1
    while (this.leaves < this.count) this.leaves *= 2
    if (this.winner.length >= 2 * this.leaves) return
    this.winner = new Int32Array(2 * this.leaves)
    this.spare = new Float64Array(2 * this.leaves)
    this.post = new Int32Array(this.leaves)
    this.worker = new Int32Array(this.leaves)
    this.measure = new Float64Array(this.leaves)
    this.load = new Float64Array(this.leaves)
    this.most = new Float64Array(this.leaves)
  }
}
