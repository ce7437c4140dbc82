import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { type AgesAtEntry, agesAtEntry } from './ages-at-entry.ts'
import { needsAlike } from './needs-alike.ts'
import { arrivalsAt, isSingly, type Step, stepsFrom } from './resting-steps.ts'
import { type Moved, type Situation, Situations } from './situations.ts'
import { stayEnds } from './stay-ends.ts'

/** Changes of holding team by design, and those with case holders on both sides. */
export interface Moves {
  readonly transfers: number
  readonly handOffs: number
}

/** How far a journey goes; `any` takes in the other two. */
export const journeyKinds = ['any', 'plan', 'care'] as const

export type JourneyKind = (typeof journeyKinds)[number]

/** What is to be expected of the families of one locality, from entry to closure. */
export interface ExpectedTransfers {
  /** A family at home moves as one, a child held by herself alone [moves a family]. */
  readonly perFamily: Moves
  /** Every child of the family counted [moves a child]. */
  readonly perChild: Moves
  /** Of the children's journeys, the share of each kind [0, 1] and the moves on them [moves a child]. */
  readonly journeys: Readonly<Record<JourneyKind, Moves & { readonly share: number }>>
}

/** Children still on the way, below which the rest is nothing [children a family]. */
const NOTHING = 1e-10

/** Steps after which the rest is given up; a checked pathway comes to an end long before. */
const MOST_STEPS = 5000

const CLOSED = -1
const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')

/**
 * Transfers by design, from the map of teams and the shares of the routes alone: a Markov chain over stages and kinds of
 * child, conferences as routes among the others. Nobody waits, leaves or comes back after closure, and a child keeps the
 * age she came at, but for the birthday that ends a stay. Who comes home finds nobody else open there.
 * @param locality its number
 * @param entry number of the stage families come in by
 */
export function expectedTransfers(compiled: CompiledScenario, locality: number, entry: number): ExpectedTransfers {
  const ages = agesAtEntry(compiled)
  const closed = new Situations()
  const perFamily = { transfers: 0, handOffs: 0 }
  const stepsOf = createSteps(compiled, locality, ages)

  function arrive(from: Situation, moved: Moved, part: number, step: Step, members: number, band: number): Situations {
    const to = step.to < 0 ? closed : next
    const status = compiled.stageStatus[step.to]
    const isPlan = status === PROTECTION_PLAN
    const situation: Situation = {
      stage: step.to,
      need: from.need,
      band,
      earlierPlan: isPlan ? 1 : from.earlierPlan,
      members: step.to >= 0 && isSingly(compiled, step.to) ? 0 : members,
      hadPlan: from.hadPlan || isPlan,
      wasInCare: from.wasInCare || status === LOOKED_AFTER,
    }
    const before = holderOf(compiled, locality, from)
    const after = step.to < 0 ? before : holderOf(compiled, locality, situation)
    const isTransfer = before >= 0 && before !== after
    const isHandOff = isTransfer && compiled.teamHoldsCases[before] === 1 && compiled.teamHoldsCases[after] === 1
    to.add(situation, moved, part, isTransfer, isHandOff)
    const cases = (moved.children * part) / Math.max(1, situation.members)
    if (isTransfer) perFamily.transfers += cases
    if (isHandOff) perFamily.handOffs += cases
    return to
  }

  /** Those who leave a family for a stage where children are held one by one go at their own ages, not the youngest's. */
  function go(from: Situation, moved: Moved, part: number, step: Step, members: number): void {
    if (from.members > 1 && step.to >= 0 && isSingly(compiled, step.to)) {
      ages.children.forEach((share, band) => {
        if (share > 0) arrive(from, moved, part * share, step, members, band)
      })
    } else arrive(from, moved, part, step, members, bandAfter(compiled, locality, from, step))
  }

  let next = new Situations()
  for (const [from, moved] of newFamilies(compiled, ages)) {
    for (const step of arrivalsAt(compiled, entry, cellOf(compiled, locality, from))) {
      go(from, moved, step.share, step, from.members)
    }
  }
  for (let i = 0; i < MOST_STEPS; i++) {
    const now = next
    next = new Situations()
    if (now.sum(() => true).children < NOTHING) break
    for (const [from, moved] of now.all()) {
      const steps = stepsOf(from)
      const others = steps.filter((step) => step.ends === 'route' && !step.takesOne)
      const sum = others.reduce((total, step) => total + step.share, 0)
      for (const step of steps) {
        if (!step.takesOne || from.members <= 1) go(from, moved, step.share, step, Math.max(1, from.members))
        else {
          go(from, moved, step.share / from.members, step, 1)
          const left = step.share - step.share / from.members
          for (const other of others) go(from, moved, (left * other.share) / sum, other, from.members - 1)
        }
      }
    }
  }
  return summed(closed, perFamily)
}

function summed(closed: Situations, perFamily: Moves): ExpectedTransfers {
  const total = closed.sum(() => true).children
  const kind = (which: (situation: Situation) => boolean): Moves & { readonly share: number } => {
    const { children, transfers, handOffs } = closed.sum(which)
    const each = children > 0 ? 1 / children : 0
    return { share: children / total, transfers: transfers * each, handOffs: handOffs * each }
  }
  const any = kind(() => true)
  return {
    perFamily,
    perChild: { transfers: any.transfers, handOffs: any.handOffs },
    journeys: { any, plan: kind(({ hadPlan }) => hadPlan), care: kind(({ wasInCare }) => wasInCare) },
  }
}

/** One family, spread over all kinds of family there are. */
function newFamilies(compiled: CompiledScenario, ages: AgesAtEntry): (readonly [Situation, Moved])[] {
  const { earlierPlan, familySizes } = compiled.scenario.needs
  const needs = needsAlike(compiled)
  const made: (readonly [Situation, Moved])[] = []
  familySizes.forEach((ofSize, i) => {
    const members = i + 1
    ages.youngest(members).forEach((ofAge, band) => {
      needs.forEach((ofNeed, need) => {
        for (const had of [0, 1]) {
          const children = members * ofSize * ofAge * ofNeed * (had === 1 ? earlierPlan : 1 - earlierPlan)
          if (children <= 0) continue
          const family = { stage: CLOSED, need, band, earlierPlan: had, members, hadPlan: false, wasInCare: false }
          made.push([family, { children, transfers: 0, handOffs: 0 }])
        }
      })
    })
  })
  return made
}

/** Steps by stage and kind of child, each worked out once. */
function createSteps(
  compiled: CompiledScenario,
  locality: number,
  ages: AgesAtEntry,
): (from: Situation) => readonly Step[] {
  const known = new Map<number, readonly Step[]>()
  return (from) => {
    const cell = cellOf(compiled, locality, from)
    const isAlone = from.members === 0
    const key = (from.stage * compiled.cells.count + cell) * 2 + (isAlone ? 1 : 0)
    let steps = known.get(key)
    if (!steps) {
      const asked = isAlone ? (ages.ages[from.band] ?? []) : []
      steps = stepsFrom(compiled, from.stage, cell, stayEnds(compiled, from.stage, cell, locality, asked))
      known.set(key, steps)
    }
    return steps
  }
}

function cellOf({ cells }: CompiledScenario, locality: number, { need, band, earlierPlan }: Situation): number {
  return cells.cell(locality, need, band, earlierPlan, 0)
}

function holderOf(compiled: CompiledScenario, locality: number, situation: Situation): number {
  if (situation.stage < 0) return -1
  return compiled.holders.team[situation.stage * compiled.cells.count + cellOf(compiled, locality, situation)] ?? -1
}

/** The age band on arrival: that of the birthday, where one ended the stay. */
function bandAfter(compiled: CompiledScenario, locality: number, from: Situation, step: Step): number {
  if (step.ends !== 'birthday') return from.band
  const { cells, pathway } = compiled
  const kind = cells.kindOf[cellOf(compiled, locality, from)] ?? -1
  const law = pathway.laws[pathway.stay[from.stage * cells.kinds + kind] ?? -1]
  return law && law.untilBirthday >= 0 ? cells.ageBand(law.untilBirthday) : from.band
}
