import { expect, test } from 'vitest'
import { LogBuilder } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import { localities, stages } from './small-scenario.ts'

test('a twin is the same count for every 10,000 children of the area and of each locality', () => {
  const log = new LogBuilder().on(10).known(0, localities.north).known(1, localities.south).known(2, localities.south)
  for (const child of [0, 1, 2]) log.referral(child).enters(child, stages.referral)
  const result = measured(log, undefined, 365)
  // 20,000 children in the area, 8,000 of them in the north.
  expect(result('referrals').overall).toBe(3)
  expect(result('referrals-per-10000').overall).toBeCloseTo(1.5, 12)
  expect(result('referrals-per-10000').byLocalityYear?.[0]).toBeCloseTo(1.25, 12)
  expect(result('referrals-per-10000').byLocalityYear?.[2]).toBeCloseTo(2 / 1.2, 12)
  expect(result('children-in-need-open-per-10000').overall).toBeCloseTo(1.5, 12)
  expect(listed(result('children-in-need-open-per-10000').byMonth).slice(0, 2)).toEqual([1.5, 1.5])
  expect(result('children-in-need-open-per-10000').parts?.['referral']).toBeCloseTo(1.5, 12)
  expect(result('referrals-per-10000').byTeamYear).toBeUndefined()
})
