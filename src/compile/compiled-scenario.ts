import type { Calendar } from '../scenario/calendar.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Cells } from './cells.ts'
import type { ChairTable } from './chair-table.ts'
import type { CourtTable } from './court-table.ts'
import type { ContactDays } from './contact-days.ts'
import type { HolderTable } from './holder-table.ts'
import type { InterventionTable } from './intervention-table.ts'
import type { Islands } from './islands.ts'
import type { OpeningTable } from './opening-table.ts'
import type { PathwayTable } from './pathway-table.ts'
import type { PostTable } from './post-table.ts'
import type { PracticeTable } from './practice-table.ts'
import type { ReturnTable } from './return-table.ts'
import type { ReviewTable } from './review-table.ts'
import type { StaffingTable } from './staffing-table.ts'
import type { TransitionTable } from './transition-table.ts'
import type { WorkTable } from './work-table.ts'

/** A scenario as flat tables of numbers. Names never enter the hot path; `names` gives them back to readers. */
export interface CompiledScenario {
  readonly names: Names
  readonly calendar: Calendar
  /** Length of the run [days]; day 0 is the scenario's start. */
  readonly days: number
  readonly years: number
  /** Days before day 0 with which a run begins, with nobody open; NaN while their number has not been found. */
  readonly warmUp: number
  /** Children of an average family in contact. */
  readonly childrenAFamily: number
  readonly cells: Cells
  readonly pathway: PathwayTable
  readonly work: WorkTable
  readonly holders: HolderTable
  readonly posts: PostTable
  readonly staffing: StaffingTable
  /** Where the teams come in by and by; `holders` and `posts` are then those of before. */
  readonly transition: TransitionTable | undefined
  readonly opening: OpeningTable
  readonly contactDays: ContactDays
  readonly returnAfterClosure: ReturnTable | undefined
  readonly returnToCare: ReturnTable | undefined
  readonly reviews: ReviewTable | undefined
  readonly court: CourtTable | undefined
  readonly chairs: ChairTable | undefined
  readonly islands: Islands
  readonly practice: PracticeTable
  /** Undefined where no intervention is named. */
  readonly interventions: InterventionTable | undefined
  /** Index in `stageStatuses` by stage [stages]. */
  readonly stageStatus: Int8Array
  /** 1 where the stage has a limit in working days, 2 in calendar days, 0 without; and what it counts from [stages]. */
  readonly limitUnit: Uint8Array
  readonly limitFromReferral: Uint8Array
  /** 1 where the team's workers hold cases [teams]. */
  readonly teamHoldsCases: Uint8Array
  /** Role of the team's workers, -1 without [teams]. */
  readonly teamRole: Int8Array
  /** 1 where the role counts as a case-holding social worker [roles]. */
  readonly roleIsSocialWorker: Uint8Array
  /** Children a worker may hold, before over the cap, and never passed; Infinity for no limit [roles]. */
  readonly roleCap: Float64Array
  readonly roleHardCap: Float64Array
  /** Children aged 0 to 17 of the area, and by locality [children]. */
  readonly population: number
  readonly localityPopulation: Float64Array
  /** Cumulative share of needs, family sizes, and of localities by demand and by protection, each ending at 1. */
  readonly needShare: Float64Array
  readonly sizeShare: Float64Array
  readonly demandShare: Float64Array
  readonly protectionShare: Float64Array
  readonly scenario: Scenario
}

export interface Names {
  readonly stages: readonly string[]
  readonly teams: readonly string[]
  readonly localities: readonly string[]
  readonly needs: readonly string[]
  readonly roles: readonly string[]
}
