import { createAgeLaw } from '../compile/age-law.ts'
import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { poissonQuantile } from '../kernel/distributions/poisson.ts'
import { mixKey } from '../kernel/mix-key.ts'
import { homeCaseOf, openHomeCase } from './case-opening.ts'
import type { CareState } from './care-state.ts'
import { TRANSFERRED_IN } from './event-kinds.ts'
import { drawFamily, type Traits } from './family-traits.ts'
import { logMembers } from './membership.ts'
import { receiveReferral } from './referrals.ts'
import { enter } from './stages.ts'

/** Marks keys of families who move here apart from those of families in contact. */
const MOVED_KEY = 0x4d4f5645

/** Who moves here, looked up once. */
export interface TransferTable {
  /** Stage they go on in [transfers]. */
  readonly stage: Int16Array
  /** Families a year [transfers]. */
  readonly families: Float64Array
  /** Traits by locality [localities]. */
  readonly traits: readonly Traits[]
}

/** Families a year by stage; undefined where nobody moves here. */
export function createTransferTable(compiled: CompiledScenario): TransferTable | undefined {
  const { demand, needs } = compiled.scenario
  if (!demand.transfersIn || demand.transfersIn.length === 0) return undefined
  const ages = createAgeLaw(needs.ages)
  return {
    stage: Int16Array.from(demand.transfersIn, ({ stage }) => compiled.names.stages.indexOf(stage)),
    families: Float64Array.from(demand.transfersIn, ({ children }) => children / compiled.childrenAFamily),
    traits: compiled.names.localities.map((_, locality) => ({
      locality,
      needShare: compiled.needShare,
      earlierPlan: needs.earlierPlan,
      size: 0,
      atMost: 255,
      ages,
      unaccompanied: false,
    })),
  }
}

/**
 * A working day's families from other authorities, Poisson in each locality by its share of plans and care. They are
 * referred here and go on in their stage at once, with no contact, assessment or conference before it.
 * @param perDay share of the year's that falls on the day
 * @param before places taken by those who come before them on the day
 */
export function moveIn(state: CareState, table: TransferTable, perDay: number, before: number): void {
  const { compiled, draws, streams, cases, day } = state
  const { localities } = compiled.scenario.area
  const here = compiled.islands.localities[state.island]
  for (let transfer = 0; transfer < table.stage.length; transfer++) {
    const stage = table.stage[transfer]
    for (let i = 0; i < here.length; i++) {
      const locality = here[i]
      const key = mixKey(mixKey(mixKey(MOVED_KEY, stage), locality), day)
      const mean = table.families[transfer] * localities[locality].protection * perDay
      const count = poissonQuantile(streams.uniform(draws.transfersIn, key, 0), mean)
      for (let place = 0; place < count; place++) {
        const family = drawFamily(
          state,
          mixKey(key, place),
          table.traits[locality],
          before + transfer * localities.length + locality,
        )
        if (!openHomeCase(state, family)) continue
        const c = homeCaseOf(state, family)
        receiveReferral(state, c)
        logMembers(state, c, TRANSFERRED_IN, stage, 0)
        cases.movedIn[c] = 1
        enter(state, c, stage)
        cases.movedIn[c] = 0
      }
    }
  }
}
