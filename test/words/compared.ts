import { judge } from '../../src/words/verdict.ts'
import type { ComparedMeasure, LocalDifference } from '../../src/words/compared-measure.ts'

/** A measure's own facts, as the measures state them. */
export const facts = {
  'hand-offs-per-child': {
    title: 'Hand-offs a child',
    unit: 'hand-offs a child',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
  },
  'hand-offs-per-journey-with-plan': {
    title: 'Hand-offs, with a plan',
    unit: 'hand-offs a journey',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
  },
  'changes-of-worker-per-child': {
    title: 'Changes of worker a child',
    unit: 'changes a child',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
  },
  'three-or-more-workers': {
    title: 'Three or more workers',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
  },
  'allocation-wait': {
    title: 'Wait for a worker',
    unit: 'working days',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.5,
  },
  unallocated: {
    title: 'Children without a worker',
    unit: 'children',
    kind: 'average',
    betterWhen: 'lower',
    matters: 5,
  },
  'unallocated-with-plan-or-enquiry': {
    title: 'At risk and no worker',
    unit: 'children',
    kind: 'average',
    betterWhen: 'lower',
    matters: 0.5,
  },
  'caseload-per-worker': {
    title: 'Children held by each social worker',
    unit: 'children',
    kind: 'average',
    betterWhen: 'lower',
    matters: 0.5,
  },
  'assessments-in-45-working-days': {
    title: 'Assessments in 45 working days',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 1.5,
  },
  're-referral-rate': {
    title: 'Referred again within 12 months',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1,
  },
  'children-in-need-open': {
    title: 'Children in need',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 65,
  },
  'protection-plans-open': {
    title: 'Children on a protection plan',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 10,
  },
  'looked-after-open': { title: 'Children in care', unit: 'children', kind: 'stock', betterWhen: 'lower', matters: 16 },
  'agency-rate': {
    title: 'Social workers from an agency',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1.5,
  },
  'total-cost': { title: 'Cost', unit: '£', kind: 'flow', betterWhen: 'lower', matters: 900_000 },
} as const

export type Name = keyof typeof facts

/** What a comparison of two values with an interval of `half` either way comes to. */
export function compared(
  name: Name,
  { against, arm, half, counted = 30, agreeing, identical, localities = [] }: Values,
): ComparedMeasure {
  const mean = arm - against
  const difference = {
    mean,
    interval: counted < 2 ? undefined : { low: mean - half, high: mean + half },
    counted,
    identical: identical ?? (mean === 0 && half === 0),
    matters: facts[name].matters,
    betterWhen: facts[name].betterWhen,
  }
  return {
    ...facts[name],
    ...difference,
    ...judge(difference),
    name,
    against,
    arm,
    agreeing: agreeing ?? counted,
    localities,
  }
}

export interface Values {
  readonly against: number
  readonly arm: number
  readonly half: number
  readonly counted?: number
  readonly agreeing?: number
  readonly identical?: boolean
  readonly localities?: readonly LocalDifference[]
}

/** The same comparison with the two models the other way round. */
export function mirrored(measure: ComparedMeasure): ComparedMeasure {
  const turn = <Told extends { mean: number; interval?: { low: number; high: number } | undefined }>(
    told: Told,
  ): Told => ({
    ...told,
    mean: -told.mean,
    interval: told.interval && { low: -told.interval.high, high: -told.interval.low },
  })
  const turned = turn(measure)
  return {
    ...turned,
    ...judge(turned),
    arm: measure.against,
    against: measure.arm,
    localities: (measure.localities ?? []).map(turn),
  }
}

/** What sentences of the tests say besides numbers. */
export const telling = { arm: 'locality', against: 'functional', day: '31 March 2030' }
