import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { agesAtEntry } from './ages-at-entry.ts'
import { type JourneyKind, journeyKinds, type Moves } from './expected-transfers.ts'
import { arrivalsAt, isSingly, type Step, stepsFrom } from './resting-steps.ts'
import { stayEnds } from './stay-ends.ts'

/** One way through the stages to closure. */
export interface Journey extends Moves {
  /** Stages in which the child rests, in order. */
  readonly stages: readonly string[]
  /** The team that holds her in each. */
  readonly teams: readonly string[]
  /** Share of such children who take just this way [0, 1]. */
  readonly share: number
}

interface Way {
  readonly share: number
  readonly stages: readonly number[]
}

const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')
const PLAN = 1
const CARE = 2

/** The likeliest journey of each kind; undefined where there is none. */
export type CommonestJourneys = Readonly<Record<JourneyKind, Journey | undefined>>

/**
 * The likeliest way of each kind from an entry to closure, for a child by herself of the commonest need and age, without
 * an earlier plan.
 */
export function commonestJourneys(compiled: CompiledScenario, locality: number, entry: number): CommonestJourneys {
  const { cells, names } = compiled
  const ages = agesAtEntry(compiled)
  const band = ages.children.indexOf(Math.max(...ages.children))
  const cell = cells.cell(locality, commonestNeed(compiled), band, 0, 0)
  const count = names.stages.length
  const steps = names.stages.map((_, stage): readonly Step[] => {
    const asked = isSingly(compiled, stage) ? (ages.ages[band] ?? []) : []
    return stepsFrom(compiled, stage, cell, stayEnds(compiled, stage, cell, locality, asked))
  })
  // The likeliest way to each stage with each history, lengthened while that finds a likelier one.
  const best: (Way | undefined)[] = []
  const reach = (to: number, history: number, way: Way): boolean => {
    const status = compiled.stageStatus[to]
    const told = history | (status === PROTECTION_PLAN ? PLAN : 0) | (status === LOOKED_AFTER ? CARE : 0)
    // Closure stands behind the last stage.
    const place = (to < 0 ? count : to) * 4 + told
    if (way.share <= (best[place]?.share ?? 0)) return false
    best[place] = way
    return true
  }
  for (const step of arrivalsAt(compiled, entry, cell)) {
    reach(step.to, 0, { share: step.share, stages: step.to < 0 ? [] : [step.to] })
  }
  for (let changed = true; changed; ) {
    changed = false
    for (let place = 0; place < count * 4; place++) {
      const way = best[place]
      if (!way) continue
      for (const step of steps[Math.floor(place / 4)] ?? []) {
        const stages = step.to < 0 ? way.stages : [...way.stages, step.to]
        if (reach(step.to, place % 4, { share: way.share * step.share, stages })) changed = true
      }
    }
  }
  const likeliest = (kind: JourneyKind): Journey | undefined => {
    const way = best
      .slice(count * 4)
      .filter((_, history) => kind === 'any' || (history & (kind === 'plan' ? PLAN : CARE)) !== 0)
      .reduce((likelier, one) => ((one?.share ?? 0) > (likelier?.share ?? 0) ? one : likelier), undefined)
    return way && journeyOf(compiled, cell, way)
  }
  const [any, plan, care] = journeyKinds.map(likeliest)
  return { any, plan, care }
}

function journeyOf({ cells, holders, names, teamHoldsCases }: CompiledScenario, cell: number, way: Way): Journey {
  const teams = way.stages.map((stage) => holders.team[stage * cells.count + cell] ?? -1)
  const moved = teams.flatMap((team, i) => {
    const before = teams[i - 1] ?? -1
    return before >= 0 && before !== team ? [[before, team] as const] : []
  })
  return {
    stages: way.stages.map((stage) => names.stages[stage] ?? ''),
    teams: teams.map((team) => names.teams[team] ?? 'nobody'),
    share: way.share,
    transfers: moved.length,
    handOffs: moved.filter(([a, b]) => teamHoldsCases[a] === 1 && teamHoldsCases[b] === 1).length,
  }
}

function commonestNeed({ scenario }: CompiledScenario): number {
  const shares = scenario.needs.categories.map(({ share }) => share)
  return shares.indexOf(Math.max(...shares))
}
