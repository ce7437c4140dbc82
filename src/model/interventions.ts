import { strengthAfter } from '../compile/course-strength.ts'
import type { InterventionTable, ProgrammeRow } from '../compile/intervention-table.ts'
import type { StreamId, Streams } from '../kernel/streams.ts'
import { NEVER } from './children.ts'

/** The interventions of one replication: each effect drawn from its range once, and who has a place. */
export interface Interventions {
  readonly table: InterventionTable
  /** Factor at full strength, for those who take it up [effects]. */
  readonly factor: Float64Array
  readonly uptake: readonly StreamId[]
  /** Families who have begun a programme with places; places free on a day, and which day that was [programmes]. */
  readonly begun: readonly Set<number>[]
  readonly free: Float64Array
  readonly freeOn: Float64Array
  /** Factors on the shares of one stage's routes, overwritten at every decision [routes of a stage]. */
  readonly share: Float64Array
}

/** Everything about a family, a child of it or a post that a programme may ask for. */
export interface Subject {
  /** Of the family, or the post: who takes a programme up takes it up for good. */
  readonly key: number
  readonly locality: number
  readonly need: number
  /** Day of birth of the child whose age counts. */
  readonly birthday: number
  readonly earlierPlan: number
  readonly unaccompanied: number
  /** Day her latest pre-proceedings began, or NEVER. */
  readonly preProceedingsDay: number
}

const DAYS_IN_YEAR = 365.25
/** Logarithm of a factor that leaves nothing, and can still be added up. */
const NOTHING_LEFT = -50

/**
 * Draws each effect from its range, by streams of its own that depend on the names of programme and effect and on the
 * replication alone, so that every arm that names one has the same.
 */
export function createInterventions(table: InterventionTable | undefined, streams: Streams): Interventions | undefined {
  if (!table) return undefined
  const name = (effect: number): string => table.programmes[table.effects[effect].programme].name
  return {
    table,
    factor: Float64Array.from(table.effects, (row, effect) =>
      row.factor(streams.uniform(streams.stream(`intervention/${name(effect)}/effect/${row.name}`), 0, 0)),
    ),
    uptake: table.programmes.map((programme) => streams.stream(`intervention/${programme.name}/uptake`)),
    begun: table.programmes.map(() => new Set<number>()),
    free: new Float64Array(table.programmes.length),
    freeOn: new Float64Array(table.programmes.length).fill(-Infinity),
    share: new Float64Array(table.ofRoute.length),
  }
}

/** The same to go on from by itself: who has a place is copied, what was drawn is shared. */
export function copyInterventions(from: Interventions): Interventions {
  return {
    ...from,
    begun: from.begun.map((keys) => new Set(keys)),
    free: from.free.slice(),
    freeOn: from.freeOn.slice(),
    share: from.share.slice(),
  }
}

/**
 * The factor that several effects on one thing have together on one day, for somebody: the strongest in full, of each
 * further one what the overlap leaves, and no more than its floor allows. Exactly 1 where nothing acts.
 */
export function factorOn(
  interventions: Interventions,
  streams: Streams,
  effects: readonly number[],
  subject: Subject,
  day: number,
): number {
  const { table, factor } = interventions
  let only = 1
  let strongest = 0
  let all = 0
  let acting = 0
  for (let i = 0; i < effects.length; i++) {
    const { programme } = table.effects[effects[i]]
    const strength = strengthOn(interventions, streams, programme, subject, day)
    const own = 1 + strength * (factor[effects[i]] - 1)
    if (own === 1) continue
    const log = Math.max(NOTHING_LEFT, Math.log(own))
    only = own
    acting++
    all += log
    if (Math.abs(log) > Math.abs(strongest)) strongest = log
  }
  if (acting <= 1) return only
  const { discount, floor } = table.overlap
  const together = strongest + (1 - discount) * (all - strongest)
  const within = Math.max(Math.log(floor), Math.min(-Math.log(floor), together))
  // Twelve digits, since engines differ in the last of a power.
  return Number(Math.exp(within).toPrecision(12))
}

/** The part of a programme's effect that reaches somebody on a day [0, 1]. */
function strengthOn(
  interventions: Interventions,
  streams: Streams,
  programme: number,
  subject: Subject,
  day: number,
): number {
  const row = interventions.table.programmes[programme]
  const days = day - row.start[subject.locality]
  if (days < row.course.lag || !takesPart(interventions, streams, programme, subject, day)) return 0
  return strengthAfter(row.course, days)
}

/** Whether somebody is in a programme on a day: it runs, is for her, and she took it up. */
export function takesPart(
  interventions: Interventions,
  streams: Streams,
  programme: number,
  subject: Subject,
  day: number,
): boolean {
  const row = interventions.table.programmes[programme]
  if (day < row.start[subject.locality] || day >= row.end || !isFor(row, subject, day)) return false
  if (!takesUp(interventions, streams, programme, subject.key)) return false
  return row.placesAYear === Infinity || interventions.begun[programme].has(subject.key)
}

function isFor(row: ProgrammeRow, subject: Subject, day: number): boolean {
  const age = (day - subject.birthday) / DAYS_IN_YEAR
  return (
    row.needs[subject.need] === 1 &&
    row.localities[subject.locality] === 1 &&
    age >= row.ageFrom &&
    age < row.ageBelow &&
    (row.earlierPlan < 0 || row.earlierPlan === subject.earlierPlan) &&
    (row.unaccompanied < 0 || row.unaccompanied === subject.unaccompanied) &&
    (row.sincePreProceedings === Infinity ||
      (subject.preProceedingsDay !== NEVER && day - subject.preProceedingsDay <= row.sincePreProceedings))
  )
}

/** Whether she is one of those who take it up when it is offered: she is so for good. */
function takesUp({ table, uptake }: Interventions, streams: Streams, programme: number, key: number): boolean {
  return streams.uniform(uptake[programme], key, 0) < table.programmes[programme].uptake
}

/**
 * Offers programmes with places to somebody: first come, first served. Places come free evenly over the year, and those
 * nobody takes are kept for a month.
 */
export function offerPlaces(
  interventions: Interventions,
  streams: Streams,
  programmes: readonly number[],
  subject: Subject,
  day: number,
): void {
  const { begun, free, freeOn, table } = interventions
  for (let i = 0; i < programmes.length; i++) {
    const programme = programmes[i]
    const row = table.programmes[programme]
    if (day < row.start[subject.locality] || day >= row.end || row.placesAYear <= 0) continue
    if (begun[programme].has(subject.key) || !isFor(row, subject, day)) continue
    if (!takesUp(interventions, streams, programme, subject.key)) continue
    const come = ((day - freeOn[programme]) * row.placesAYear) / DAYS_IN_YEAR
    free[programme] = Math.min(Math.max(1, row.placesAYear / 12), free[programme] + come)
    freeOn[programme] = day
    if (free[programme] < 1) continue
    free[programme]--
    begun[programme].add(subject.key)
  }
}
