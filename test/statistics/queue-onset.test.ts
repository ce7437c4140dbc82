import { describe, expect, test } from 'vitest'
import { meanLevels, onsetRange, queueOnset } from '../../src/statistics/queue-onset.ts'
import { uniformSource } from '../../src/statistics/uniform-source.ts'

const MONTHS = 60

/** Mean level of the fluid queue in each month: served at 1, offered `load(t)`, in steps of a thousandth. */
function fluid(load: (month: number) => number): number[] {
  let level = 0
  return Array.from({ length: MONTHS }, (_, month) => {
    let sum = 0
    for (let step = 0; step < 1000; step++) {
      level = Math.max(0, level + (load(month + step / 1000) - 1) / 1000)
      sum += level / 1000
    }
    return sum
  })
}

/** Mean number in an M/M/1 queue in each month, customer by customer: served at `rate` a month, arrivals at load × rate. */
function simulated(load: (month: number) => number, rate: number, seed: string): number[] {
  const uniform = uniformSource(seed, 'mm1')
  const levels = Array.from({ length: MONTHS }, () => 0)
  let [time, inside] = [0, 0]
  // Thinned from the greatest rate there is, so that arrivals follow a load that changes.
  const most = rate * Math.max(...Array.from({ length: MONTHS + 1 }, (_, month) => load(month)))
  while (time < MONTHS) {
    const next = time - Math.log(uniform()) / (most + rate)
    for (let month = Math.floor(time); month <= Math.min(MONTHS - 1, Math.floor(next)); month++) {
      const lasted = Math.min(next, month + 1) - Math.max(time, month)
      levels[month] = (levels[month] ?? 0) + inside * lasted
    }
    time = next
    if (uniform() < most / (most + rate)) {
      if (uniform() < (rate * load(time)) / most) inside++
    } else if (inside > 0) inside--
  }
  return levels
}

const step = (at: number) => (month: number) => (month < at ? 0.8 : 1.2)
const rise = (at: number) => (month: number) => 1 + 0.01 * (month - at)

describe('the onset of a queue that runs away', () => {
  test.each([12, 24.5, 40])('in the fluid limit is the month %d in which the load steps over 1', (at) => {
    expect(queueOnset(fluid(step(at)))).toMatchObject({ power: 1 })
    expect(queueOnset(fluid(step(at)))?.at).toBeCloseTo(at, 0)
  })

  test.each([12, 24.5, 36])('and the month %d in which it rises through 1', (at) => {
    expect(queueOnset(fluid(rise(at)))).toMatchObject({ power: 2 })
    expect(queueOnset(fluid(rise(at)))?.at).toBeCloseTo(at, 0)
  })

  test('of a simulated M/M/1 queue whose load steps over 1 at month 30 is found within two months, and its range holds it', () => {
    const runs = Array.from({ length: 20 }, (_, i) => simulated(step(30), 60, `step ${i}`))
    expect(Math.abs((queueOnset(meanLevels(runs))?.at ?? NaN) - 30)).toBeLessThan(2)
    const range = onsetRange(runs, uniformSource('onset', 'range'))
    expect(range?.low).toBeLessThan(31)
    expect(range?.high).toBeGreaterThan(29)
  })

  test('of one whose load rises through 1 at month 24 within half a year: a queue near 1 grows before it must', () => {
    const runs = Array.from({ length: 20 }, (_, i) => simulated(rise(24), 60, `rise ${i}`))
    expect(Math.abs((queueOnset(meanLevels(runs))?.at ?? NaN) - 24)).toBeLessThan(6)
  })

  test('is none where a list shrinks, or is too short to tell', () => {
    expect(queueOnset(Array.from({ length: MONTHS }, (_, month) => MONTHS - month))).toBeUndefined()
    expect(queueOnset([1, 2, 3])).toBeUndefined()
  })
})
