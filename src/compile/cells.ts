import type { Condition } from '../scenario/pathway.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * The kinds of child a table tells apart: locality × need × age band × earlier plan × unaccompanied, as one number.
 * Age bands are cut only where some condition of the scenario asks about an age.
 */
export interface Cells {
  readonly count: number
  readonly localities: number
  readonly needs: number
  /** Ages [years] at which a new band begins, ascending; band 0 lies below the first. */
  readonly ageBounds: Float64Array
  readonly ageBands: number
  /**
   * Kinds of child as the pathway sees them: localities that none of its rules tells apart share theirs, so that a country
   * of many authorities meets tables no longer than one of them needs. `kindOf[cell]` is the kind of a cell [cells].
   */
  readonly kinds: number
  readonly kindOf: Uint16Array | Uint32Array
  /** Row of a child in a table of cells. `earlierPlan` and `unaccompanied` are 0 or 1. */
  cell(locality: number, need: number, ageBand: number, earlierPlan: number, unaccompanied: number): number
  /** The cell with this band and these earlier plans, from one with the first band and none. */
  refine(cell: number, ageBand: number, earlierPlan: number): number
  /** Band of an age [years]. */
  ageBand(age: number): number
  /** Whether a condition holds for a cell. A band lies wholly inside or outside every age range by construction. */
  matches(condition: Condition, cell: number): boolean
}

/** Cuts the cells that this scenario's conditions need. */
export function createCells(scenario: Scenario): Cells {
  const localityNames = scenario.area.localities.map((locality) => locality.name)
  const needCodes = scenario.needs.categories.map((category) => category.code)
  const ageBounds = Float64Array.from(boundsOf(conditionsOf(scenario)))
  const localities = localityNames.length
  const needs = needCodes.length
  const ageBands = ageBounds.length + 1

  function ageBand(age: number): number {
    let band = 0
    while (band < ageBounds.length && age >= (ageBounds[band] ?? Infinity)) band++
    return band
  }

  const perLocality = needs * ageBands * 4
  const likeness = localitiesAlike(scenario)
  const kinds = (Math.max(...likeness) + 1) * perLocality
  // Asked for every route and stay: half the width is half the memory to look through.
  const kindOf = new (kinds <= 1 << 16 ? Uint16Array : Uint32Array)(localities * perLocality)
  for (let cell = 0; cell < kindOf.length; cell++) {
    kindOf[cell] = (likeness[Math.floor(cell / perLocality)] ?? 0) * perLocality + (cell % perLocality)
  }

  return {
    count: localities * perLocality,
    localities,
    needs,
    ageBounds,
    ageBands,
    kinds,
    kindOf,
    ageBand,
    cell: (locality, need, band, earlierPlan, unaccompanied) =>
      (((locality * needs + need) * ageBands + band) * 2 + earlierPlan) * 2 + unaccompanied,
    refine: (cell, band, earlierPlan) => cell + (band * 2 + earlierPlan) * 2,
    matches(condition, cell) {
      const unaccompanied = cell % 2
      const earlierPlan = (cell >> 1) % 2
      const band = (cell >> 2) % ageBands
      const need = Math.floor((cell >> 2) / ageBands) % needs
      const locality = Math.floor((cell >> 2) / (ageBands * needs))
      if (condition.unaccompanied !== undefined && condition.unaccompanied !== (unaccompanied === 1)) return false
      if (condition.earlierPlan !== undefined && condition.earlierPlan !== (earlierPlan === 1)) return false
      if (condition.needs && !condition.needs.includes(needCodes[need] ?? '')) return false
      if (condition.localities && !condition.localities.includes(localityNames[locality] ?? '')) return false
      if (condition.ages) {
        const from = band === 0 ? -Infinity : (ageBounds[band - 1] ?? -Infinity)
        if (from < condition.ages.from || from >= condition.ages.below) return false
      }
      return true
    },
  }
}

/** A cell of each kind: the first [kinds]. */
export function cellsOfKinds({ kinds, kindOf }: Cells): number[] {
  const first = Array.from({ length: kinds }, () => 0)
  for (let cell = kindOf.length - 1; cell >= 0; cell--) first[kindOf[cell] ?? 0] = cell
  return first
}

/** For each locality, which of the sorts of locality it is that the pathway tells apart, counted from 0 in file order. */
function localitiesAlike(scenario: Scenario): number[] {
  const conditions = pathwayConditions(scenario)
  const routes = scenario.pathway.stages.flatMap((stage) => stage.routes)
  const sorts = new Map<string, number>()
  return scenario.area.localities.map(({ name }) => {
    const sort = JSON.stringify([
      conditions.map(({ localities }) => localities?.includes(name) ?? true),
      routes.map(({ times }) => times[name] ?? 1),
    ])
    const known = sorts.get(sort) ?? sorts.size
    sorts.set(sort, known)
    return known
  })
}

function pathwayConditions(scenario: Scenario): Condition[] {
  const conditions: Condition[] = []
  for (const stage of scenario.pathway.stages) {
    for (const stay of stage.stay) conditions.push(stay.when)
    for (const route of stage.routes) for (const share of route.shares) conditions.push(share.when)
    for (const enquiry of stage.enquiry?.cases ?? []) conditions.push(enquiry.when)
    for (const rule of [stage.preProceedings, stage.proceedings]) {
      for (const { when } of rule?.cases ?? []) conditions.push(when)
    }
  }
  return conditions
}

function conditionsOf(scenario: Scenario): Condition[] {
  const conditions = pathwayConditions(scenario)
  const teams = [...scenario.teams.teams, ...(scenario.rollOut?.before.teams ?? [])]
  for (const team of teams) for (const holding of team.holds) conditions.push(holding.when)
  return conditions
}

function boundsOf(conditions: readonly Condition[]): number[] {
  const bounds = new Set<number>()
  for (const { ages } of conditions) {
    if (!ages) continue
    if (Number.isFinite(ages.from)) bounds.add(ages.from)
    if (Number.isFinite(ages.below)) bounds.add(ages.below)
  }
  return [...bounds].sort((a, b) => a - b)
}
