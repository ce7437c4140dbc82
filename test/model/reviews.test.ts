import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { reviewLimit } from '../../src/compile/review-table.ts'
import { CHILD_CLOSED, OPENED_WITH, PLAN_STARTED, REVIEW_HELD } from '../../src/model/event-kinds.ts'
import type { ReviewRule } from '../../src/scenario/review-rule.ts'
import { clocksScenario, days, planStages, stage } from './clocks-scenario.ts'
import { type Run, rows, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

const rule = (lead: number, more: Partial<ReviewRule> = {}): ReviewRule => ({
  limits: [
    { days: 91, unit: 'calendar' },
    { days: 182, unit: 'calendar' },
    { days: 182, unit: 'calendar' },
  ],
  lead: days(lead),
  chaired: false,
  endsStay: true,
  ...more,
})

/** Each child's reviews, counted from the day her plan was made, of children who were closed before the end. */
function reviewsOf(run: Run): number[][][] {
  const start = new Map<number, number>()
  const reviews = new Map<number, number[][]>()
  const done: number[][][] = []
  for (const { kind, child, tick, detail, detail2 } of rows(run)) {
    const day = Math.floor(tick / 8)
    if (kind === PLAN_STARTED) start.set(child, day)
    if (kind === REVIEW_HELD) {
      reviews.set(child, [...(reviews.get(child) ?? []), [detail, day - (start.get(child) ?? 0), detail2]])
    }
    if (kind === CHILD_CLOSED) done.push(reviews.get(child) ?? [])
  }
  return done
}

/** Number, day of the plan, and days after the limit, of every review of every plan of one length. */
function everyPlan(length: number, reviews: ReviewRule): number[][] {
  const scenario = clocksScenario(planStages(length, { reviews }), { familiesADay: 0.5, years: 3 })
  const run = runScenario(scenario)
  expect(run.failed).toEqual([])
  const told = reviewsOf(run)
  expect(told.length).toBeGreaterThan(100)
  for (const one of told) expect(one).toEqual(told[0])
  return told[0] ?? []
}

describe('reviews fall on their days', () => {
  test('on the limit without a lead, and the end of the plan is one held early', () => {
    expect(everyPlan(400, rule(0))).toEqual([
      [1, 91, 0],
      [2, 273, 0],
      [3, 400, 400 - 455],
    ])
  })

  test('ahead of the limit by the lead, each limit counted from the review before', () => {
    expect(everyPlan(400, rule(5))).toEqual([
      [1, 86, -5],
      [2, 86 + 177, -5],
      [3, 400, 400 - (263 + 182)],
    ])
  })

  test('one held within four weeks of the end is the one that ends the plan', () => {
    expect(everyPlan(273 + 28, rule(0))).toEqual([
      [1, 91, 0],
      [2, 273, 0],
    ])
    expect(everyPlan(273 + 29, rule(0))).toHaveLength(3)
  })

  test('where the end is no review, none is told at it', () => {
    expect(everyPlan(280, rule(0, { endsStay: false }))).toEqual([
      [1, 91, 0],
      [2, 273, 0],
    ])
  })
})

test('a case of the opening stock has its next review when its past ones leave it due', () => {
  const plan = stage('plan', 'protection-plan', days(2000), 'close', { reviews: rule(0, { endsStay: false }) })
  const scenario = clocksScenario([plan], { familiesADay: 0, years: 1 })
  const ages = [{ from: 1, below: 2, share: 1 }]
  const group = { stage: 'plan', children: 200, elapsed: 'length-biased', families: true, split: 'demand' } as const
  const run = runScenario({
    ...scenario,
    openingStock: {
      groups: [
        { ...group, name: 'plans', elapsedFrom: 'entry', ages, agesAt: 'entry', earlierPlan: 0, unaccompanied: false },
      ],
    },
  })
  const elapsed = new Map<number, number>()
  const first = new Map<number, readonly number[]>()
  for (const { kind, child, tick, detail, detail2 } of rows(run, [OPENED_WITH, REVIEW_HELD])) {
    if (kind === OPENED_WITH) elapsed.set(child, detail2)
    else if (!first.has(child)) first.set(child, [detail, Math.floor(tick / 8), detail2])
  }
  expect(elapsed.size).toBe(200)
  for (const [child, gone] of elapsed) {
    let number = 1
    let due = 91
    while (due < gone) {
      due += 182
      number++
    }
    // A stay that ends before has none.
    expect(first.get(child) ?? 'none').toEqual(due < 2000 ? [number, due - gone, 0] : 'none')
  }
})

test('limits in working days skip weekends and bank holidays', () => {
  const compiled = compile(shipped('buckinghamshire/functional'))
  const { reviews, names, calendar } = compiled
  if (!reviews) throw new Error('The base has reviews')
  const care = names.stages.indexOf('care')
  // From Tuesday 1 April 2025, with Good Friday and Easter Monday in between.
  expect(calendar.dateOf(reviewLimit(reviews, calendar, care, 1, 0))).toBe('2025-05-01')
  expect(reviewLimit(reviews, calendar, care, 2, 100)).toBe(100 + 91)
  expect(reviewLimit(reviews, calendar, care, 7, 100)).toBe(100 + 183)
})
