import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { Condition } from '../scenario/pathway.ts'
import { agesAtEntry } from './ages-at-entry.ts'
import { arrivalsAt, isSingly, type Step, stepsFrom } from './resting-steps.ts'
import { stayEnds } from './stay-ends.ts'

/** What a route between stages means for who holds a child. */
export type RouteEffect = 'first-team' | 'same-team' | 'transfer' | 'hand-off'

/** A route between two stages that last, and the teams on both sides. */
export interface DesignedRoute {
  readonly from: RouteEnd
  readonly to: RouteEnd
  /** Stages of no length on the way. */
  readonly via: readonly string[]
  readonly ends: Step['ends']
  readonly takes: 'every child' | 'one child'
  /** Those whom these teams hold, where it depends on who they are; empty for all. */
  readonly whom: readonly Condition[]
  /** Share of those leaving the stage [0, 1], and the least and greatest of any kind of child. */
  readonly share: number
  readonly range: readonly [number, number]
  readonly effect: RouteEffect
}

/** A team by the line it was written under, which may stand for one in each locality. */
export interface RouteEnd {
  readonly stage: string
  readonly team: string
}

interface Found {
  readonly route: Omit<DesignedRoute, 'whom' | 'share' | 'range'>
  readonly cells: number[]
  low: number
  high: number
  sum: number
  weight: number
}

/**
 * Every route between stages, before any run, in file order: where the holding team changes by design. Derived from the
 * pathway and the map of teams alone.
 */
export function designedRoutes(compiled: CompiledScenario): DesignedRoute[] {
  const { names, scenario } = compiled
  const entry = names.stages.indexOf(scenario.demand.entry)
  const kinds = kindsOfChild(compiled)
  const all: DesignedRoute[] = []
  for (let stage = 0; stage < names.stages.length; stage++) {
    const isInstant = compiled.pathway.instant[stage] === 1
    if (isInstant && stage !== entry) continue
    const found = new Map<string, Found>()
    for (const kind of kinds) {
      if (kind.unaccompanied && !isSingly(compiled, stage)) continue
      const steps = isInstant
        ? arrivalsAt(compiled, stage, kind.cell)
        : stepsFrom(
            compiled,
            stage,
            kind.cell,
            stayEnds(compiled, stage, kind.cell, kind.locality, isSingly(compiled, stage) ? kind.ages : []),
          )
      for (const step of steps)
        if (step.to >= 0 && step.share > 0) note(compiled, found, isInstant ? -1 : stage, stage, step, kind)
    }
    const rows = [...found.values()]
    for (const one of rows) {
      const same = rows.filter((other) => sameStep(one.route, other.route)).flatMap(({ cells }) => cells)
      all.push({
        ...one.route,
        whom: whomOf(compiled, one.cells, same),
        share: one.weight > 0 ? one.sum / one.weight : (one.low + one.high) / 2,
        range: [one.low, one.high],
      })
    }
  }
  return all
}

interface KindOfChild {
  readonly cell: number
  readonly locality: number
  readonly ages: readonly number[]
  readonly unaccompanied: boolean
  /** Share of the children of new families. */
  readonly weight: number
}

/** Every kind of child there can be: a band of ages in which nobody comes counts where a birthday leads into it. */
function kindsOfChild(compiled: CompiledScenario): KindOfChild[] {
  const { area, demand, needs } = compiled.scenario
  const { cells, pathway } = compiled
  const ages = agesAtEntry(compiled)
  const grown = new Set(
    pathway.laws.flatMap((law) => (law.untilBirthday >= 0 ? [cells.ageBand(law.untilBirthday)] : [])),
  )
  const kinds: KindOfChild[] = []
  area.localities.forEach((place, locality) => {
    needs.categories.forEach((category, need) => {
      for (let band = 0; band < cells.ageBands; band++) {
        const share = ages.children[band] ?? 0
        if (share <= 0 && !grown.has(band)) continue
        for (const earlierPlan of [0, 1]) {
          const had = earlierPlan === 1 ? needs.earlierPlan : 1 - needs.earlierPlan
          for (const unaccompanied of demand.unaccompanied ? [0, 1] : [0]) {
            kinds.push({
              cell: cells.cell(locality, need, band, earlierPlan, unaccompanied),
              locality,
              ages: ages.ages[band] ?? [],
              unaccompanied: unaccompanied === 1,
              weight: unaccompanied === 1 ? 0 : place.demand * category.share * share * had,
            })
          }
        }
      }
    })
  })
  return kinds
}

function note(
  compiled: CompiledScenario,
  found: Map<string, Found>,
  held: number,
  stage: number,
  step: Step,
  { cell, weight }: KindOfChild,
): void {
  const { cells, holders, names, scenario, teamHoldsCases } = compiled
  const before = held < 0 ? -1 : (holders.team[held * cells.count + cell] ?? -1)
  const after = holders.team[step.to * cells.count + cell] ?? -1
  const bothHold = teamHoldsCases[before] === 1 && teamHoldsCases[after] === 1
  const effect: RouteEffect =
    before < 0 ? 'first-team' : before === after ? 'same-team' : bothHold ? 'hand-off' : 'transfer'
  const line = (team: number): string => scenario.teams.teams[team]?.line ?? 'nobody'
  const route = {
    from: { stage: names.stages[stage] ?? '', team: line(before) },
    to: { stage: names.stages[step.to] ?? '', team: line(after) },
    // The entry itself is no stage on the way.
    via: step.via.filter((passed) => passed !== stage).map((passed) => names.stages[passed] ?? ''),
    ends: step.ends,
    takes: step.takesOne ? ('one child' as const) : ('every child' as const),
    effect,
  }
  const key = JSON.stringify(route)
  let one = found.get(key)
  if (!one) {
    one = { route, cells: [], low: step.share, high: step.share, sum: 0, weight: 0 }
    found.set(key, one)
  }
  one.cells.push(cell)
  one.low = Math.min(one.low, step.share)
  one.high = Math.max(one.high, step.share)
  one.sum += step.share * weight
  one.weight += weight
}

function sameStep(one: Found['route'], other: Found['route']): boolean {
  return (
    one.to.stage === other.to.stage &&
    one.ends === other.ends &&
    one.takes === other.takes &&
    one.via.join() === other.via.join()
  )
}

/** Who some kinds of child are among all of them, as conditions of which one holds. */
function whomOf({ cells, names }: CompiledScenario, some: readonly number[], all: readonly number[]): Condition[] {
  const parts = (from: readonly number[], of: (cell: number) => number): number[] =>
    [...new Set(from.map(of))].sort((a, b) => a - b)
  const told = (of: (cell: number) => number): number[] | undefined => {
    const mine = parts(some, of)
    return mine.length < parts(all, of).length ? mine : undefined
  }
  const localities = told((cell) => Math.floor((cell >> 2) / (cells.ageBands * cells.needs)))
  const needs = told((cell) => Math.floor((cell >> 2) / cells.ageBands) % cells.needs)
  const bands = told((cell) => (cell >> 2) % cells.ageBands)
  const earlierPlan = told((cell) => (cell >> 1) % 2)
  const unaccompanied = told((cell) => cell % 2)
  const common: Condition = {
    ...(localities && { localities: localities.map((one) => names.localities[one] ?? '') }),
    ...(needs && { needs: needs.map((one) => names.needs[one] ?? '') }),
    ...(earlierPlan && { earlierPlan: earlierPlan.includes(1) }),
    ...(unaccompanied && { unaccompanied: unaccompanied.includes(1) }),
  }
  if (!bands) return Object.keys(common).length > 0 ? [common] : []
  const runs: [first: number, last: number][] = []
  for (const band of bands) {
    const run = runs.at(-1)
    if (run && run[1] === band - 1) run[1] = band
    else runs.push([band, band])
  }
  return runs.map(([first, last]) => ({
    ...common,
    ages: { from: cells.ageBounds[first - 1] ?? -Infinity, below: cells.ageBounds[last] ?? Infinity },
  }))
}
