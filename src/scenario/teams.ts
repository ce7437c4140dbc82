import type { Condition } from './pathway.ts'

/** The operating model: the teams in file order, and how responsibility moves between them. */
export interface Teams {
  readonly teams: readonly Team[]
  /** At a transfer the old worker lets go at once, or keeps the child until the new team allocates. */
  readonly release: 'at-once' | 'when-taken'
}

/** One team; a line with `each: locality` has become one team for each locality by now. */
export interface Team {
  /** As shown: "Assessment", "Wycombe locality team". */
  readonly name: string
  /** The key it was written under in `teams`. */
  readonly line: string
  readonly holds: readonly Holding[]
  /** Full-time posts for case holders; 0 for a team that screens or serves without holding cases. */
  readonly posts: number
  /** A role of `workforce.roles`; empty for a team without case holders. */
  readonly role: string
  /** Family support workers who stand beside the team's workers; absent: none. */
  readonly support?: Support
}

/** Posts of a role that counts as family support. */
export interface Support {
  readonly role: string
  readonly posts: number
}

/** (stage, locality, need, age band) this team holds. */
export interface Holding {
  readonly stage: string
  readonly when: Condition
}
