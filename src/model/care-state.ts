import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { EventLog } from '../kernel/event-log.ts'
import type { FutureEventList } from '../kernel/future-event-list.ts'
import type { Streams } from '../kernel/streams.ts'
import type { CaseFiles } from './case-files.ts'
import type { Cases } from './cases.ts'
import type { Chairs } from './chair-diary.ts'
import type { Children } from './children.ts'
import type { DrawStreams } from './draw-streams.ts'
import type { FamilyNumbers } from './family-numbers.ts'
import type { Families } from './families.ts'
import type { Interventions } from './interventions.ts'
import type { PracticeEffects } from './practice-effects.ts'
import type { Tallies } from './tallies.ts'
import type { Workers } from './workers.ts'

/** Everything that changes in a run, and the tables it changes by. Every part of the model takes it as its first argument. */
export interface CareState {
  readonly compiled: CompiledScenario
  readonly streams: Streams
  readonly draws: DrawStreams
  /** Of this replication. */
  readonly practice: PracticeEffects
  /** Of this replication; undefined where none is named. */
  readonly interventions: Interventions | undefined
  /** What is to come on the island that is simulated at this moment. */
  notices: FutureEventList
  /** That island, and what is to come on each (`islands.ts`). */
  island: number
  readonly noticesOf: readonly FutureEventList[]
  readonly log: EventLog
  readonly families: Families
  /** Where there are several islands: what families and children are called in the log; else it calls them by their rows. */
  readonly numbers: FamilyNumbers | undefined
  readonly children: Children
  readonly cases: Cases
  readonly files: CaseFiles
  /** Cases that closed today; their rows are free at the day's close unless they are open again [cases]. */
  readonly closedToday: number[]
  readonly workers: Workers
  /** One for each diary; a case stays with its own. */
  readonly chairs: readonly Chairs[]
  /** Cases waiting for a worker, in order of arrival [teams]. */
  readonly waiting: number[][]
  /** Entries to each stage by case file × stages + stage: the occurrence of a stay's draws. */
  entries: Uint16Array
  readonly tallies: Tallies
  /** Today, and the tick of what is happening now. */
  day: number
  tick: number
  /** Stages of no length being passed through at this moment, one inside the other. */
  chain: number
}
