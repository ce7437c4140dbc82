import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { diaryOf } from '../../src/model/chairs.ts'
import { openCases } from '../../src/model/open-cases.ts'
import { CONFERENCE_HELD, ENQUIRY_STARTED, REVIEW_HELD } from '../../src/model/event-kinds.ts'
import type { ReviewRule } from '../../src/scenario/review-rule.ts'
import { clocksScenario, days, planStages } from './clocks-scenario.ts'
import { type Run, rows, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

/** Days from the strategy discussion until a conference is ready, in these scenarios. */
const READY = 10
/** 1 April 2025 is a Tuesday. */
const weekOf = (day: number): number => Math.floor((day + 1) / 7)

const chairedReviews: ReviewRule = {
  limits: [
    { days: 91, unit: 'calendar' },
    { days: 182, unit: 'calendar' },
    { days: 182, unit: 'calendar' },
  ],
  lead: days(10),
  chaired: true,
  endsStay: false,
}

/** Day each conference was ready and day it was held, in the order they were held. */
function conferencesOf(run: Run): { child: number; ready: number; held: number }[] {
  const ready = new Map<number, number>()
  const found: { child: number; ready: number; held: number }[] = []
  for (const { kind, child, tick } of rows(run, [ENQUIRY_STARTED, CONFERENCE_HELD])) {
    const day = Math.floor(tick / 8)
    if (kind === ENQUIRY_STARTED) ready.set(child, day + READY)
    else found.push({ child, ready: ready.get(child) ?? Number.NaN, held: day })
  }
  return found
}

/** What happened on each day to each child, whatever the order within the day. */
function stories(run: Run): string[] {
  return [...rows(run)]
    .map(({ tick, kind, child, detail, detail2 }) => [Math.floor(tick / 8), kind, child, detail, detail2].join(' '))
    .sort()
}

describe('conference chairs', () => {
  test('with room for everybody nothing waits, and every story is as without them', () => {
    const stages = planStages(300, { reviews: chairedReviews })
    const options = { familiesADay: 2, years: 2 }
    const with1000 = runScenario(clocksScenario(stages, { ...options, slotsPerWeek: 1000 }))
    const conferences = conferencesOf(with1000)
    expect(conferences.length).toBeGreaterThan(1000)
    for (const { ready, held } of conferences) expect(held).toBe(ready)
    expect(stories(with1000)).toEqual(stories(runScenario(clocksScenario(stages, options))))
  })

  test.each([13, 15, 20])('%i places a week serve as a queue served in bulk each week', (slotsPerWeek) => {
    const run = runScenario(clocksScenario(planStages(30), { familiesADay: 2, years: 2, slotsPerWeek }))
    expect(run.failed).toEqual([])
    const conferences = conferencesOf(run)
    const weeks = weekOf(2 * 365) - 1
    const ready = Array.from({ length: weeks + 3 }, () => 0)
    const held = Array.from({ length: weeks + 3 }, () => 0)
    const bump = (counts: number[], day: number): void => {
      counts[weekOf(day)] = (counts[weekOf(day)] ?? 0) + 1
    }
    for (const { kind, tick } of rows(run, [ENQUIRY_STARTED])) {
      if (kind === ENQUIRY_STARTED) bump(ready, Math.floor(tick / 8) + READY)
    }
    for (const conference of conferences) bump(held, conference.held)
    // Lindley's recursion, a week at a time; the first conferences are ready well after the first week.
    let backlog = 0
    for (let week = 1; week < weeks; week++) {
      const asked = backlog + (ready[week] ?? 0)
      expect(held[week]).toBe(Math.min(slotsPerWeek, asked))
      backlog = asked - (held[week] ?? 0)
    }
    if (slotsPerWeek === 13) expect(backlog).toBeGreaterThan(20)
    const order = conferences.map((conference) => conference.ready)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('no review is held while an initial conference waits, and reviews late for want of a place are told late', () => {
    const stages = planStages(300, { reviews: chairedReviews })
    const run = runScenario(clocksScenario(stages, { familiesADay: 2, years: 3, slotsPerWeek: 34 }))
    const reviewDays = new Set([...rows(run, [REVIEW_HELD])].map(({ tick }) => Math.floor(tick / 8)))
    expect(reviewDays.size).toBeGreaterThan(100)
    for (const { ready, held } of conferencesOf(run)) {
      for (let day = ready; day < held; day++) expect(reviewDays.has(day)).toBe(false)
    }
    const late = [...rows(run, [REVIEW_HELD])].filter(({ detail2 }) => detail2 > 0).length
    expect(late).toBeGreaterThan(0)
  })

  test('four diaries for four times as many families make them wait as one diary for one share of them does', () => {
    const meanWait = (familiesADay: number, diaries: number, slotsPerWeek: number, replication: number): number => {
      const options = { familiesADay, years: 2, slotsPerWeek, diaries }
      const run = runScenario(clocksScenario(planStages(30), options), 'diaries', replication)
      const waits = conferencesOf(run).map(({ ready, held }) => held - ready)
      return waits.reduce((sum, wait) => sum + wait, 0) / waits.length
    }
    const seeds = Array.from({ length: 12 }, (_, replication) => replication)
    const apart = seeds.map((seed) => meanWait(2, 1, 16, seed))
    const four = seeds.map((seed) => meanWait(8, 4, 16, seed))
    const pooled = seeds.map((seed) => meanWait(8, 1, 64, seed))
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const error = (values: number[]): number =>
      Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length,
      )
    expect(Math.abs(mean(four) - mean(apart))).toBeLessThan(4 * Math.hypot(error(four), error(apart)))
    // Diaries that helped each other out would serve as one.
    expect(mean(four) - mean(pooled)).toBeGreaterThan(4 * Math.hypot(error(four), error(pooled)))
  })

  test('a diary of each locality has room by its share of plans and care, and takes its families alone', () => {
    const scenario = shipped('buckinghamshire/functional', [
      'workforce.chairs={ slots: 5 a week, diaries: each locality }',
    ])
    const compiled = compile(scenario)
    const { chairs } = compiled
    const { localities } = scenario.area
    expect(chairs?.diaries).toBe(localities.length)
    const weeks = 208
    localities.forEach(({ protection }, diary) => {
      let slots = 0
      for (let week = 0; week < weeks; week++) slots += chairs?.slots(week, diary) ?? 0
      // Bank holidays take a place in thirty.
      const full = 5 * localities.length * protection * weeks
      expect(slots).toBeGreaterThan(0.95 * full)
      expect(slots).toBeLessThan(0.98 * full)
    })
    const { state } = createCareSystem(compiled, 'chairs', 0, [])
    const open = openCases(state)
    expect(open.length).toBeGreaterThan(1000)
    for (const c of open) {
      expect(diaryOf(state, c)).toBe(state.families.locality[state.cases.family[c] ?? -1])
    }
  })
})
