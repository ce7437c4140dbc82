import { describe, expect, it } from 'vitest'
import { gamma } from '../../../src/kernel/distributions/gamma.ts'
import { incompleteGamma } from '../../../src/kernel/distributions/incomplete-gamma.ts'
import { logGamma } from '../../../src/kernel/distributions/log-gamma.ts'
import { normalUpper, normalUpperQuantile } from '../../../src/kernel/distributions/normal.ts'

// Reference values computed to 30 digits with mpmath 1.3 (erfc, erfinv, gammainc, loggamma), shown to 17.

function expectRelative(found: number, wanted: number, tolerance: number): void {
  expect(Math.abs(found / wanted - 1)).toBeLessThan(tolerance)
}

describe('the normal law', () => {
  it('has the upper tail that high-precision arithmetic gives it, relatively, however far out', () => {
    for (const [z, upper] of [
      [-3, 0.99865010196836991],
      [-0.5, 0.6914624612740131],
      [1, 0.15865525393145705],
      [1.96, 0.024997895148220436],
      [5, 2.8665157187919391e-7],
      [10, 7.6198530241605261e-24],
      [20, 2.7536241186062337e-89],
    ] as const) {
      expectRelative(normalUpper(z), upper, 1e-13)
    }
    expect(normalUpper(0)).toBe(0.5)
  })

  it('has the quantiles that high-precision arithmetic gives it', () => {
    for (const [p, z] of [
      [1e-15, 7.9413453261709968],
      [1e-6, 4.753424308822899],
      [0.005, 2.5758293035489008],
      [0.025, 1.9599639845400542],
      [0.1, 1.2815515655446004],
      [0.3, 0.52440051270804082],
      [0.9, -1.2815515655446006],
      [0.975, -1.9599639845400539],
    ] as const) {
      expectRelative(normalUpperQuantile(p), z, 4e-16 * 4)
    }
    expect(normalUpperQuantile(0.5)).toBe(0)
  })

  it('inverts itself across all three ranges of its approximation', () => {
    for (let exponent = 1; exponent < 300; exponent += 3) {
      const p = 10 ** -exponent
      expectRelative(normalUpper(normalUpperQuantile(p)), p, 1e-12)
    }
    for (let p = 0.01; p < 1; p += 0.01) expectRelative(normalUpper(normalUpperQuantile(p)), p, 1e-13)
  })
})

describe('the gamma function and its parts', () => {
  it('have the logarithm high-precision arithmetic gives', () => {
    for (const [x, log] of [
      [0.1, 2.2527126517342059],
      [0.5, 0.57236494292470009],
      [3.7, 1.4280723266653881],
      [10, 12.80182748008147],
      [171.5, 709.14316303092824],
      [1e4, 82099.717496442377],
    ] as const) {
      expectRelative(logGamma(x), log, 1e-14)
    }
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14)
    expect(Math.abs(logGamma(2))).toBeLessThan(1e-14)
  })

  it('lie below and above as high-precision arithmetic says, on both sides of the middle', () => {
    for (const [shape, x, lower, upper] of [
      [0.3, 0.01, 0.27924099635901486, 0.72075900364098514],
      [2.5, 1, 0.15085496391539036, 0.84914503608460964],
      [2.5, 30, 0.99999999998784543, 1.2154569777183039e-11],
      [150, 100, 1.88421046603867e-6, 0.99999811578953396],
      [150, 151, 0.54326976344368769, 0.45673023655631231],
      [150, 260, 0.99999999999995008, 4.9922151691407188e-14],
      [0.5, 40, 1, 3.7440973842028988e-19],
      [1000, 1100, 0.99894067674607002, 0.0010593232539299773],
    ] as const) {
      const parts = incompleteGamma(shape, x)
      expectRelative(parts.lower, lower, 2e-12)
      expectRelative(parts.upper, upper, 2e-12)
      expect(parts.lower + parts.upper).toBeCloseTo(1, 15)
    }
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 })
    expect(incompleteGamma(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 })
  })
})

describe('quantiles of the gamma law', () => {
  it('are those that high-precision arithmetic finds, from a hundredth of a percent to one in a million', () => {
    const chances = [0.001, 0.05, 0.5, 0.95, 0.999999]
    for (const [shape, ...quantiles] of [
      [
        0.05, 5.844632057286632e-61, 5.573875481878824e-27, 5.5738784407462432e-7, 0.2659323024258413,
        8.6968626679198946,
      ],
      [0.5, 7.8539857463124494e-7, 0.0019660700000097614, 0.22746821155978638, 1.920729410347063, 11.964063488467414],
      [1, 0.0010005003335835335, 0.051293294387550533, Math.LN2, 2.995732273553991, 13.815510557964274],
      [2.5, 0.10510630131460958, 0.57273811303088462, 2.1757300955477637, 5.5352488467581771, 17.944093439836435],
      [5, 0.73937173191783252, 1.97014956805953, 4.6709088827959837, 9.1535190266375734, 23.431523423392191],
      [50, 30.958969603468312, 38.96473258250863, 49.667064617994228, 62.171056702002041, 91.063388559773788],
      [150, 114.98171758902239, 130.43906194002419, 149.66679867460902, 170.69755605438438, 215.57067886130324],
      [2000, 1864.6453587034669, 1927.0127960084555, 1999.6666765450128, 2074.124202215518, 2219.8229698272587],
    ] as const) {
      const law = gamma({ shape, scale: 3 })
      quantiles.forEach((quantile, i) => {
        expectRelative(law.quantile(chances[i] ?? 0), 3 * quantile, 5e-12)
      })
    }
  })
})
