import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { type CommonestJourneys, commonestJourneys } from './commonest-journeys.ts'
import { type DesignedRoute, designedRoutes } from './designed-routes.ts'
import { type ExpectedTransfers, expectedTransfers } from './expected-transfers.ts'

/** Where transfers will fall by the map of teams, before anything is run. */
export interface DesignedTransfers {
  readonly routes: readonly DesignedRoute[]
  readonly entries: readonly EntryTransfers[]
}

/** What is to be expected of those who come in by one stage. */
export interface EntryTransfers {
  readonly stage: string
  readonly localities: readonly LocalTransfers[]
  /** A family of the area: localities by their share of contacts and referrals. */
  readonly area: { readonly transfers: number; readonly handOffs: number }
}

/** Moves in one locality [moves a family and a child], and the likeliest journey of each kind. */
export interface LocalTransfers extends ExpectedTransfers {
  readonly locality: string
  readonly commonest: CommonestJourneys
}

const REFERRAL = stageStatus('referral')

/** Routes, journeys and expected transfers, from the pathway and the map of teams alone. */
export function designedTransfers(compiled: CompiledScenario): DesignedTransfers {
  const { names, scenario, stageStatus: statusOf } = compiled
  const entry = names.stages.indexOf(scenario.demand.entry)
  const entries = [...new Set([entry, statusOf.indexOf(REFERRAL)])].filter((stage) => stage >= 0)
  return {
    routes: designedRoutes(compiled),
    entries: entries.map((stage): EntryTransfers => {
      const localities = names.localities.map(
        (locality, l): LocalTransfers => ({
          locality,
          ...expectedTransfers(compiled, l, stage),
          commonest: commonestJourneys(compiled, l, stage),
        }),
      )
      const mean = (of: (local: LocalTransfers) => number): number =>
        localities.reduce((sum, local, l) => sum + of(local) * (scenario.area.localities[l]?.demand ?? 0), 0)
      return {
        stage: names.stages[stage] ?? '',
        localities,
        area: {
          transfers: mean(({ perFamily }) => perFamily.transfers),
          handOffs: mean(({ perFamily }) => perFamily.handOffs),
        },
      }
    }),
  }
}
