import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TimeAverage } from '../../src/kernel/time-average.ts'

const jumps = fc.array(fc.record({ wait: fc.nat(20), change: fc.integer({ min: -5, max: 5 }) }), { maxLength: 40 })

describe('time average', () => {
  it('is the sum over every unit of time of the value then, divided by the time', () => {
    fc.assert(
      fc.property(jumps, fc.nat(30), fc.integer({ min: 1, max: 30 }), (some, start, rest) => {
        const stock = new TimeAverage(start, 3)
        let time = start
        let value = 3
        let sum = 0
        some.forEach(({ wait, change }, i) => {
          for (let unit = 0; unit < wait; unit++) sum += value
          time += wait
          value += change
          if (i % 2 === 0) stock.add(time, change)
          else stock.set(time, value)
        })
        for (let unit = 0; unit < rest; unit++) sum += value
        time += rest
        expect(stock.value).toBe(value)
        expect(stock.integral(time)).toBe(sum)
        expect(stock.average(time)).toBe(sum / (time - start))
      }),
      { seed: 31, numRuns: 300 },
    )
  })

  it('forgets what was before a restart', () => {
    const stock = new TimeAverage(0, 10)
    stock.set(5, 2)
    stock.restart(8)
    stock.add(10, 2)
    expect(stock.average(12)).toBe((2 * 2 + 2 * 4) / 4)
  })

  it('over no time is the value now, and time never runs back', () => {
    const stock = new TimeAverage(4, 6)
    expect(stock.average(4)).toBe(6)
    expect(() => stock.set(3, 1)).toThrow(/ran back/)
    expect(() => stock.average(Number.NaN)).toThrow(/ran back/)
  })
})
