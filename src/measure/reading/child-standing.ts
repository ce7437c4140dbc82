import type { CompiledScenario } from '../../compile/compiled-scenario.ts'
import { stageStatus } from '../../compile/stage-statuses.ts'
import type { StageStatus } from '../../scenario/stage-status.ts'
import { type ChildStory, NO_COURT, PROCEEDINGS } from './child-story.ts'

/**
 * What a child counts as at a moment, as bits that may hold together. The lowest bits are her main stage by what it
 * counts as (one at most), the others follow from everything known of her.
 */
const FIRST_FREE = 10

/** A need episode is open: any stage from referral on. Early help and contact alone are none. */
export const IN_NEED: number = 1 << FIRST_FREE
export const ON_PLAN: number = 1 << (FIRST_FREE + 1)
export const LOOKED_AFTER: number = 1 << (FIRST_FREE + 2)
export const UNACCOMPANIED_IN_CARE: number = 1 << (FIRST_FREE + 3)
/** Held by a team with case holders, and by none of them. */
export const UNALLOCATED: number = 1 << (FIRST_FREE + 4)
/** Unallocated, with a protection plan or a section 47 enquiry open. */
export const UNALLOCATED_AT_RISK: number = 1 << (FIRST_FREE + 5)
/** Held by a social worker who holds cases; a personal adviser is none. */
export const WITH_SOCIAL_WORKER: number = 1 << (FIRST_FREE + 6)
export const ACCOMPANIED_IN_CARE: number = 1 << (FIRST_FREE + 7)
/** Held by a worker of whatever role. */
export const WITH_WORKER: number = 1 << (FIRST_FREE + 8)

/** Care proceedings are going on about her, and pre-proceedings; either may outlast her case. */
export const IN_PROCEEDINGS: number = 1 << (FIRST_FREE + 14)
export const IN_PRE_PROCEEDINGS: number = 1 << (FIRST_FREE + 15)

/** The bit of a main stage that counts as `status`. */
export function inStage(status: StageStatus): number {
  return 1 << stageStatus(status)
}

const OUTSIDE_NEED = inStage('contact') | inStage('early-help')

/** Tells a child's standing from her story; one for a run, so that look-ups by stage and team are made once. */
export interface StandingRule {
  of(story: ChildStory, child: number): number
  /** Whether a child whose main stage is this one has a need episode open. */
  isNeed(stage: number): boolean
}

/** Looks up what stages count as and whose teams hold cases. */
export function createStandingRule(compiled: CompiledScenario): StandingRule {
  const ofStage = Int32Array.from(compiled.stageStatus, (status) => {
    const bit = 1 << status
    return (bit & OUTSIDE_NEED) === 0 ? bit | IN_NEED : bit
  })
  const holdsCases = compiled.teamHoldsCases
  const ofSocialWorkers = Uint8Array.from(compiled.teamRole, (role) =>
    role >= 0 ? (compiled.roleIsSocialWorker[role] ?? 0) : 0,
  )
  return {
    of(story, child) {
      let standing = 0
      if (story.onPlan.get(child) === 1) standing |= ON_PLAN
      if (story.inCare.get(child) === 1) {
        const isUnaccompanied = (story.traits.get(child) & 1) === 1
        standing |= LOOKED_AFTER | (isUnaccompanied ? UNACCOMPANIED_IN_CARE : ACCOMPANIED_IN_CARE)
      }
      const court = story.court.get(child)
      if (court !== NO_COURT) standing |= court === PROCEEDINGS ? IN_PROCEEDINGS : IN_PRE_PROCEEDINGS
      const stage = story.stage.get(child)
      if (stage < 0) return standing
      standing |= ofStage[stage] ?? 0
      const team = story.team.get(child)
      if (team < 0) return standing
      if (story.worker.get(child) >= 0) {
        standing |= ofSocialWorkers[team] === 1 ? WITH_WORKER | WITH_SOCIAL_WORKER : WITH_WORKER
      } else if (holdsCases[team] === 1) {
        standing |= UNALLOCATED
        if ((standing & ON_PLAN) !== 0 || story.underEnquiry.get(child) === 1) standing |= UNALLOCATED_AT_RISK
      }
      return standing
    },
    isNeed: (stage) => ((ofStage[stage] ?? 0) & IN_NEED) !== 0,
  }
}
