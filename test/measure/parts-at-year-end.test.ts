import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, stages, teams } from './small-scenario.ts'

const { care, childInNeedPlan, leavingCare, protectionPlan } = stages
const { north } = localities
const years = (count: number): number => Math.round(count * 365.25)
const share = (count: number, whole: number): number => (100 * count) / whole

describe('stocks by part, by hand', () => {
  const log = new LogBuilder().atStart()
  // Open at the start: in need for 700 days, on a plan for 60, in care at 3, 9 and two days before 18.
  log.known(0, north).openedWith(0, childInNeedPlan, 700, teams.plans)
  log.known(1, north).openedWith(1, protectionPlan, 60, teams.plans)
  log.known(2, north, { birthday: -years(3) }).openedWith(2, care, 100, teams.care)
  log.known(3, north, { birthday: -years(9) }).openedWith(3, care, 900, teams.care)
  log.known(4, north, { birthday: 400 - years(18) }).openedWith(4, care, 900, teams.care)
  log.on(273).known(5, north).referral(5).enters(5, childInNeedPlan, -1, teams.plans)
  log.on(274).known(6, north).referral(6).enters(6, childInNeedPlan, -1, teams.plans)
  log.on(300).closed(0, routeReason('none'), childInNeedPlan, teams.plans)
  log.on(310).referral(0, 1000, 10).enters(0, childInNeedPlan, -1, teams.plans)
  log.on(330).closed(0, routeReason('none'), childInNeedPlan, teams.plans)
  log.on(350).referral(0, 40, 20).enters(0, childInNeedPlan, -1, teams.plans)
  log.on(400).finishes(4, care, 1300, teams.care).careEnded(4, routeReason('turned-18'), 1300, teams.care)
  log.enters(4, leavingCare, care, teams.care).transferred(4, teams.care, teams.leavingCare, leavingCare)
  log.on(500).finishes(3, care, 1400, teams.care).careEnded(3, routeReason('permanence'), 1400, teams.care)
  log.closed(3, routeReason('permanence'), care, teams.care)
  const first = measured(log, undefined, 365)
  const both = measured(log)

  test('need episodes count from the stage known first, or the referral: 91 days are three months, 92 are more', () => {
    // Child 0: 14 days; 6: 90; 5: 91. Child 1: 424 days on her plan; 2: 464; 3 and 4: 1,264.
    expect(first('need-episodes-open-by-duration').parts).toEqual({
      '3 months or less': share(3, 7),
      'over 3 to 6 months': 0,
      'over 6 months to 1 year': 0,
      'over 1 to 2 years': share(2, 7),
      'over 2 years': share(2, 7),
    })
    expect(listed(first('need-episodes-open-by-duration').byYear)[0]).toBe(100)
  })

  test('a year later all of them are a year older', () => {
    // 0 at 379 days, 5 at 456, 6 at 455; 1 at 789, 2 at 829; child 4 a care leaver, in need since she was first known.
    expect(both('need-episodes-open-by-duration').parts).toEqual({
      '3 months or less': 0,
      'over 3 to 6 months': 0,
      'over 6 months to 1 year': 0,
      'over 1 to 2 years': share(3, 6),
      'over 2 years': share(3, 6),
    })
  })

  test('plans count from their start', () => {
    expect(first('protection-plans-open-by-duration').parts).toMatchObject({ 'over 1 to 2 years': 100 })
    expect(both('protection-plans-open-by-duration').parts).toMatchObject({ 'over 2 years': 100 })
  })

  test('children in care are as old as they are on 31 March', () => {
    expect(first('looked-after-open-by-age').parts).toEqual({
      'under 1': 0,
      '1 to 4': share(1, 3),
      // Ten on the day after.
      '5 to 9': share(1, 3),
      '10 to 15': 0,
      '16 and over': share(1, 3),
    })
    expect(both('looked-after-open-by-age').parts).toMatchObject({ '1 to 4': 100 })
  })

  test('who leaves on her 18th birthday leaves at 18', () => {
    expect(both('looked-after-ceased-by-age').parts).toMatchObject({ '10 to 15': 50, '16 to 17': 0, '18 and over': 50 })
  })

  test('a child referred twice in a year is one child', () => {
    expect(listed(both('referrals').byYear)).toEqual([4, 0])
    expect(listed(both('children-referred').byYear)).toEqual([3, 0])
  })
})
