/** Children at one point of their way: a stage, what kind they are, who is with them, and what lies behind them. */
export interface Situation {
  readonly stage: number
  readonly need: number
  readonly band: number
  /** 0 or 1 */
  readonly earlierPlan: number
  /** Children at home together; 0 for one held by herself. */
  readonly members: number
  readonly hadPlan: boolean
  readonly wasInCare: boolean
}

/** Children, and the moves they have behind them: children × moves. */
export interface Moved {
  children: number
  transfers: number
  handOffs: number
}

/** Children by situation, each situation once, in the order first reached. */
export class Situations {
  readonly #byKey = new Map<number, readonly [Situation, Moved]>()

  /** Adds `part` of some children and of their moves, and for each of them one move more where they are moved. */
  add(situation: Situation, from: Moved, part: number, transfer: boolean, handOff: boolean): void {
    const key = keyOf(situation)
    let found = this.#byKey.get(key)
    if (!found) {
      found = [situation, { children: 0, transfers: 0, handOffs: 0 }]
      this.#byKey.set(key, found)
    }
    const [, moved] = found
    const children = from.children * part
    moved.children += children
    moved.transfers += from.transfers * part + (transfer ? children : 0)
    moved.handOffs += from.handOffs * part + (handOff ? children : 0)
  }

  all(): readonly (readonly [Situation, Moved])[] {
    return [...this.#byKey.values()]
  }

  /** Sums over the situations asked for. */
  sum(which: (situation: Situation) => boolean): Moved {
    const total = { children: 0, transfers: 0, handOffs: 0 }
    for (const [situation, { children, transfers, handOffs }] of this.#byKey.values()) {
      if (!which(situation)) continue
      total.children += children
      total.transfers += transfers
      total.handOffs += handOffs
    }
    return total
  }
}

/** More than there are of anything: needs, age bands, children of a family. */
const MANY = 512

/** One number for each situation, well inside whole numbers. */
function keyOf({ stage, need, band, earlierPlan, members, hadPlan, wasInCare }: Situation): number {
  const kind = (((stage + 1) * MANY + need) * MANY + band) * MANY + members
  return ((kind * 2 + earlierPlan) * 2 + (hadPlan ? 1 : 0)) * 2 + (wasInCare ? 1 : 0)
}
