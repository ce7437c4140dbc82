import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFromRange, lawFault, rangeLaws } from '../../src/scenario/range-law.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { over, places, problemsOf } from './memory-source.ts'

const CAP = 'workforce.roles.social worker.cap'

function readingOf(text: string, drawn: ReadonlyMap<string, number> = new Map()) {
  const reading = readScenario('mine', over(text), { drawn })
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading
}

describe('a value drawn from its range', () => {
  const ranges = fc
    .tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .chain(([low, part]) =>
      fc.record({
        low: fc.constant(low),
        high: fc.constant(low * 3),
        value: fc.constant(Math.min(low * 3, low + 2 * low * part)),
        law: fc.constantFrom(...rangeLaws),
      }),
    )

  test('lies in it and never falls as luck rises, whatever the law', () => {
    fc.assert(
      fc.property(ranges, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }), (range, luck) => {
        const drawn = luck.toSorted((a, b) => a - b).map((u) => drawFromRange(range, u))
        for (const value of drawn) expect(value >= range.low && value <= range.high).toBe(true)
        for (const [i, value] of drawn.entries()) if (i > 0) expect(value).toBeGreaterThanOrEqual(drawn[i - 1] ?? 0)
        expect(drawFromRange(range, 0)).toBeCloseTo(range.low, 9)
        expect(drawFromRange(range, 1)).toBeCloseTo(range.high, 9)
      }),
    )
  })

  test('has the middle and the mean of its law', () => {
    const hours = { low: 8, high: 30, value: 10.8 }
    expect(drawFromRange({ ...hours, law: 'two-piece' }, 0.5)).toBe(10.8)
    expect(drawFromRange({ ...hours, law: 'uniform' }, 0.5)).toBe(19)
    expect(drawFromRange({ ...hours, law: 'log-uniform' }, 0.5)).toBeCloseTo(Math.sqrt(8 * 30), 9)
    expect(drawFromRange({ ...hours, value: 8, law: 'two-piece' }, 0.5)).toBe(19)
    const steps = 20_000
    const mean = (law: 'triangular' | 'two-piece'): number => {
      let sum = 0
      for (let i = 0; i < steps; i++) sum += drawFromRange({ ...hours, law }, (i + 0.5) / steps)
      return sum / steps
    }
    expect(mean('triangular')).toBeCloseTo((8 + 10.8 + 30) / 3, 3)
    expect(mean('two-piece')).toBeCloseTo((8 + 2 * 10.8 + 30) / 4, 3)
  })

  test('by factors has no law where the range begins at nothing', () => {
    expect(lawFault('log-uniform', 0)).toBeDefined()
    expect(lawFault('log-uniform', 0.1)).toBeUndefined()
    expect(lawFault('uniform', -1)).toBeUndefined()
  })
})

describe('a scenario read with values drawn', () => {
  test('has them in place of those written, in the engine’s unit, and nothing else is another', () => {
    const plain = readingOf('')
    const drawn = readingOf('', new Map([[CAP, 19.25]]))
    const capOf = (reading: typeof plain): number | undefined =>
      reading.scenario.workforce.roles.find(({ name }) => name === 'social worker')?.cap
    expect([capOf(plain), capOf(drawn)]).toEqual([18, 19.25])
    const rest = ({ scenario }: typeof plain): string =>
      JSON.stringify({ ...scenario, figures: [] }).replace(/"cap":(18|19\.25),/, '')
    expect(rest(drawn)).toBe(rest(plain))
  })

  test('tells every value with a range once, an alias with all its paths', () => {
    const { parameters } = readingOf('')
    const cap = parameters.find(({ paths }) => paths.includes(CAP))
    expect(cap).toMatchObject({ low: 17, high: 20, value: 18, law: 'two-piece', unit: 'children' })
    const paths = parameters.flatMap((one) => one.paths)
    expect(new Set(paths).size).toBe(paths.length)
    expect(parameters.some((one) => one.paths.length > 1)).toBe(true)
  })

  test('takes the law that stands with the range', () => {
    const range = '{ low: 16 children, high: 20 children, law: uniform }'
    const { parameters } = readingOf(
      `workforce: { roles: { social worker: { cap: { value: 18 children, range: ${range}, source: mine } } } }\n`,
    )
    expect(parameters.find(({ paths }) => paths.includes(CAP))).toMatchObject({ low: 16, law: 'uniform' })
  })
})

describe('correlations', () => {
  test('are read among values with ranges', () => {
    const reading = readingOf(`uncertainty: { correlations: [{ among: [${CAP}, demand.contacts], rank: -0.4 }] }\n`)
    expect(reading.uncertainty.correlations).toEqual([{ among: [CAP, 'demand.contacts'], rank: -0.4 }])
  })

  test.each([
    ['a value without a range', '[{ among: [demand.contact, demand.contacts], rank: 0.4 }]', '3:41 unknown-key'],
    ['one value', '[{ among: [demand.contacts], rank: 0.4 }]', '3:40 wrong-kind'],
    ['a rank of one', `[{ among: [${CAP}, demand.contacts], rank: 1 }]`, '3:100 out-of-range'],
  ])('with %s are refused', (_, written, found) => {
    const source = over(`uncertainty: { correlations: ${written} }\n`)
    expect(places(problemsOf(source, 'mine'))).toEqual([`mine.yaml:${found}`])
  })
})
