import { describe, expect, test } from 'vitest'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, stages, teams } from './small-scenario.ts'

const { assessment, childInNeedPlan, conference, protectionPlan } = stages
const { north, south } = localities

function plan(log: LogBuilder, child: number, workingDays: number, hadEarlierPlan: boolean): LogBuilder {
  log.enquiryEnded(child, true, workingDays, teams.assessment)
  log.conference(child, workingDays, assessment, teams.assessment)
  log.finishes(child, assessment, 20, teams.assessment)
  log.enters(child, conference, assessment, teams.assessment).finishes(child, conference, 0, teams.assessment)
  log.enters(child, protectionPlan, conference, teams.assessment).planStarted(child, hadEarlierPlan, teams.assessment)
  return log.transferred(child, teams.assessment, teams.plans, protectionPlan)
}

function stepDown(log: LogBuilder, child: number, days: number): LogBuilder {
  log.finishes(child, protectionPlan, days, teams.plans).planEnded(child, days, teams.plans)
  return log.enters(child, childInNeedPlan, protectionPlan, teams.plans)
}

/** Two plans made in the first year, one of them a second plan; and one of the opening stock that soon ends. */
function protectionLog(): LogBuilder {
  const log = new LogBuilder().atStart()
  log.known(0, north).openedWith(0, assessment, 3, teams.assessment)
  log.known(1, south).openedWith(1, assessment, 3, teams.assessment)
  log.known(2, south).openedWith(2, protectionPlan, 100, teams.plans)
  log.on(10).enquiryStarted(0, assessment, teams.assessment).enquiryStarted(1, assessment, teams.assessment)
  stepDown(log.on(20), 2, 120)
  plan(log.on(30), 0, 14, false)
  plan(log.on(31), 1, 16, true)
  stepDown(log.on(230), 0, 200)
  log.on(400).enquiryStarted(0, childInNeedPlan, teams.plans)
  log.on(414).enquiryEnded(0, false, 10, teams.plans)
  stepDown(log.on(431), 1, 400)
  return log
}

describe('protection, by hand', () => {
  const result = measured(protectionLog())

  test('an enquiry counts when it starts, a child as often as one does', () => {
    expect(listed(result('section-47-enquiries').byYear)).toEqual([2, 1])
    expect(listed(result('section-47-enquiries').byLocalityYear)).toEqual([1, 1, 1, 0])
    expect(result('strategy-discussions')).toEqual(result('section-47-enquiries'))
  })

  test('a conference is in time on working day 15', () => {
    expect(listed(result('initial-conferences').byYear)).toEqual([2, 0])
    expect(listed(result('conferences-in-15-working-days').byYear)).toEqual([50, Number.NaN])
    expect(result('conferences-in-15-working-days').overall).toBeNaN()
    expect(listed(result('conferences-in-15-working-days').byLocalityYear)).toEqual([100, Number.NaN, 0, Number.NaN])
  })

  test('plans start, end and stand open', () => {
    expect(listed(result('protection-plans-started').byYear)).toEqual([2, 0])
    expect(listed(result('protection-plans-ended').byYear)).toEqual([2, 1])
    expect(listed(result('protection-plans-open').byYear)).toEqual([1, 0])
    const byMonth = listed(result('protection-plans-open').byMonth)
    // April: the opening plan has ended and the others have not begun; until November there are two, until May 2026 one.
    expect(byMonth.slice(0, 15)).toEqual([0, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0])
  })

  test('a plan starts with the team that made it and stands open with the team that holds it', () => {
    const [ofAssessment, ofPlans] = [2 * teams.assessment, 2 * teams.plans]
    const started = listed(result('protection-plans-started').byTeamYear)
    expect([started[ofAssessment], started[ofPlans]]).toEqual([2, 0])
    const open = listed(result('protection-plans-open').byTeamYear)
    expect([open[ofAssessment], open[ofPlans]]).toEqual([0, 1])
  })

  test('a repeat plan is one for a child with any earlier plan', () => {
    expect(listed(result('repeat-protection-plans').byYear)).toEqual([50, Number.NaN])
  })

  test('plans last from their start, before the run if need be', () => {
    const duration = result('protection-plan-duration')
    expect(listed(duration.byYear)).toEqual([160, 400])
    expect(listed(duration.spread).length).toBe(401)
    expect(duration.parts).toEqual({
      '3 months or less': 0,
      'over 3 to 6 months': 0,
      'over 6 months to 1 year': 0,
      'over 1 to 2 years': 1,
      'over 2 years': 0,
    })
  })
})
