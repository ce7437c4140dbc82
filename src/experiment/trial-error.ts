import type { TrialId } from './serve-trials.ts'

/** A trial that failed to run: a defect of the program, and the trial that shows it. */
export class TrialError extends Error implements TrialId {
  readonly arm: number
  readonly replication: number

  constructor({ arm, replication }: TrialId, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'TrialError'
    this.arm = arm
    this.replication = replication
  }
}
