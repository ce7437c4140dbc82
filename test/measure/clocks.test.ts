import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { compile } from '../../src/compile/compile.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import { FCONTA } from '../../src/model/worker-reasons.ts'
import { LogBuilder, play } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { endDay, localities, secondYear, smallScenario, stages, teams } from './small-scenario.ts'

const { assessment, protectionPlan, care, childInNeedPlan } = stages
const { north, south } = localities

describe('reviews, by hand', () => {
  // Limits: 91 days, then 182.
  const log = new LogBuilder().atStart()
  for (const child of [0, 1, 2, 3, 4]) {
    log.known(child, child === 4 ? south : north)
    log.enters(child, protectionPlan, -1, teams.plans).planStarted(child, false, teams.plans)
  }
  log.known(5, south).openedWith(5, protectionPlan, 300, teams.plans)
  log.known(6, south).openedWith(6, care, 10, teams.care)
  log.on(18).review(6, 1, 0, teams.care)
  log.on(91).review(0, 1, 0, teams.plans).review(4, 1, 0, teams.plans)
  log.on(92).review(1, 1, 1, teams.plans)
  log.on(100).finishes(3, protectionPlan, 100).planEnded(3, 100).enters(3, childInNeedPlan, protectionPlan)
  log.on(155).review(5, 3, 0, teams.plans)
  log.on(210).review(6, 2, 9, teams.care)
  // 0 and 4 are next due on day 273; 4 is held in time and 0 not until after the year.
  log.on(273).review(4, 2, 0, teams.plans)
  // Plan made too late for the first year's count.
  log
    .on(secondYear - 90)
    .known(7, south)
    .enters(7, protectionPlan, -1, teams.plans)
    .planStarted(7, false, teams.plans)
  // 5 is due on day 337, before the year's end.
  log.on(337).review(5, 4, 0, teams.plans)
  log.on(secondYear + 10).review(0, 2, secondYear + 10 - 273, teams.plans)
  const result = measured(log)

  test('a plan is late from the day after a limit that passed without a review, whether one follows or not', () => {
    // Of 0, 1, 2, 4 and 5: 1 was late, 2 had none at all, 0 was overdue on the day.
    expect(result('protection-plan-reviews-in-time').byYear[0]).toBe(40)
    expect(listed(result('protection-plan-reviews-in-time').byLocalityYear).filter((_, i) => i % 2 === 0)).toEqual([
      0, 100,
    ])
    expect(result('protection-plan-reviews-in-time').byYear[1]).toBe(0)
  })

  test('reviews in care count when they are held', () => {
    expect(listed(result('looked-after-reviews-in-time').byYear)).toEqual([50, Number.NaN])
  })
})

describe('proceedings, by hand', () => {
  const log = new LogBuilder().atStart()
  log.known(0, north).openedWith(0, care, 50, teams.care).proceedings(0, false, 40, teams.care)
  log.known(1, south).openedWith(1, protectionPlan, 50, teams.plans).preProceedings(1, protectionPlan, 20, teams.plans)
  log.known(2, south).openedWith(2, protectionPlan, 50, teams.plans)
  log.on(10).preProceedings(2, protectionPlan, 0, teams.plans)
  log.on(100).preProceedingsEnd(2, true, 90, teams.plans).proceedings(2, true, 0, teams.plans)
  log.on(110).preProceedingsEnd(1, false, 130, teams.plans)
  log.on(142).proceedingsEnd(0, 182, teams.care)
  log.on(150).finishes(2, protectionPlan, 200).planEnded(2, 200).closed(2, routeReason('moved-away'), protectionPlan)
  log.on(secondYear + 60).proceedingsEnd(2, secondYear - 40)
  const result = measured(log)

  test('what was open before the first day is no start', () => {
    expect(listed(result('pre-proceedings-started').byYear)).toEqual([1, 0])
    expect(listed(result('proceedings-started').byYear)).toEqual([1, 0])
  })

  test('they stay open when the case closes, until they are concluded', () => {
    expect(listed(result('proceedings-open').byYear)).toEqual([1, 0])
    expect(listed(result('proceedings-open').byMonth).slice(0, 6)).toEqual([1, 1, 1, 2, 1, 1])
    expect(listed(result('proceedings-open').byLocalityYear)).toEqual([0, 0, 1, 0])
  })

  test('day 182 is within 26 weeks', () => {
    expect(listed(result('proceedings-in-26-weeks').byYear)).toEqual([100, 0])
  })
})

test('children at home: not in care on the day, and not gone from it to another home', () => {
  const log = new LogBuilder().atStart()
  // Plans: 0 stays at home, 1 goes into care and comes home next year, 2 leaves care for good; 3 is in proceedings in care.
  for (const child of [0, 1, 2]) log.known(child, north).openedWith(child, protectionPlan, 50, teams.plans)
  log.known(3, north).openedWith(3, care, 50, teams.care).proceedings(3, false, 40, teams.care)
  log.known(4, north).openedWith(4, care, 50, teams.care)
  for (const child of [1, 2]) {
    log.on(20).finishes(child, protectionPlan, 70).planEnded(child, 70).careStarted(child, 5, 0)
    log.enters(child, care, protectionPlan, teams.care)
  }
  log
    .on(200)
    .finishes(2, care, 180)
    .careEnded(2, routeReason('permanence'), 180)
    .closed(2, routeReason('permanence'), care)
  log.on(300).finishes(3, care, 350).careEnded(3, routeReason('home'), 350).enters(3, childInNeedPlan, care)
  const result = measured(log)('children-at-home-share')
  // First year: 0 and 3 of 0, 1, 2, 3. Second: the plan of 0 and the proceedings of 3 go on, and both are at home.
  expect(listed(result.byYear)).toEqual([50, 100])
})

test('an enquiry open on the first day is seen by the safety line and starts nothing', () => {
  const log = new LogBuilder().atStart()
  log
    .known(0, north)
    .openedWith(0, assessment, 10, teams.assessment)
    .enquiryOpenAlready(0, assessment, teams.assessment)
  log.on(10, 4).enquiryEnded(0, false, 14, teams.assessment).allocated(0, teams.assessment, 1, FCONTA)
  const result = measured(log)
  expect(listed(result('section-47-enquiries').byYear)).toEqual([0, 0])
  expect(listed(result('strategy-discussions').byYear)).toEqual([0, 0])
  expect(result('unallocated-with-plan-or-enquiry').byYear[0]).toBeCloseTo(10 / 365, 10)
})

test('what is not simulated has no value, and is not nought', () => {
  const { court: _, ...pathway } = smallScenario.pathway
  const measuring = createMeasuring(
    compile({ ...smallScenario, pathway: { stages: pathway.stages.map(({ reviews: __, ...stage }) => stage) } }),
  )
  play(new LogBuilder().atStart().known(0).openedWith(0, protectionPlan, 100, teams.plans).rows, measuring)
  const results = measuring.results(endDay)
  for (const name of [
    'pre-proceedings-started',
    'proceedings-started',
    'proceedings-in-26-weeks',
    'proceedings-open',
    'proceedings-open-per-10000',
    'children-at-home-share',
    'protection-plan-reviews-in-time',
    'looked-after-reviews-in-time',
  ]) {
    expect(results[name]?.overall).toBeNaN()
  }
})
