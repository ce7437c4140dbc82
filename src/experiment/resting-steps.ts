import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import type { StayEnds } from './stay-ends.ts'

/** A step from a stage in which children rest to the next one, or to closure; stages of no length are passed through. */
export interface Step {
  /** Stage it leads to, -1 for closure. */
  readonly to: number
  /** Stages of no length on the way, in order. */
  readonly via: readonly number[]
  /** Routes by name, in order; a step by conference begins with none of its stage. */
  readonly names: readonly string[]
  /** Share of those leaving the stage [0, 1]. */
  readonly share: number
  readonly takesOne: boolean
  readonly ends: 'route' | 'conference' | 'birthday'
}

/** Stages of no length that may follow each other; the simulation stops at more. */
const LONGEST_CHAIN = 8

const LOOKED_AFTER = stageStatus('looked-after')
const LEAVING_CARE = stageStatus('leaving-care')

/** Whether children in the stage are held one by one. */
export function isSingly(compiled: CompiledScenario, stage: number): boolean {
  const status = compiled.stageStatus[stage]
  return status === LOOKED_AFTER || status === LEAVING_CARE
}

/** The steps that lead on from a stage for one kind of child, in file order, conferences first. Shares sum to 1. */
export function stepsFrom(compiled: CompiledScenario, stage: number, cell: number, ends: StayEnds): Step[] {
  const conference = compiled.pathway.conferenceStage[stage] ?? -1
  const onward = 1 - ends.conference - ends.birthday
  return [
    ...(ends.conference > 0 && conference >= 0
      ? arrivalsAt(compiled, conference, cell).map((step) => ({
          ...step,
          share: step.share * ends.conference,
          ends: 'conference' as const,
        }))
      : []),
    ...routesOf(compiled, stage, cell, false, 0).map((step) => ({ ...step, share: step.share * onward })),
    ...routesOf(compiled, stage, cell, true, 0).map((step) => ({
      ...step,
      share: step.share * ends.birthday,
      ends: 'birthday' as const,
    })),
  ]
}

/** Where one who enters a stage comes to rest: there, unless it has no length. */
export function arrivalsAt(compiled: CompiledScenario, stage: number, cell: number, chain = 0): Step[] {
  const isInstant = stage >= 0 && compiled.pathway.instant[stage] === 1
  if (!isInstant || chain > LONGEST_CHAIN) {
    return [{ to: stage, via: [], names: [], share: 1, takesOne: false, ends: 'route' }]
  }
  return routesOf(compiled, stage, cell, false, chain + 1).map((step) => ({ ...step, via: [stage, ...step.via] }))
}

/** The routes of a stage for a kind of child, each followed to where it comes to rest. */
function routesOf(compiled: CompiledScenario, stage: number, cell: number, atBirthday: boolean, chain: number): Step[] {
  const { cells, pathway, scenario } = compiled
  const first = pathway.routeStart[stage] ?? 0
  const count = (pathway.routeStart[stage + 1] ?? first) - first
  const routes = scenario.pathway.stages[stage]?.routes ?? []
  return routes.flatMap((route, r) => {
    const share = pathway.routeShare[first * cells.kinds + (cells.kindOf[cell] ?? -1) * count + r] ?? 0
    if (route.atBirthday !== atBirthday || share <= 0) return []
    return arrivalsAt(compiled, pathway.routeTo[first + r] ?? -1, cell, chain).map((step) => ({
      ...step,
      names: [route.name, ...step.names],
      share: share * step.share,
      takesOne: step.takesOne || route.takes === 'one child',
    }))
  })
}
