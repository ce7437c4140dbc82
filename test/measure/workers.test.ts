import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { FROM_HOME } from '../../src/model/care-routes.ts'
import { ABSENC, FCONTA, LEFTRL, MANAGE, ORGRST, TSPROC } from '../../src/model/worker-reasons.ts'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, stages, teams } from './small-scenario.ts'

const { assessment, care, childInNeedPlan, protectionPlan, referral } = stages
const { frontDoor } = teams
const { north, south } = localities

const START_OF_DAY = 1
const ALLOCATE = 4

function intoAssessment(log: LogBuilder, child: number, day: number): LogBuilder {
  log.on(day).referral(child).enters(child, referral).transferred(child, -1, frontDoor, referral)
  log
    .on(day + 1)
    .finishes(child, referral, 1, frontDoor)
    .enters(child, assessment, referral, frontDoor)
  return log.transferred(child, frontDoor, teams.assessment, assessment)
}

/** Three children over two years. */
function workersLog(): LogBuilder {
  const log = new LogBuilder().atStart()
  log.known(0, north).openedWith(0, care, 300, teams.care).allocated(0, teams.care, 1, FCONTA, -1)
  log.known(1, south).openedWith(1, childInNeedPlan, 5, teams.plans)
  log.on(3, ALLOCATE).allocated(1, teams.plans, 5, FCONTA, 2)
  log.on(50, START_OF_DAY).released(0, teams.care, 1, LEFTRL)
  log.on(55, ALLOCATE).allocated(0, teams.care, 2, LEFTRL, 4)
  log.on(100, START_OF_DAY).released(0, teams.care, 2, ABSENC).allocated(0, teams.care, 3, ABSENC, 0)
  log.on(200).finishes(1, childInNeedPlan, 205, teams.plans, 5).careStarted(1, 6, FROM_HOME, teams.plans, 5)
  log.enters(1, care, childInNeedPlan, teams.plans, 5).transferred(1, teams.plans, teams.care, care, 5)
  log.on(202, ALLOCATE).allocated(1, teams.care, 6, TSPROC, 2)
  intoAssessment(log.on(360).known(2, north), 2, 360)
  log.on(362, ALLOCATE).allocated(2, teams.assessment, 8, FCONTA, 1)
  log.on(370, START_OF_DAY).released(2, teams.assessment, 8, LEFTRL)
  // The same worker as before: no change.
  log.on(372, ALLOCATE).allocated(2, teams.assessment, 8, LEFTRL, 2)
  log.on(380).finishes(2, assessment, 14, teams.assessment, 8)
  log.closed(2, routeReason('none'), assessment, teams.assessment, 8)
  intoAssessment(log, 2, 390).on(391, ALLOCATE).allocated(2, teams.assessment, 9, FCONTA, 1)
  log.on(400, START_OF_DAY).released(1, teams.care, 6, ORGRST)
  log.on(400, ALLOCATE).allocated(1, teams.care, 7, ORGRST, 0)
  log.on(500, START_OF_DAY).released(0, teams.care, 3, MANAGE).allocated(0, teams.care, 2, MANAGE, 0)
  return log
}

describe('workers, by hand', () => {
  const result = measured(workersLog())
  const afterOneYear = measured(workersLog(), undefined, 365)

  test('a change is another worker in the same episode; a first worker and the same again are none', () => {
    expect(listed(result('changes-of-worker').byYear)).toEqual([3, 2])
    expect(listed(result('designed-changes-of-worker').byYear)).toEqual([1, 1])
    expect(listed(result('unplanned-changes-of-worker').byYear)).toEqual([2, 1])
    expect(listed(result('changes-of-worker').byTeamYear).slice(2 * teams.care, 2 * teams.care + 2)).toEqual([3, 2])
  })

  test('changes a child, with their reasons', () => {
    expect(listed(result('changes-of-worker-per-child').byYear)).toEqual([1, 2 / 3])
    expect(listed(afterOneYear('changes-of-worker-per-child').spread)).toEqual([1, 1, 1])
    expect(result('changes-of-worker-per-child').parts).toEqual({
      transfer: 0,
      reorganisation: 1,
      'worker left': 0,
      "manager's decision": 1,
      'worker absent': 0,
      'the child asked': 0,
      'parents or carers asked': 0,
      'the worker died': 0,
      'another reason': 0,
    })
  })

  test('changes in care are a rate over the time in care', () => {
    const rate = result('changes-of-worker-per-looked-after-child')
    expect(rate.byYear[0]).toBeCloseTo((3 * 365.25) / (365 + 165), 12)
    expect(rate.byYear[1]).toBeCloseTo((2 * 365.25) / 730, 12)
    expect(rate.byMonth?.[1]).toBeCloseTo(365.25 / 31, 12)
  })

  test('three or more workers are different people, and only those of her time in care', () => {
    // First year: child 0 had workers 1, 2 and 3; child 1 had 6 in care and 5 before it.
    expect(listed(result('three-or-more-workers').byYear)).toEqual([50, 0])
    expect(listed(result('three-or-more-workers').byLocalityYear)).toEqual([100, 0, 0, 0])
  })

  test('waits end with an allocation, and a change on the spot is none', () => {
    expect(listed(result('allocation-wait').byYear)).toEqual([(2 + 4 + 2 + 1) / 4, (2 + 1 + 0) / 3])
    expect(listed(result('allocation-wait').spread)).toEqual([1, 1, 1])
    expect(listed(result('allocation-wait-first').byYear)).toEqual([1.5, 1])
    expect(listed(result('allocation-wait-transfer').byYear)).toEqual([2, Number.NaN])
    expect(listed(result('allocation-wait-leaver').byYear)).toEqual([4, 2])
    const byTeam = listed(result('allocation-wait').byTeamYear)
    expect([byTeam[2 * teams.plans], byTeam[2 * teams.care]]).toEqual([2, 3])
  })

  test('children without a worker are counted at each day’s close', () => {
    // Child 0 on days 50 to 54, child 1 on days 0 to 2 and 200 to 201, child 2 on day 361; then child 2 on 370 and 371.
    expect(result('unallocated').byYear[0]).toBeCloseTo((5 + 3 + 2 + 1) / 365, 12)
    expect(result('unallocated').byYear[1]).toBeCloseTo(2 / 365, 12)
    expect(result('unallocated').byMonth?.[0]).toBeCloseTo(3 / 30, 12)
    expect(result('unallocated').byTeamYear?.[2 * teams.care]).toBeCloseTo(7 / 365, 12)
    expect(listed(result('unallocated-at-year-end').byYear)).toEqual([0, 0])
  })
})

describe('a worker who stays as care begins', () => {
  test('is one of the workers of the care', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, childInNeedPlan, 1, teams.care)
    log.allocated(0, teams.care, 20, FCONTA, -1)
    log.on(10).finishes(0, childInNeedPlan, 11, teams.care, 20).careStarted(0, 5, FROM_HOME, teams.care, 20)
    log.enters(0, care, childInNeedPlan, teams.care, 20)
    log.on(40, START_OF_DAY).released(0, teams.care, 20, LEFTRL)
    log.on(40, ALLOCATE).allocated(0, teams.care, 21, LEFTRL, 0)
    log.on(60, START_OF_DAY).released(0, teams.care, 21, MANAGE).allocated(0, teams.care, 22, MANAGE, 0)
    expect(listed(measured(log)('three-or-more-workers').byYear)).toEqual([100, 0])
  })

  test('and the one she has as a year begins is one of that year', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, care, 1, teams.care)
    log.allocated(0, teams.care, 20, FCONTA, -1)
    log.on(400, START_OF_DAY).released(0, teams.care, 20, MANAGE).allocated(0, teams.care, 21, MANAGE, 0)
    log.on(600, START_OF_DAY).released(0, teams.care, 21, MANAGE).allocated(0, teams.care, 22, MANAGE, 0)
    expect(listed(measured(log)('three-or-more-workers').byYear)).toEqual([0, 100])
  })

  test('and coming back to an earlier worker makes no third', () => {
    const log = new LogBuilder().atStart().known(0).openedWith(0, care, 1, teams.care)
    log.allocated(0, teams.care, 20, FCONTA, -1)
    for (const [day, before, after] of [
      [100, 20, 21],
      [200, 21, 20],
      [300, 20, 21],
    ] as const) {
      log.on(day, START_OF_DAY).released(0, teams.care, before, MANAGE).allocated(0, teams.care, after, MANAGE, 0)
    }
    expect(listed(measured(log)('three-or-more-workers').byYear)).toEqual([0, 0])
    expect(listed(measured(log)('changes-of-worker').byYear)).toEqual([3, 0])
  })
})

describe('the safety line', () => {
  test('takes a plan or an enquiry open, and no worker', () => {
    const log = new LogBuilder().atStart()
    log.known(0, north).openedWith(0, protectionPlan, 30, teams.plans)
    log.known(1, south).openedWith(1, childInNeedPlan, 30, teams.plans)
    log.known(2, south).openedWith(2, protectionPlan, 30, teams.plans).allocated(2, teams.plans, 1, FCONTA, -1)
    log.on(4, ALLOCATE).allocated(0, teams.plans, 1, FCONTA, 3)
    log.on(10).enquiryStarted(1, childInNeedPlan, teams.plans)
    log.on(17).enquiryEnded(1, false, 5, teams.plans)
    const result = measured(log)
    // Child 0 on days 0 to 3, child 1 on days 10 to 16; she stays without a worker to the end.
    expect(result('unallocated-with-plan-or-enquiry').byYear[0]).toBeCloseTo(11 / 365, 12)
    expect(result('unallocated-with-plan-or-enquiry').byLocalityYear?.[0]).toBeCloseTo(4 / 365, 12)
    expect(result('unallocated').byYear[0]).toBeCloseTo((4 + 365) / 365, 12)
    expect(listed(result('unallocated-at-year-end').byYear)).toEqual([1, 1])
  })
})
