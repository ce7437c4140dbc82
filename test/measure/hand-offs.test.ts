import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { createRouteFlows } from '../../src/measure/create-route-flows.ts'
import { FROM_HOME } from '../../src/model/care-routes.ts'
import { FCONTA, TSPROC } from '../../src/model/worker-reasons.ts'
import { LogBuilder, play } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, small, stages, teams } from './small-scenario.ts'

const { assessment, care, childInNeedPlan, contact, earlyHelp, protectionPlan, referral } = stages
const { frontDoor } = teams
const { north, south } = localities
const CLOSED = routeReason('none')

function referred(log: LogBuilder, child: number, locality: number): LogBuilder {
  return log.known(child, locality).referral(child).enters(child, referral).transferred(child, -1, frontDoor, referral)
}

function toAssessment(log: LogBuilder, child: number): LogBuilder {
  log.finishes(child, referral, 1, frontDoor).enters(child, assessment, referral, frontDoor)
  return log.transferred(child, frontDoor, teams.assessment, assessment)
}

function handOffLog(): LogBuilder {
  const log = new LogBuilder().atStart()
  // Open from before the first day to after the last, and nothing happens to her.
  log.known(3, north).openedWith(3, childInNeedPlan, 9, teams.plans).allocated(3, teams.plans, 200, FCONTA, -1)
  // Early help, and a contact that ends in advice: neither is an open episode.
  log.on(5).known(4, north).contact(4, north)
  log.enters(4, earlyHelp, contact).transferred(4, -1, teams.earlyHelp, earlyHelp)
  log.on(6).known(5, north).contact(5, north)
  log.closed(5, routeReason('advice'), contact)
  // Child 0 has the longest way: assessment, plans, care and home again.
  referred(log.on(10), 0, north)
  toAssessment(log.on(11), 0)
  log.on(12, 4).allocated(0, teams.assessment, 100, FCONTA, 1)
  // Child 1 is assessed and closed.
  referred(log.on(20), 1, south)
  toAssessment(log.on(21), 1).on(21, 4).allocated(1, teams.assessment, 101, FCONTA, 0)
  // Child 2 is passed on from plans before anybody there has taken her.
  referred(log.on(30), 2, south)
  toAssessment(log.on(31), 2).on(31, 4).allocated(2, teams.assessment, 100, FCONTA, 0)
  // Child 7 changes team in the middle of her assessment.
  referred(log.on(40), 7, north)
  toAssessment(log.on(41), 7)
  log.on(45).transferred(7, teams.assessment, teams.plans, assessment)
  log.on(50).finishes(0, assessment, 28, teams.assessment, 100)
  log.enters(0, childInNeedPlan, assessment, teams.assessment, 100)
  log.transferred(0, teams.assessment, teams.plans, childInNeedPlan, 100)
  log.on(53, 4).allocated(0, teams.plans, 200, TSPROC, 3)
  log.on(60).finishes(1, assessment, 28, teams.assessment, 101).closed(1, CLOSED, assessment, teams.assessment, 101)
  log.finishes(7, assessment, 14, teams.plans).closed(7, CLOSED, assessment, teams.plans)
  log.on(70).finishes(2, assessment, 28, teams.assessment, 100)
  log.enters(2, childInNeedPlan, assessment, teams.assessment, 100)
  log.transferred(2, teams.assessment, teams.plans, childInNeedPlan, 100)
  log.on(80).finishes(2, childInNeedPlan, 10, teams.plans).careStarted(2, 4, FROM_HOME, teams.plans)
  log.enters(2, care, childInNeedPlan, teams.plans).transferred(2, teams.plans, teams.care, care, -1)
  log.on(81, 4).allocated(2, teams.care, 300, TSPROC, 1)
  log.on(150).finishes(0, childInNeedPlan, 100, teams.plans, 200)
  log.enters(0, protectionPlan, childInNeedPlan, teams.plans, 200).planStarted(0, false, teams.plans, 200)
  log.on(300).finishes(0, protectionPlan, 150, teams.plans, 200).planEnded(0, 150, teams.plans, 200)
  log.careStarted(0, 8, FROM_HOME, teams.plans, 200).enters(0, care, protectionPlan, teams.plans, 200)
  log.transferred(0, teams.plans, teams.care, care, 200)
  log.on(301, 4).allocated(0, teams.care, 300, TSPROC, 1)
  // Passed home on day 363, taken on day 367: the hand-off belongs to the year of the transfer.
  log.on(363).finishes(0, care, 63, teams.care, 300).careEnded(0, routeReason('home'), 63, teams.care, 300)
  log.enters(0, childInNeedPlan, care, teams.care, 300)
  log.transferred(0, teams.care, teams.plans, childInNeedPlan, 300)
  log.on(367, 4).allocated(0, teams.plans, 201, TSPROC, 2)
  log.on(400).finishes(0, childInNeedPlan, 37, teams.plans, 201).closed(0, CLOSED, childInNeedPlan, teams.plans, 201)
  return log
}

describe('hand-offs, by hand', () => {
  const result = measured(handOffLog())
  const afterOneYear = measured(handOffLog(), undefined, 365)

  test('a transfer is a change of the holding team, and the first team is none', () => {
    // First year: child 0 four times, 1 once, 2 three times, 3 never, 7 twice; second year: children 0, 2 and 3, never.
    expect(listed(result('transfers-per-child').byYear)).toEqual([10 / 5, 0])
    expect(listed(afterOneYear('transfers-per-child').spread)).toEqual([1, 1, 1, 1, 1])
    expect(listed(result('transfers-per-child').spread)).toEqual([3])
  })

  test('a hand-off has a worker on both sides and counts on the day of the transfer', () => {
    expect(listed(result('hand-offs').byYear)).toEqual([3, 0])
    expect(listed(result('hand-offs').byLocalityYear)).toEqual([3, 0, 0, 0])
    const byTeam = listed(result('hand-offs').byTeamYear)
    expect([frontDoor, teams.assessment, teams.plans, teams.care].map((team) => byTeam[2 * team])).toEqual([0, 1, 1, 1])
    expect(listed(result('hand-offs-per-child').byYear)).toEqual([3 / 5, 0])
    expect(listed(afterOneYear('hand-offs-per-child').spread)).toEqual([4, 0, 0, 1])
  })

  test('journeys are counted when they end, with all that happened on the way', () => {
    expect(listed(result('hand-offs-per-journey').byYear)).toEqual([0, 3])
    expect(listed(result('hand-offs-per-journey-with-plan').byYear)).toEqual([Number.NaN, 3])
    expect(listed(result('hand-offs-per-journey-with-care').byYear)).toEqual([Number.NaN, 3])
    expect(listed(result('hand-offs-per-journey').byLocalityYear)).toEqual([0, 3, 0, Number.NaN])
  })

  test('teams met are different ones, from the contact to the closure', () => {
    expect(listed(result('teams-met').byYear)).toEqual([(2 + 3) / 2, 4])
  })

  test('an assessment involves the teams from the referral to its end', () => {
    expect(listed(result('teams-per-assessment').byYear)).toEqual([(2 + 2 + 2 + 3) / 4, Number.NaN])
    expect(listed(afterOneYear('teams-per-assessment').spread)).toEqual([0, 0, 3, 1])
  })

  test('early help before a referral belongs to the teams met and not to the assessment', () => {
    const log = new LogBuilder().on(1).known(0).contact(0)
    log.enters(0, earlyHelp, contact).transferred(0, -1, teams.earlyHelp, earlyHelp)
    log.on(30).finishes(0, earlyHelp, 29, teams.earlyHelp).referral(0, -1, -1, teams.earlyHelp)
    log.enters(0, referral, earlyHelp, teams.earlyHelp).transferred(0, teams.earlyHelp, frontDoor, referral)
    toAssessment(log.on(31), 0)
    log.on(60).finishes(0, assessment, 20, teams.assessment).closed(0, CLOSED, assessment, teams.assessment)
    const stepUp = measured(log)
    expect(stepUp('teams-met').byYear[0]).toBe(3)
    expect(stepUp('teams-per-assessment').byYear[0]).toBe(2)
    expect(stepUp('transfers-per-child').byYear[0]).toBe(2)
    expect(stepUp('hand-offs').byYear[0]).toBe(0)
  })

  test('a child who comes back meets her teams anew', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, childInNeedPlan, 5, teams.plans)
    log.on(10).finishes(0, childInNeedPlan, 15, teams.plans).closed(0, CLOSED, childInNeedPlan, teams.plans)
    referred(log.on(400), 0, north)
    log.on(401).finishes(0, referral, 1, frontDoor).closed(0, CLOSED, referral, frontDoor)
    expect(listed(measured(log)('teams-met').byYear)).toEqual([1, 1])
  })

  test('a transfer nobody has answered when the run ends is no hand-off', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, assessment, 0, teams.assessment)
    log.allocated(0, teams.assessment, 1, FCONTA, -1)
    log
      .on(700)
      .finishes(0, assessment, 40, teams.assessment, 1)
      .enters(0, childInNeedPlan, assessment, teams.assessment, 1)
    log.transferred(0, teams.assessment, teams.plans, childInNeedPlan, 1)
    expect(measured(log)('hand-offs').overall).toBe(0)
    expect(measured(log)('transfers-per-child').overall).toBe(1)
  })

  test('a closure ends the wait for the other side', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, assessment, 0, teams.assessment)
    log.allocated(0, teams.assessment, 1, FCONTA, -1)
    log
      .on(20)
      .finishes(0, assessment, 14, teams.assessment, 1)
      .enters(0, childInNeedPlan, assessment, teams.assessment, 1)
    log.transferred(0, teams.assessment, teams.plans, childInNeedPlan, 1)
    log.on(22).finishes(0, childInNeedPlan, 2, teams.plans).closed(0, CLOSED, childInNeedPlan, teams.plans)
    referred(log.on(40), 0, north)
    toAssessment(log.on(41), 0).on(42, 4).allocated(0, teams.assessment, 2, FCONTA, 1)
    expect(measured(log)('hand-offs').byYear[0]).toBe(0)
  })
})

describe('route flows, by hand', () => {
  const flows = createRouteFlows(small)
  play(handOffLog().rows, flows)
  const result = flows.result()
  const from = (fromStage: number, fromTeam: number, toStage: number, toTeam: number) =>
    result.find(
      (flow) =>
        flow.fromStage === fromStage &&
        flow.fromTeam === fromTeam &&
        flow.toStage === toStage &&
        flow.toTeam === toTeam,
    )

  test('children go from stage and team to stage and team', () => {
    expect(from(referral, frontDoor, assessment, teams.assessment)).toMatchObject({
      children: 4,
      handedOff: 0,
      waited: 1,
      allocated: 3,
    })
    expect(from(assessment, teams.assessment, childInNeedPlan, teams.plans)).toMatchObject({
      children: 2,
      handedOff: 1,
      waited: 3,
      allocated: 1,
    })
    expect(from(contact, -1, earlyHelp, teams.earlyHelp)).toMatchObject({ children: 1, allocated: 0 })
  })

  test('a stage entered in the same team has no transfer and no wait', () => {
    expect(from(childInNeedPlan, teams.plans, protectionPlan, teams.plans)).toMatchObject({
      children: 1,
      handedOff: 0,
      allocated: 0,
    })
  })

  test('a transfer within a stage is a step from the stage to itself', () => {
    expect(from(assessment, teams.assessment, assessment, teams.plans)).toMatchObject({ children: 1, handedOff: 0 })
  })

  test('every hand-off lies on a route', () => {
    expect(result.reduce((sum, { handedOff }) => sum + handedOff, 0)).toBe(3)
    expect(result.every(({ children }) => children > 0)).toBe(true)
  })
})
