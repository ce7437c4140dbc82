import type { TrialId } from '../../experiment/serve-trials.ts'

/** Worker threads died, again and again, over one trial: what is finished is kept, and the rest can be run later. */
export class ThreadError extends Error implements TrialId {
  readonly arm: number
  readonly replication: number

  constructor({ arm, replication }: TrialId, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'ThreadError'
    this.arm = arm
    this.replication = replication
  }
}
