import type { Figure } from './figure.ts'
import type { InterventionLever } from './intervention-levers.ts'
import type { Condition } from './pathway.ts'
import type { DrawnRange } from './range-law.ts'

/** What is done beside the operating model, and what it is assumed to change. A scenario without the section has none. */
export interface Interventions {
  /** In the order of the file. */
  readonly programmes: readonly Programme[]
  readonly overlap: Overlap
}

/**
 * What becomes of several that act on one thing for one child: the strongest counts in full, of each further one only the
 * part `1 - discount` (as a power of its factor), and together they change it at most to `floor` or to `1 / floor`.
 */
export interface Overlap {
  /** [0, 1]; 0 multiplies all in full, 1 lets the strongest count alone. */
  readonly discount: number
  /** (0, 1] */
  readonly floor: number
}

/** One intervention: for whom, since when, how many take it up, and its effects. */
export interface Programme {
  readonly name: string
  readonly note: string
  /** Whom it is for; what it acts on narrows that further. */
  readonly when: Condition
  /** Only children whose pre-proceedings began at most so long ago [days]; Infinity for all. */
  readonly sincePreProceedings: number
  /** Share of those it is for who take it up [0, 1]: families, children in care, or posts. */
  readonly uptake: number
  /** Families and children who can begin it in a year; Infinity where nothing limits them. */
  readonly placesAYear: number
  /** Open work it asks of a family's worker while she is in a stage it acts on [hours a month]; 0 for none. */
  readonly workPerMonth: number
  /** The day it begins in each locality, in the order of the area. */
  readonly starts: readonly { readonly locality: string; readonly date: string }[]
  /** The day it ends, ISO date; absent when it goes on. */
  readonly until?: string
  readonly course: Course
  readonly effects: readonly InterventionEffect[]
}

/** How an effect grows and goes, counted from the day of the start [days]. */
export interface Course {
  /** Nothing happens yet. */
  readonly lag: number
  /** Then it grows evenly to the whole. */
  readonly ramp: number
  /** The whole lasts so long; Infinity for good. */
  readonly holds: number
  /** Then it fades evenly to `left`. */
  readonly fades: number
  /** Part of the effect that stays [0, 1]. */
  readonly left: number
}

/** One factor on one thing: never a point that nobody found, always a range with its law. */
export interface InterventionEffect {
  readonly name: string
  readonly on: InterventionTarget
  /** Of the factor on it; 1 is no effect. */
  readonly times: DrawnRange
  readonly design: StudyDesign
  readonly source: string
  readonly confidence: Figure['confidence']
}

/** What an effect acts on: `stages`, `route` and `roles` where its lever asks for them, else empty. */
export interface InterventionTarget {
  readonly lever: InterventionLever
  readonly stages: readonly string[]
  readonly route: string
  readonly roles: readonly string[]
}

/** How a study came to its figure, strongest first. */
export const studyDesigns = [
  'randomised trial',
  'matched comparison',
  'before and after',
  'observational',
  'judgement',
] as const

export type StudyDesign = (typeof studyDesigns)[number]

/** Designs that set the effect apart from what would have come anyway, so that a range may leave no effect out. */
export const separatingDesigns: readonly StudyDesign[] = ['randomised trial', 'matched comparison']
