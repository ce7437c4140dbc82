import { parseIsoDate, serialDay } from '../scenario/civil-date.ts'
import type { Course, InterventionEffect, Overlap, Programme } from '../scenario/interventions.ts'
import type { InterventionLever } from '../scenario/intervention-levers.ts'
import type { Condition } from '../scenario/pathway.ts'
import { drawFromRange } from '../scenario/range-law.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { WORKING_DAYS_IN_YEAR } from './work-table.ts'

/** Interventions as numbers: who each is for, its course, and where its effects act. */
export interface InterventionTable {
  readonly programmes: readonly ProgrammeRow[]
  readonly effects: readonly EffectRow[]
  readonly overlap: Overlap
  /** Effects that act on each route, stay, conference [by route, stage, stage]; empty where none do. */
  readonly ofRoute: readonly (readonly number[])[]
  readonly ofStay: readonly (readonly number[])[]
  readonly ofConference: readonly (readonly number[])[]
  /** 1 where some effect acts on a route of the stage [stages]. */
  readonly actsOnRoutes: Uint8Array
  readonly ofIssued: readonly number[]
  readonly ofReturn: readonly number[]
  readonly ofReturnToCare: readonly number[]
  /** By role. */
  readonly ofLeaving: readonly (readonly number[])[]
  readonly ofAdvert: readonly (readonly number[])[]
  /** Programmes that ask work of a family's worker while it is in a stage [stages]. */
  readonly asksWork: readonly (readonly number[])[]
  /** Programmes with places that a family can begin on entering a stage [stages], and with the start of pre-proceedings. */
  readonly offeredAt: readonly (readonly number[])[]
  readonly offeredAtPreProceedings: readonly number[]
}

export interface ProgrammeRow {
  readonly name: string
  /** 1 where it is for the need, the locality [needs, localities]. */
  readonly needs: Uint8Array
  readonly localities: Uint8Array
  /** Age [years] from, not including `ageBelow`. */
  readonly ageFrom: number
  readonly ageBelow: number
  /** 1 for those with, 0 for those without, -1 for all. */
  readonly earlierPlan: number
  readonly unaccompanied: number
  readonly sincePreProceedings: number
  readonly uptake: number
  readonly placesAYear: number
  /** Day of the run on which it begins [localities], and the day it has ended. */
  readonly start: Int32Array
  readonly end: number
  readonly course: Course
  /** Of the family's worker [hours a working day]. */
  readonly work: number
}

export interface EffectRow {
  readonly programme: number
  readonly name: string
  /** The factor with a part `u` of what is drawn below it. */
  factor(u: number): number
}

/** The table; undefined where the scenario names none. */
export function createInterventionTable(scenario: Scenario): InterventionTable | undefined {
  const { interventions, pathway, workforce } = scenario
  if (!interventions) return undefined
  const effects: EffectRow[] = []
  const acting: { readonly effect: InterventionEffect; readonly row: number }[] = []
  interventions.programmes.forEach((programme, p) => {
    for (const effect of programme.effects) {
      acting.push({ effect, row: effects.length })
      effects.push({ programme: p, name: effect.name, factor: (u) => drawFromRange(effect.times, u) })
    }
  })
  const rows = (lever: InterventionLever, fits: (on: InterventionEffect['on']) => boolean = () => true): number[] =>
    acting.filter(({ effect: { on } }) => on.lever === lever && fits(on)).map(({ row }) => row)
  const byStage = (lever: InterventionLever): number[][] =>
    pathway.stages.map(({ name }) => rows(lever, ({ stages }) => stages.includes(name)))
  const byRole = (lever: InterventionLever): number[][] =>
    workforce.roles.map(({ name }) => rows(lever, ({ roles }) => roles.includes(name)))
  const ofRoute = pathway.stages.flatMap((stage) =>
    stage.routes.map(({ name }) =>
      rows('route share', ({ route, stages }) => route === name && stages.includes(stage.name)),
    ),
  )
  const limited = interventions.programmes.map(({ placesAYear }, p) => ({ p, is: Number.isFinite(placesAYear) }))
  const offered = (fits: (programme: Programme) => boolean): number[] =>
    limited.flatMap(({ p, is }) => {
      const programme = interventions.programmes[p]
      return is && programme && fits(programme) ? [p] : []
    })
  const isAtCourt = ({ sincePreProceedings }: Programme): boolean => Number.isFinite(sincePreProceedings)
  return {
    programmes: interventions.programmes.map((programme) => programmeRow(programme, scenario)),
    effects,
    overlap: interventions.overlap,
    ofRoute,
    ofStay: byStage('end of stay'),
    ofConference: byStage('conference share'),
    actsOnRoutes: Uint8Array.from(pathway.stages, ({ name }) =>
      acting.some(({ effect: { on } }) => on.lever === 'route share' && on.stages.includes(name)) ? 1 : 0,
    ),
    ofIssued: rows('proceedings issued'),
    ofReturn: rows('return after closure'),
    ofReturnToCare: rows('return to care'),
    ofLeaving: byRole('leaving of workers'),
    ofAdvert: byRole('adverts that find somebody'),
    asksWork: pathway.stages.map(({ name }) =>
      interventions.programmes.flatMap(({ effects: own, workPerMonth }, p) =>
        workPerMonth > 0 && own.some(({ on: { stages } }) => stages.includes(name)) ? [p] : [],
      ),
    ),
    offeredAt: pathway.stages.map(({ name }) =>
      offered(
        (programme) => !isAtCourt(programme) && programme.effects.some(({ on: { stages } }) => stages.includes(name)),
      ),
    ),
    offeredAtPreProceedings: offered(isAtCourt),
  }
}

function programmeRow(programme: Programme, { area, needs, start }: Scenario): ProgrammeRow {
  const { when, until } = programme
  const flag = (value: Condition['earlierPlan']): number => (value === undefined ? -1 : value ? 1 : 0)
  const zero = dayNumber(start)
  return {
    name: programme.name,
    needs: Uint8Array.from(needs.categories, ({ code }) => (when.needs?.includes(code) === false ? 0 : 1)),
    localities: Uint8Array.from(area.localities, ({ name }) => (when.localities?.includes(name) === false ? 0 : 1)),
    ageFrom: when.ages?.from ?? -Infinity,
    ageBelow: when.ages?.below ?? Infinity,
    earlierPlan: flag(when.earlierPlan),
    unaccompanied: flag(when.unaccompanied),
    sincePreProceedings: programme.sincePreProceedings,
    uptake: programme.uptake,
    placesAYear: programme.placesAYear,
    start: Int32Array.from(area.localities, ({ name }) => {
      const date = programme.starts.find(({ locality }) => locality === name)?.date
      return date === undefined ? 2 ** 30 : dayNumber(date) - zero
    }),
    end: until === undefined ? Infinity : dayNumber(until) - zero,
    course: programme.course,
    work: (programme.workPerMonth * 12) / WORKING_DAYS_IN_YEAR,
  }
}

function dayNumber(text: string): number {
  const date = parseIsoDate(text)
  if (!date) throw new RangeError(`"${text}" is no date`)
  return serialDay(date)
}
