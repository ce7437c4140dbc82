import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { FROM_HOME, RE_ENTRY, UNACCOMPANIED } from '../../src/model/care-routes.ts'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, stages, teams } from './small-scenario.ts'

const { care, childInNeedPlan, leavingCare } = stages
const { north, south } = localities
const HOME = routeReason('home')
const PERMANENCE = routeReason('permanence')
const TURNED_18 = routeReason('turned-18')

function intoCare(log: LogBuilder, child: number, age: number, route: number): LogBuilder {
  log.finishes(child, childInNeedPlan, 50, teams.plans).careStarted(child, age, route, teams.plans)
  return log.enters(child, care, childInNeedPlan, teams.plans).transferred(child, teams.plans, teams.care, care)
}

function goesHome(log: LogBuilder, child: number, days: number): LogBuilder {
  log.finishes(child, care, days, teams.care).careEnded(child, HOME, days, teams.care)
  log.enters(child, childInNeedPlan, care, teams.care)
  return log.transferred(child, teams.care, teams.plans, childInNeedPlan)
}

function careLog(): LogBuilder {
  const log = new LogBuilder().atStart()
  log.known(0, north).openedWith(0, care, 500, teams.care)
  log.known(2, north).openedWith(2, childInNeedPlan, 20, teams.plans)
  log.known(3, south).openedWith(3, childInNeedPlan, 20, teams.plans)
  log.known(4, south).openedWith(4, leavingCare, 400, teams.leavingCare)
  log.known(5, south).openedWith(5, care, 30, teams.care)
  log.on(50, 2).known(1, south, { unaccompanied: true }).referral(1).careStarted(1, 17, UNACCOMPANIED)
  log.enters(1, care).transferred(1, -1, teams.care, care)
  goesHome(log.on(100), 0, 600)
  intoCare(log.on(200), 2, 0, FROM_HOME)
  // Home for 200 days, and for 366.
  intoCare(log.on(300), 0, 12, RE_ENTRY)
  goesHome(log.on(340), 5, 370)
  log.on(420).finishes(1, care, 370, teams.care).careEnded(1, TURNED_18, 370, teams.care)
  log.enters(1, leavingCare, care, teams.care).transferred(1, teams.care, teams.leavingCare, leavingCare)
  intoCare(log.on(450), 3, 3, FROM_HOME)
  log.on(500).finishes(2, care, 300, teams.care).careEnded(2, PERMANENCE, 300, teams.care)
  log.closed(2, PERMANENCE, care, teams.care)
  log.on(600).finishes(4, leavingCare, 1000, teams.leavingCare)
  log.closed(4, routeReason('left-care-service'), leavingCare, teams.leavingCare)
  return intoCare(log.on(706), 5, 9, RE_ENTRY)
}

describe('care, by hand', () => {
  const result = measured(careLog())
  const afterOneYear = measured(careLog(), undefined, 365)

  test('children come into care and leave it, the unaccompanied a part of them', () => {
    expect(listed(result('looked-after-started').byYear)).toEqual([3, 2])
    expect(result('looked-after-started').parts).toEqual({ unaccompanied: 0, 'not unaccompanied': 2 })
    expect(listed(result('looked-after-ceased').byYear)).toEqual([2, 2])
    expect(result('looked-after-ceased').parts).toEqual({ unaccompanied: 1, 'not unaccompanied': 1 })
  })

  test('children are in care until they go home, find another family or turn 18', () => {
    expect(listed(result('looked-after-open').byYear)).toEqual([3, 3])
    expect(result('looked-after-open').parts).toEqual({ unaccompanied: 0, 'not unaccompanied': 3 })
    expect(listed(result('uasc-open').byYear)).toEqual([1, 0])
    expect(listed(result('looked-after-open').byLocalityYear)).toEqual([2, 1, 1, 2])
  })

  test('by route and age in parts of 100', () => {
    const third = 100 / 3
    expect(afterOneYear('looked-after-started-by-route').parts).toEqual({
      'from home': third,
      unaccompanied: third,
      'again after going home': third,
    })
    expect(result('looked-after-started-by-route').parts).toEqual({
      'from home': 50,
      unaccompanied: 0,
      'again after going home': 50,
    })
    expect(afterOneYear('looked-after-started-by-age').parts).toEqual({
      'under 1': third,
      '1 to 4': 0,
      '5 to 9': 0,
      '10 to 15': third,
      '16 and over': third,
    })
    expect(result('looked-after-started-by-age').parts).toMatchObject({ '1 to 4': 50, '5 to 9': 50 })
  })

  test('by reason of leaving in parts of 100', () => {
    expect(result('looked-after-ceased-by-reason').parts).toEqual({
      'went home': 0,
      'adoption, guardianship, relatives or other': 50,
      'turned 18': 50,
      'not told': 0,
    })
    expect(listed(result('looked-after-ceased-by-reason').byYear)).toEqual([100, 100])
  })

  test('a return to care counts within 365 days of going home', () => {
    expect(listed(result('re-entries').byYear)).toEqual([50, Number.NaN])
  })

  test('a return on day 365 counts and on day 366 does not', () => {
    const log = new LogBuilder().atStart()
    for (const child of [0, 1, 2, 3]) log.known(child).openedWith(child, care, 30, teams.care)
    goesHome(goesHome(log.on(300), 0, 330), 1, 330)
    goesHome(log.on(600), 2, 630)
    intoCare(log.on(665), 0, 7, RE_ENTRY)
    intoCare(log.on(666), 1, 7, RE_ENTRY)
    goesHome(log.on(700), 3, 730)
    expect(listed(measured(log)('re-entries').byYear)).toEqual([0, 50])
  })

  test('a return when nobody went home that year is a share of nothing', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, care, 30, teams.care)
    goesHome(log.on(300), 0, 330)
    intoCare(log.on(400), 0, 7, RE_ENTRY)
    expect(listed(measured(log)('re-entries').byYear)).toEqual([0, Number.NaN])
  })

  test('care leavers are those in the leaving care service', () => {
    expect(listed(result('care-leavers').byYear)).toEqual([1, 1])
  })

  test('a child in care or leaving it is a child in need, and ends a need episode when closed', () => {
    expect(listed(result('children-in-need-open').byYear)).toEqual([6, 4])
    expect(listed(result('need-episodes-ended').byYear)).toEqual([0, 2])
  })

  test('a need episode open at the start counts from the day its stage was entered', () => {
    const duration = result('need-episode-duration')
    // Child 2: 20 days before and 500 in the run; child 4: 400 and 600.
    expect(duration.overall).toBe((520 + 1000) / 2)
    expect(duration.parts).toMatchObject({ 'over 1 to 2 years': 1, 'over 2 years': 1 })
  })
})
