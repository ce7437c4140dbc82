import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, stages, teams } from './small-scenario.ts'

const { contact, earlyHelp, referral, assessment, recording, childInNeedPlan } = stages
const { frontDoor } = teams
const { north, south } = localities
const ADVICE = routeReason('advice')
const NO_FURTHER_ACTION = routeReason('no-further-action')
const NOT_IN_NEED = routeReason('not-in-need')

/** A contact that becomes a referral the same day. */
function referredAtContact(log: LogBuilder, child: number, locality: number): LogBuilder {
  return log
    .known(child, locality)
    .contact(child, locality)
    .referral(child)
    .enters(child, referral, contact)
    .transferred(child, -1, frontDoor, referral)
}

function toAssessment(log: LogBuilder, child: number): LogBuilder {
  return log
    .finishes(child, referral, 1, frontDoor)
    .enters(child, assessment, referral, frontDoor)
    .transferred(child, frontDoor, teams.assessment, assessment)
}

function toRecording(log: LogBuilder, child: number): LogBuilder {
  return log.finishes(child, assessment, 30, teams.assessment).enters(child, recording, assessment, teams.assessment)
}

/** Seven children at the front door over two years; the comments give the year of what counts. */
function frontDoorLog(): LogBuilder {
  const log = new LogBuilder()
  // Contact and advice, first year.
  log.on(1).known(0, north).contact(0, north).closed(0, ADVICE, contact)
  // Contact and early help, first year; stepped up in the second.
  log.on(2).known(1, south).contact(1, south)
  log.enters(1, earlyHelp, contact).transferred(1, -1, teams.earlyHelp, earlyHelp)
  // Referred and closed, referred again 97 days later and found not in need, all in the first year.
  referredAtContact(log.on(3), 2, north)
  log.on(4).finishes(2, referral, 1, frontDoor).closed(2, NO_FURTHER_ACTION, referral, frontDoor)
  log.on(100).referral(2, 97, 96).enters(2, referral).transferred(2, -1, frontDoor, referral)
  toAssessment(log.on(101), 2)
  toRecording(log.on(150), 2)
  log.on(177).finishes(2, recording, 27, teams.assessment).closed(2, NOT_IN_NEED, recording, teams.assessment)
  // Referred in the first year, found not in need in the second.
  log.on(340).known(6, south).referral(6).enters(6, referral).transferred(6, -1, frontDoor, referral)
  toAssessment(log.on(341), 6)
  // Referred in the first year, closed after its 31 March.
  referredAtContact(log.on(360), 3, south)
  log.on(366).finishes(3, referral, 4, frontDoor).closed(3, NO_FURTHER_ACTION, referral, frontDoor)
  // Referred in the second year and still open at its end.
  log.on(370).known(5, north).referral(5).enters(5, referral).transferred(5, -1, frontDoor, referral)
  toAssessment(log.on(371), 5)
  toRecording(log.on(380), 6)
  // Referred and found not in need in the second year.
  referredAtContact(log, 4, north)
  toAssessment(log.on(381), 4)
  log.on(400).finishes(1, earlyHelp, 398, teams.earlyHelp).referral(1, -1, -1, teams.earlyHelp)
  log.enters(1, referral, earlyHelp, teams.earlyHelp).transferred(1, teams.earlyHelp, frontDoor, referral)
  log.on(401).finishes(1, referral, 1, frontDoor).closed(1, NO_FURTHER_ACTION, referral, frontDoor)
  log.on(407).finishes(6, recording, 27, teams.assessment).closed(6, NOT_IN_NEED, recording, teams.assessment)
  toRecording(log.on(420), 4)
  log.finishes(5, assessment, 35, teams.assessment).enters(5, childInNeedPlan, assessment, teams.assessment)
  log.transferred(5, teams.assessment, teams.plans, childInNeedPlan)
  log.on(440).finishes(4, recording, 20, teams.assessment).closed(4, NOT_IN_NEED, recording, teams.assessment)
  // Referred once more, 400 days after the last referral and 323 after the last closure.
  log.on(500).referral(2, 400, 323).enters(2, referral).transferred(2, -1, frontDoor, referral)
  log.on(501).finishes(2, referral, 1, frontDoor).closed(2, NO_FURTHER_ACTION, referral, frontDoor)
  return log
}

describe('the front door, by hand', () => {
  const result = measured(frontDoorLog())

  test('contacts are counted child by child and by locality', () => {
    expect(listed(result('contacts').byYear)).toEqual([4, 1])
    expect(listed(result('contacts').byLocalityYear)).toEqual([2, 1, 2, 0])
    expect(result('contacts').overall).toBe(1)
  })

  test('early help starts once, and is left when a child steps up to a referral', () => {
    expect(listed(result('early-help-started').byYear)).toEqual([1, 0])
    expect(listed(result('early-help-open').byYear)).toEqual([1, 0])
    const byMonth = listed(result('early-help-open').byMonth)
    expect(byMonth.slice(0, 15)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
  })

  test('contacts that end in early help or advice are diverted, the others are not', () => {
    expect(listed(result('early-help-diversion').byYear)).toEqual([50, 0])
  })

  test('a child is counted as often as she is referred', () => {
    expect(listed(result('referrals').byYear)).toEqual([4, 4])
    expect(listed(result('referrals').byLocalityYear)).toEqual([2, 3, 2, 1])
  })

  test('a re-referral counts from the referral before, or from the closure in the variant', () => {
    expect(listed(result('re-referral-rate').byYear)).toEqual([25, 0])
    expect(listed(result('re-referral-rate-from-closure').byYear)).toEqual([25, 25])
  })

  test('no further action is recorded only when it comes by 31 March of the year of the referral', () => {
    expect(listed(result('referrals-no-further-action').byYear)).toEqual([25, 50])
  })

  test('not in need is recorded by 31 March; the variant counts it whenever it is decided', () => {
    expect(listed(result('assessments-not-in-need').byYear)).toEqual([25, 25])
    expect(listed(result('assessments-not-in-need-whenever-decided').byYear)).toEqual([25, 50])
  })

  test('need episodes start by the national rule', () => {
    expect(listed(result('need-episodes-started').byYear)).toEqual([4 - 1 - 1, 4 - 2 - 1])
    expect(listed(result('need-episodes-started').byLocalityYear)).toEqual([0, 1, 2, 0])
  })

  test('a child closed with no further action or as not in need ends no need episode', () => {
    expect(listed(result('need-episodes-ended').byYear)).toEqual([0, 0])
  })

  test('a referral not yet decided is a child in need', () => {
    expect(listed(result('children-in-need-open').byYear)).toEqual([2, 1])
    expect(result('children-in-need-open').parts).toMatchObject({ 'child in need plan': 1, assessment: 0, referral: 0 })
    const firstYear = measured(frontDoorLog(), undefined, 365)
    expect(firstYear('children-in-need-open').parts).toMatchObject({ referral: 1, assessment: 1 })
  })

  test('children in need are given by the team that holds them', () => {
    const byTeam = listed(result('children-in-need-open').byTeamYear)
    expect([byTeam[2 * frontDoor], byTeam[2 * teams.assessment], byTeam[2 * teams.plans]]).toEqual([1, 1, 0])
    expect(byTeam[2 * teams.plans + 1]).toBe(1)
    expect(listed(result('child-in-need-plans-open').byYear)).toEqual([0, 1])
  })
})

test('a contact introduces a child whom no row has introduced', () => {
  const log = new LogBuilder().on(1).contact(0, south)
  log.referral(0).enters(0, referral, contact).transferred(0, -1, frontDoor, referral)
  const result = measured(log)
  expect(listed(result('contacts').byLocalityYear)).toEqual([0, 0, 1, 0])
  expect(listed(result('children-in-need-open').byLocalityYear)).toEqual([0, 0, 1, 1])
})

describe('twelve months', () => {
  test('are 365 days, the last of them included', () => {
    const log = new LogBuilder().on(10).known(0).known(1).known(2).known(3)
    log.referral(0, 365, 366).referral(1, 366, 365).referral(2, 0, 0).referral(3)
    const result = measured(log)
    expect(result('re-referral-rate').byYear[0]).toBe(50)
    expect(result('re-referral-rate-from-closure').byYear[0]).toBe(50)
  })
})

describe('early help that goes on', () => {
  test('counts days before the start, and only beyond 365', () => {
    const log = new LogBuilder().atStart()
    log.known(0, north).openedWith(0, earlyHelp, 300)
    log.known(1, north).openedWith(1, earlyHelp, 0)
    log.known(2, south).openedWith(2, earlyHelp, 1)
    log.known(3, south).openedWith(3, earlyHelp, 2)
    // On 31 March of the first year, day 364, child 1 has had 364 days, child 2 365 and child 3 366.
    log.on(400).finishes(3, earlyHelp, 402).closed(3, routeReason('early-help-ended'), earlyHelp)
    const share = measured(log)('early-help-over-12-months')
    expect(listed(share.byYear)).toEqual([50, 100])
    expect(listed(share.byLocalityYear)).toEqual([50, 100, 50, 100])
  })

  test('early help is no need episode', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, earlyHelp, 10)
    const result = measured(log)
    expect(listed(result('children-in-need-open').byYear)).toEqual([0, 0])
    expect(result('hand-offs-per-child').overall).toBeNaN()
  })
})
