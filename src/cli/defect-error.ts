import type { TrialError } from '../experiment/trial-error.ts'
import type { Arm } from './read-arms.ts'

/** A defect of ours, with the trial that shows it in words: what is needed to see it again. */
export class DefectError extends Error {
  readonly trial: string

  constructor(error: TrialError, arm: Arm | undefined) {
    super(error.message, { cause: error })
    const model = arm ? `${arm.name} (${arm.file}), seed "${arm.scenario.seed}"` : `arm ${error.arm}`
    this.trial = `run ${error.replication + 1} of ${model}`
  }
}
