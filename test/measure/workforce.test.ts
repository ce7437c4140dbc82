import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { ABSENC, CHCHAN, FCONTA, LEFTRL } from '../../src/model/worker-reasons.ts'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { roles, smallScenario, stages, teams } from './small-scenario.ts'

const { assessment, childInNeedPlan, leavingCare } = stages
const { socialWorker, personalAdviser } = roles

/** Four posts of social workers in two teams, half of them agency, and one of a personal adviser. */
function workforceLog(): LogBuilder {
  const log = new LogBuilder().atStart()
  for (const team of [teams.assessment, teams.plans]) {
    log.postOpened(team, false, socialWorker).postOpened(team, true, socialWorker)
  }
  log.postOpened(teams.leavingCare, false, personalAdviser)
  log.workerStarted(0, teams.assessment, false, socialWorker).workerStarted(1, teams.assessment, true, socialWorker)
  log.workerStarted(2, teams.plans, false, socialWorker)
  log.workerStarted(4, teams.leavingCare, false, personalAdviser)
  log.known(0).openedWith(0, childInNeedPlan, 5, teams.plans).allocated(0, teams.plans, 2, FCONTA, -1)
  log.known(1).openedWith(1, assessment, 5, teams.assessment).allocated(1, teams.assessment, 1, FCONTA, -1)
  log.known(2).openedWith(2, leavingCare, 5, teams.leavingCare).allocated(2, teams.leavingCare, 4, FCONTA, -1)
  log.on(73, 1).workerLeft(0, teams.assessment, false, socialWorker)
  log.on(100).finishes(1, assessment, 40, teams.assessment, 1)
  log.closed(1, routeReason('none'), assessment, teams.assessment, 1)
  log.on(146, 1).workerStarted(5, teams.assessment, false, socialWorker)
  log.on(183, 1).workerStarted(3, teams.plans, true, socialWorker)
  return log
}

describe('hours of work, by hand', () => {
  // Two weeks of one worker: 24 hours wanted of 20, then 15 of 20; of 8 hours of visits 2 missed, then none.
  const log = new LogBuilder().atStart().postOpened(teams.plans, false, socialWorker)
  log.workerStarted(0, teams.plans, false, socialWorker)
  log.on(7).weekWorked(0, teams.plans, 240, 200).openWork(0, teams.plans, 80, 40, 20, 40)
  log.on(14).weekWorked(0, teams.plans, 150, 200).openWork(0, teams.plans, 80, 40, 0, 0)
  const result = measured(log)

  test('load is what was wanted over what there was', () => {
    expect(result('worker-load').byYear[0]).toBeCloseTo((120 + 75) / 2, 10)
    expect(result('worker-load-over-hours').byYear[0]).toBe(50)
  })

  test('visits missed are a share of those wanted', () => {
    expect(result('missed-visits').byYear[0]).toBeCloseTo(12.5, 10)
    expect(result('missed-visits-other').byYear[0]).toBe(50)
  })
})

describe('the workforce, by hand', () => {
  const result = measured(workforceLog())
  const employedDays = 73 + (365 - 146) + 365
  const agencyDays = 365 + (365 - 183)

  test('a post with an agency worker in it is vacant, and the personal adviser is no social worker', () => {
    expect(result('vacancy-rate').byYear[0]).toBeCloseTo((100 * (4 * 365 - employedDays)) / (4 * 365), 10)
    expect(result('vacancy-rate').byYear[1]).toBe(50)
    expect(result('agency-rate').byYear[0]).toBeCloseTo((100 * agencyDays) / (agencyDays + employedDays), 10)
    expect(result('agency-rate').overall).toBe(50)
  })

  test('turnover is of employed workers, over those in post', () => {
    expect(result('turnover-rate').byYear[0]).toBeCloseTo((100 * 1) / (employedDays / 365), 10)
    expect(result('turnover-rate').byYear[1]).toBe(0)
    const byTeam = listed(result('turnover-rate').byTeamYear)
    expect(byTeam[2 * teams.assessment]).toBeCloseTo(100 / ((73 + 219) / 365), 10)
    expect(byTeam[2 * teams.plans]).toBe(0)
  })

  test('the caseload is of social workers: children held over workers in post', () => {
    const caseload = result('caseload-per-worker')
    expect(caseload.byYear[0]).toBeCloseTo((365 + 100) / (employedDays + agencyDays), 12)
    expect(caseload.byYear[1]).toBeCloseTo(1 / 4, 12)
    expect(caseload.byMonth?.[0]).toBeCloseTo(2 / 3, 12)
    expect(caseload.byTeamYear?.[2 * teams.plans]).toBeCloseTo(365 / (365 + 182), 12)
    expect(caseload.byTeamYear?.[2 * teams.leavingCare]).toBeNaN()
  })
})

test('a post that moves takes its vacancy and its worker along, and one that closes is no vacancy any more', () => {
  const log = workforceLog()
  // The two of assessment, both filled by now, go to plans in the second year; one of plans closes, its worker gone.
  log.on(400, 0).postMoved(teams.assessment, teams.plans, 5, false, socialWorker)
  log.postMoved(teams.assessment, teams.plans, 1, true, socialWorker)
  log.on(500, 0).workerLeft(2, teams.plans, false, socialWorker).postMoved(teams.plans, -1, -1, false, socialWorker)
  const result = measured(log)
  const employedDays = (500 - 365) * 2 + (730 - 500)
  const postDays = (500 - 365) * 4 + (730 - 500) * 3
  expect(result('vacancy-rate').byYear[1]).toBeCloseTo((100 * (postDays - employedDays)) / postDays, 10)
  expect(result('agency-rate').byYear[1]).toBeCloseTo((100 * 730) / (730 + employedDays), 10)
  const byTeam = listed(result('caseload-per-worker').byTeamYear)
  // One child, among the two who are in plans, then four, then three.
  expect(byTeam[2 * teams.plans + 1]).toBeCloseTo(365 / (35 * 2 + 100 * 4 + 230 * 3), 12)
  expect(byTeam[2 * teams.assessment + 1]).toBe(0)
})

test('an agency worker on call who moves takes no post along', () => {
  const plain = measured(workforceLog())
  const log = workforceLog().on(390, 0).workerStarted(9, teams.assessment, true, socialWorker)
  const result = measured(log.on(400, 0).postMoved(teams.assessment, teams.plans, 9, true, socialWorker, true))
  expect([...result('vacancy-rate').byYear]).toEqual([...plain('vacancy-rate').byYear])
  expect(result('vacancy-rate').byTeamYear).toEqual(plain('vacancy-rate').byTeamYear)
  const days = (measure: typeof result): number =>
    365 / (listed(measure('caseload-per-worker').byTeamYear)[2 * teams.plans + 1] ?? 0)
  expect(days(result) - days(plain)).toBeCloseTo(730 - 400, 8)
})

describe('the caseload limit', () => {
  test('is passed in the months whose mean caseload is over the cap', () => {
    const log = new LogBuilder().atStart().postOpened(teams.plans, false, socialWorker)
    log.workerStarted(0, teams.plans, false, socialWorker)
    for (const child of [0, 1, 2]) {
      log.known(child).openedWith(child, childInNeedPlan, 5, teams.plans).allocated(child, teams.plans, 0, FCONTA, -1)
    }
    // Three children through April and May 2025 at a cap of two, then two.
    log.on(61).finishes(2, childInNeedPlan, 66, teams.plans, 0)
    log.closed(2, routeReason('none'), childInNeedPlan, teams.plans, 0)
    const months = measured(log, undefined, 365)('months-over-caseload-limit')
    expect(listed(months.spread)).toEqual([3, 0, 1])
    expect(months.overall).toBe(2 / 4)
    const byTeam = listed(months.byTeamYear)
    expect([byTeam[2 * teams.assessment], byTeam[2 * teams.plans]]).toEqual([0, 2])
    expect(byTeam[2 * teams.frontDoor]).toBeNaN()
  })

  test('allocations over the cap are counted child by child', () => {
    const log = new LogBuilder().on(4, 4).known(0).known(1)
    log.allocated(0, teams.plans, 0, FCONTA, 5).allocated(1, teams.plans, 0, FCONTA, 5)
    log.overCap(0, teams.plans, 0, 4).overCap(1, teams.plans, 0, 4)
    const result = measured(log)('allocated-over-cap')
    expect(listed(result.byYear)).toEqual([2, 0])
    expect(listed(result.byTeamYear)[2 * teams.plans]).toBe(2)
  })
})

describe('absence, family support and managers, by hand', () => {
  const familySupport = 2
  const assessmentTeam = smallScenario.teams.teams[teams.assessment]
  const [socialWorkers] = smallScenario.workforce.roles
  if (!assessmentTeam || !socialWorkers) throw new Error('The small scenario has social workers in its assessment team')
  const support = compile({
    ...smallScenario,
    workforce: {
      ...smallScenario.workforce,
      roles: [
        ...smallScenario.workforce.roles,
        { ...socialWorkers, name: 'family support worker', countsAs: 'family-support', hoursPerYear: 1150 },
      ],
      absence: { share: 0.05, mean: 14, covered: 0, reallocateAfter: Infinity },
      managers: { span: 3 },
    },
  })
  const log = new LogBuilder().atStart()
  for (let post = 0; post < 4; post++) {
    log.postOpened(teams.assessment, false, socialWorker).workerStarted(post, teams.assessment, false, socialWorker)
  }
  log.postOpened(teams.plans, true, socialWorker).workerStarted(4, teams.plans, true, socialWorker)
  log.postOpened(teams.assessment, false, familySupport).postOpened(teams.assessment, false, familySupport)
  log.workerStarted(5, teams.assessment, false, familySupport)
  log.on(10, 1).workerAbsent(0, teams.assessment, false, socialWorker)
  log.workerAbsent(4, teams.plans, true, socialWorker).workerAbsent(5, teams.assessment, false, familySupport)
  log.on(30, 1).workerBack(0, teams.assessment, false, socialWorker)
  log.on(100, 1).workerAbsent(1, teams.assessment, false, socialWorker)
  log.on(107, 1).workerLeft(1, teams.assessment, false, socialWorker)
  log.on(165, 1).workerLeft(5, teams.assessment, false, familySupport)
  const result = measured(log, support)

  test('days away are those of employed social workers, and end when one leaves', () => {
    const inPost = 3 * 365 + 107
    expect(result('absence-rate').byYear[0]).toBeCloseTo((100 * (20 + 7)) / inPost, 12)
    expect(result('absence-rate').byYear[1]).toBe(0)
    expect(result('absence-rate').byTeamYear?.[2 * teams.plans]).toBeNaN()
    expect(measured(log)('absence-rate').overall).toBeNaN()
  })

  test('posts of family support are counted apart', () => {
    expect(result('family-support-vacancy-rate').byYear[0]).toBeCloseTo((100 * (365 + 200)) / (2 * 365), 12)
    expect(result('family-support-vacancy-rate').byYear[1]).toBe(100)
    expect(result('vacancy-rate').byYear[1]).toBeCloseTo((100 * 2) / 5, 12)
  })

  test('a manager for every three posts, the last of them for one', () => {
    // Two managers in assessment and one in plans.
    expect(result('team-manager-span').byYear[1]).toBeCloseTo(4 / 3, 12)
    expect(result('team-manager-span').byTeamYear?.[2 * teams.assessment + 1]).toBeCloseTo(3 / 2, 12)
    expect(measured(log)('team-manager-span').overall).toBeNaN()
  })
})

test('why workers of children in care change: the end of an agency assignment is told from a leaving', () => {
  const log = new LogBuilder().atStart()
  for (let worker = 0; worker < 5; worker++) log.workerStarted(worker, teams.care, worker === 1, socialWorker)
  log.known(0).openedWith(0, stages.care, 50, teams.care).allocated(0, teams.care, 0, FCONTA, -1)
  // An employed worker leaves, then one from an agency, then a colleague is away, and a child asks for another.
  const changes: readonly (readonly [day: number, worker: number, reason: number])[] = [
    [10, 1, LEFTRL],
    [20, 2, LEFTRL],
    [30, 3, ABSENC],
    [40, 4, CHCHAN],
  ]
  let before = 0
  for (const [day, worker, reason] of changes) {
    log.on(day, 1).released(0, teams.care, before, reason).allocated(0, teams.care, worker, reason, 0)
    before = worker
  }
  const parts = measured(log, undefined, 365)('changes-of-worker-by-reason').parts
  expect(parts).toEqual({
    'transfer by design': 0,
    reorganisation: 0,
    'employed worker left': 25,
    'agency assignment ended': 25,
    absence: 25,
    reallocation: 0,
    'another reason': 25,
  })
})
