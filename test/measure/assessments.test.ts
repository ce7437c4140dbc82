import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, small, smallScenario, stages, teams } from './small-scenario.ts'

const { assessment, childInNeedPlan, referral } = stages

/** Ends of assessments: day, child, locality, working days since the referral. */
function assessmentsLog(ends: readonly (readonly [number, number, number, number])[]): LogBuilder {
  const log = new LogBuilder().atStart()
  for (const [, child, locality] of ends) log.known(child, locality).openedWith(child, assessment, 5, teams.assessment)
  for (const [day, child, , workingDays] of ends) {
    log.on(day).finishes(child, assessment, workingDays, teams.assessment)
    log.enters(child, childInNeedPlan, assessment, teams.assessment)
  }
  return log
}

describe('assessments, by hand', () => {
  const result = measured(
    assessmentsLog([
      [70, 0, localities.north, 45],
      [71, 1, localities.south, 46],
      [400, 2, localities.north, 10],
      [410, 3, localities.south, 12],
      [420, 4, localities.south, 61],
    ]),
  )

  test('are counted when they end, by team and locality', () => {
    expect(listed(result('assessments').byYear)).toEqual([2, 3])
    expect(listed(result('assessments').byTeamYear).slice(2 * teams.assessment, 2 * teams.assessment + 2)).toEqual([
      2, 3,
    ])
    expect(listed(result('assessments').byLocalityYear)).toEqual([1, 1, 1, 2])
  })

  test('are in time on working day 45 and late on working day 46', () => {
    expect(result('assessments-in-45-working-days').byYear[0]).toBe(50)
    expect(result('assessments-in-45-working-days').byYear[1]).toBeCloseTo(200 / 3, 12)
  })

  test('have a spread and the bands of the census', () => {
    const { byYear, overall, spread, parts } = result('assessment-duration')
    expect(byYear[0]).toBe(45.5)
    expect(overall).toBeCloseTo((10 + 12 + 61) / 3, 12)
    const counts = listed(spread)
    expect(counts.length).toBe(62)
    expect([counts[10], counts[12], counts[61], counts[45]]).toEqual([1, 1, 1, 0])
    expect(parts).toEqual({
      '0-10': 1,
      '11-20': 1,
      '21-30': 0,
      '31-40': 0,
      '41-45': 0,
      '46-50': 0,
      '51-60': 0,
      '61 and over': 1,
    })
  })
})

describe('an assessment whose limit is not in working days from the referral', () => {
  const { pathway } = smallScenario
  const withoutLimit = compile({
    ...smallScenario,
    pathway: { ...pathway, stages: pathway.stages.map(({ limit: _limit, ...stage }) => stage) },
  })

  test('is measured from the referral in the log, in working days all the same', () => {
    const log = new LogBuilder().on(0).known(0).referral(0).enters(0, referral)
    log.on(1).finishes(0, referral, 1).enters(0, assessment, referral)
    // Tuesday 1 April to Tuesday 15 April 2025.
    log.on(14).finishes(0, assessment, 13, teams.assessment).enters(0, childInNeedPlan, assessment, teams.assessment)
    expect(measured(log, withoutLimit)('assessment-duration').byYear[0]).toBe(10)
    expect(measured(log, small)('assessment-duration').byYear[0]).toBe(13)
  })
})
