import type { CareState } from './care-state.ts'
import { RoomTree } from './room-tree.ts'
import { UNDER_HARD_CAP } from './worker-with-room.ts'

/** Who in each team can take the next case of the opening stock: only whoever was given one stands otherwise than before. */
export class OpeningRooms {
  /** By team; none before a team is first asked. */
  private readonly trees: (RoomTree | undefined)[] = []

  /** The worker who can best take a case of this weight without passing the hard cap; -1 when there is none. */
  best(state: CareState, team: number, weight: number): number {
    let tree = this.trees[team]
    if (!tree) {
      tree = new RoomTree(UNDER_HARD_CAP)
      tree.takeIn(state, team)
      this.trees[team] = tree
    }
    return tree.best(weight)
  }

  /** A case has been opened: its worker, if it has one, stands otherwise than before. */
  renew(state: CareState, c: number): void {
    const team = state.cases.team[c]
    this.trees[team]?.renew(state, team, state.cases.worker[c])
  }
}
