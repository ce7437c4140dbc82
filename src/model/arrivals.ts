import { type AgeLaw, createAgeLaw } from '../compile/age-law.ts'
import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { pick } from '../compile/cumulative.ts'
import { needShare } from '../compile/opening-table.ts'
import { poissonQuantile } from '../kernel/distributions/poisson.ts'
import { mixKey } from '../kernel/mix-key.ts'
import { UNACCOMPANIED } from './care-routes.ts'
import { ownCaseFromOutside, startCare } from './care-entry.ts'
import { homeCaseOf, openHomeCase } from './case-opening.ts'
import type { CareState } from './care-state.ts'
import { endsAsContact } from './contact-only.ts'
import { drawFamily, type Traits } from './family-traits.ts'
import { receiveReferral } from './referrals.ts'
import { enter } from './stages.ts'
import { createTransferTable, moveIn, type TransferTable } from './transfers-in.ts'

/** Marks keys of unaccompanied children apart from those of families in contact. */
const UNACCOMPANIED_KEY = 0x554153

/** What arrivals read every day, looked up once. */
export interface ArrivalTable {
  /** Traits of a family in contact, by locality; with sources told, for each kind of day of `contactDays.sources`. */
  readonly families: readonly Traits[]
  readonly unaccompaniedAges: AgeLaw | undefined
  /** Localities of those of a day, drawn for all islands when the first has its turn [children]. */
  readonly alone: Map<number, Int16Array>
  readonly contactStage: number
  readonly unaccompaniedStage: number
  /** Cumulative share of their needs. */
  readonly unaccompaniedNeeds: Float64Array
  readonly transfersIn: TransferTable | undefined
}

/** Stages by name, and ages by law. */
export function createArrivalTable(compiled: CompiledScenario): ArrivalTable {
  const { demand, needs } = compiled.scenario
  const { names } = compiled
  const ages = createAgeLaw(needs.ages)
  const { sources: told } = compiled.contactDays
  const daysOf = told.length > 0 ? told : [undefined]
  return {
    families: daysOf.flatMap((sources) =>
      names.localities.map((_, locality) => ({
        locality,
        needShare: compiled.needShare,
        earlierPlan: needs.earlierPlan,
        size: 0,
        atMost: 255,
        ages,
        unaccompanied: false,
        sources,
      })),
    ),
    alone: new Map(),
    unaccompaniedAges: demand.unaccompanied && createAgeLaw(demand.unaccompanied.ages),
    transfersIn: createTransferTable(compiled),
    contactStage: names.stages.indexOf(demand.entry),
    unaccompaniedNeeds: needShare(compiled.scenario, needOf(demand.unaccompanied?.need)),
    unaccompaniedStage: demand.unaccompanied ? names.stages.indexOf(demand.unaccompanied.entry) : -1,
  }
}

/**
 * A working day's contacts of an island, Poisson in each locality, and the unaccompanied children and families who move
 * there. The count is drawn by inversion and families are keyed by where, when and as what number they came, so that the
 * families of a lower contact rate are among those of a higher one.
 */
export function arrive(state: CareState, table: ArrivalTable): void {
  const { compiled, draws, streams, day } = state
  const { demand } = compiled.scenario
  const { contactDays } = compiled
  const localities = compiled.names.localities.length
  const here = compiled.islands.localities[state.island]
  const at = day - contactDays.first
  const year = contactDays.year[at]
  const perDay = 1 / contactDays.workingDays[year]
  const kindOfDay = contactDays.sources.length > 0 ? year * 2 + contactDays.holiday[at] : 0
  for (let i = 0; i < here.length; i++) {
    const locality = here[i]
    const mean = demand.contacts * compiled.scenario.area.localities[locality].demand * contactDays.share[at]
    const count = poissonQuantile(streams.uniform(draws.arrivals, locality, day), mean)
    for (let number = 0; number < count; number++) {
      const family = drawFamily(
        state,
        mixKey(mixKey(locality, day), number),
        table.families[kindOfDay * localities + locality],
        locality,
      )
      if (endsAsContact(state, family, table.contactStage)) continue
      if (openHomeCase(state, family)) enter(state, homeCaseOf(state, family), table.contactStage)
    }
  }
  const alone = whoComeAlone(state, table, perDay)
  for (let place = 0; place < alone.length; place++) {
    if (compiled.islands.ofLocality[alone[place]] === state.island) arriveAlone(state, table, place, alone[place])
  }
  if (state.island === compiled.islands.count - 1) table.alone.delete(day)
  if (table.transfersIn) moveIn(state, table.transfersIn, perDay, localities + alone.length)
}

function needOf(code: string | undefined): Readonly<Record<string, number>> | undefined {
  return code === undefined ? undefined : { [code]: 1 }
}

/** Localities of the unaccompanied children of today, Poisson over all the area [children]. */
function whoComeAlone({ compiled, day, draws, streams }: CareState, table: ArrivalTable, perDay: number): Int16Array {
  const known = table.alone.get(day)
  if (known) return known
  const { unaccompanied } = compiled.scenario.demand
  const count = unaccompanied
    ? poissonQuantile(streams.uniform(draws.unaccompanied, 0, day), unaccompanied.children * perDay)
    : 0
  const drawn = new Int16Array(count)
  for (let place = 0; place < count; place++) {
    drawn[place] = pick(compiled.demandShare, streams.uniform(draws.locality, keyOfAlone(day, place), 0))
  }
  table.alone.set(day, drawn)
  return drawn
}

function keyOfAlone(day: number, place: number): number {
  return mixKey(mixKey(UNACCOMPANIED_KEY, day), place)
}

function arriveAlone(state: CareState, table: ArrivalTable, place: number, locality: number): void {
  const { compiled, families, day } = state
  if (!table.unaccompaniedAges) return
  const traits = {
    locality,
    needShare: table.unaccompaniedNeeds,
    earlierPlan: 0,
    size: 1,
    atMost: 1,
    ages: table.unaccompaniedAges,
    unaccompanied: true,
  }
  const family = drawFamily(state, keyOfAlone(day, place), traits, compiled.names.localities.length + place)
  const child = families.firstChild[family]
  const own = ownCaseFromOutside(state, child)
  receiveReferral(state, own)
  startCare(state, own, child, UNACCOMPANIED)
  enter(state, own, table.unaccompaniedStage)
}
