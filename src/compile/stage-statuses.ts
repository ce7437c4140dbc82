import { type StageStatus, stageStatuses } from '../scenario/stage-status.ts'

export { stageStatuses }

/** The number of a status in the compiled tables. */
export function stageStatus(status: StageStatus): number {
  return stageStatuses.indexOf(status)
}
