import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { shipped } from './shipped.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const REPLICATIONS = 2

/** Assessments of the second year that took each number of working days from the referral, replications added up. */
function durations(settings: readonly string[]): readonly number[] {
  const compiled = compile(shipped(FUNCTIONAL, ['years=2', ...settings]))
  const counts: number[] = []
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const measuring = createMeasuring(compiled, ['assessment-duration'])
    createCareSystem(compiled, 'limit', replication, [measuring]).run(compiled.days)
    measuring.results(compiled.days)['assessment-duration']?.spread?.forEach((count, day) => {
      counts[day] = (counts[day] ?? 0) + count
    })
  }
  return counts
}

/** Share of them that took from so many working days to so many, both counted. */
function within(counts: readonly number[], from: number, to: number): number {
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0)
  return sum(counts.slice(from, to + 1)) / sum(counts)
}

const lastTen = (counts: readonly number[], limit: number): number => within(counts, limit - 9, limit)
const nextTen = (counts: readonly number[], limit: number): number => within(counts, limit + 1, limit + 10)

// Workers mean to be done a little before the limit. Nothing else in the model knows it: an assessment is not cut short.
describe('the limit of an assessment', () => {
  const without = durations(['pathway.stages.assessment.limit=null'])
  const published = durations([])
  const byLimit = [35, 45, 60].map((limit) => ({
    limit,
    counts: durations([`pathway.stages.assessment.limit={ value: ${limit} working days, from: referral }`]),
  }))

  test('of the base is 45 working days', () => {
    expect(published).toEqual(byLimit[1]?.counts)
  })

  test.each(byLimit)('at $limit working days: assessments pile up in the ten days that end with it', (at) => {
    expect(lastTen(at.counts, at.limit)).toBeGreaterThan(1.5 * nextTen(at.counts, at.limit))
    expect(lastTen(at.counts, at.limit)).toBeGreaterThan(1.75 * lastTen(without, at.limit))
  })

  test.each(byLimit)('at $limit working days: the commonest length is one of those ten', ({ limit, counts }) => {
    const mode = counts.indexOf(Math.max(...counts))
    expect(mode).toBeLessThanOrEqual(limit)
    expect(mode).toBeGreaterThan(limit - 10)
  })

  test('moves the pile along with it: each has more in its own ten days than either other has there', () => {
    for (const { limit, counts } of byLimit) {
      for (const other of byLimit) {
        if (other.limit !== limit) expect(lastTen(counts, limit)).toBeGreaterThan(1.5 * lastTen(other.counts, limit))
      }
    }
  })

  test('taken away leaves no pile at 45, and longer assessments', () => {
    expect(lastTen(without, 45)).toBeLessThan(1.5 * nextTen(without, 45))
    expect(without.indexOf(Math.max(...without))).toBeLessThan(31)
    expect(within(without, 46, Infinity)).toBeGreaterThan(2 * within(published, 46, Infinity))
  })

  test('is passed by far more assessments with a fifth fewer social workers', () => {
    const { teams } = shipped(FUNCTIONAL).teams
    const fewer = teams.flatMap(({ name, role, posts }) =>
      role === 'social worker' ? [`teams.${name}.posts=${Math.round(0.8 * posts)} posts`] : [],
    )
    expect(fewer).toHaveLength(3)
    expect(within(durations(fewer), 46, Infinity)).toBeGreaterThan(1.5 * within(published, 46, Infinity))
  })
})
