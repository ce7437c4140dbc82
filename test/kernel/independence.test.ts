import { describe, expect, it } from 'vitest'
import { mixKey } from '../../src/kernel/mix-key.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams } from '../../src/kernel/streams.ts'

const root = rootKey('independence')
const here = createStreams(root, 0)
const stay = here.stream('stay/assessment')
const route = here.stream('route/assessment')
const replications = Array.from({ length: 20_000 }, (_, replication) => {
  const one = createStreams(root, replication)
  return one.uniform(one.stream('stay/assessment'), 7, 0)
})

/** Sequences of draws along everything that tells one draw from another. */
const along: Readonly<Record<string, (i: number) => number>> = {
  children: (i) => here.uniform(stay, i, 0),
  'siblings of families': (i) => here.uniform(stay, mixKey(mixKey(3, i >> 2), i & 3), 0),
  occurrences: (i) => here.uniform(stay, 7, i),
  'children and occurrences in turn': (i) => here.uniform(stay, i >> 3, i & 7),
  'streams in turn': (i) => here.uniform(i & 1 ? stay : route, i >> 1, 0),
  replications: (i) => replications[i] ?? Number.NaN,
}

function isShort(name: string): boolean {
  return name === 'replications'
}

describe.each(Object.entries(along))('draws along %s', (name, draw) => {
  it('are not correlated with those 1, 2, 3, 8 and 100 places on', () => {
    const n = isShort(name) ? 19_000 : 200_000
    for (const lag of [1, 2, 3, 8, 100]) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += (draw(i) - 0.5) * (draw(i + lag) - 0.5)
      // Each product has mean 0 and standard deviation 1/12.
      expect(Math.abs((12 * sum) / Math.sqrt(n))).toBeLessThan(4.5)
    }
  })

  it('rise and fall in runs as long as luck makes them', () => {
    const n = isShort(name) ? 19_000 : 200_000
    let turns = 0
    for (let i = 1; i < n - 1; i++) {
      const [before, now, after] = [draw(i - 1), draw(i), draw(i + 1)]
      if (now > before !== after > now) turns++
    }
    // Turning points (Kendall and Stuart): mean 2(n − 2)/3, variance (16n − 29)/90.
    expect(Math.abs(turns - (2 * (n - 2)) / 3) / Math.sqrt((16 * n - 29) / 90)).toBeLessThan(4.5)
  })

  it('meet on birthdays as often as luck has it, in high bits and in low', () => {
    // Marsaglia's spacings: of m birthdays in a year of d days, equal spacings are Poisson with mean m³/4d.
    const m = 512
    const d = 2 ** 24
    const mean = m ** 3 / (4 * d)
    const years = Math.floor((isShort(name) ? 20_000 : 200_000) / m)
    for (const shift of [1, 2 ** 20]) {
      let equal = 0
      for (let year = 0; year < years; year++) {
        const days = Float64Array.from({ length: m }, (_, i) =>
          Math.floor(((draw(year * m + i) * shift) % 1) * d),
        ).sort()
        const spacings = days.map((day, i) => day - (i > 0 ? (days[i - 1] ?? 0) : 0)).sort()
        for (let i = 1; i < m; i++) if (spacings[i] === spacings[i - 1]) equal++
      }
      expect(Math.abs(equal - years * mean) / Math.sqrt(years * mean)).toBeLessThan(4.5)
    }
  })
})

describe('neighbouring seeds and names', () => {
  it('have nothing to do with one another', () => {
    const pairs: readonly (readonly [number, number])[] = Array.from({ length: 5000 }, (_, i) => {
      const one = createStreams(rootKey(`study ${i}`), 0)
      const two = createStreams(rootKey(`study ${i + 1}`), 0)
      return [one.uniform(one.stream('a'), 1, 0), two.uniform(two.stream('a'), 1, 0)]
    })
    const names: readonly (readonly [number, number])[] = Array.from({ length: 5000 }, (_, i) => [
      here.uniform(here.stream(`stage ${i}`), 1, 0),
      here.uniform(here.stream(`stage ${i + 1}`), 1, 0),
    ])
    for (const those of [pairs, names]) {
      const sum = those.reduce((total, [u, v]) => total + (u - 0.5) * (v - 0.5), 0)
      expect(Math.abs((12 * sum) / Math.sqrt(those.length))).toBeLessThan(4.5)
    }
  })
})
