/** Ages by band, uniform inside a band, as one increasing function of a uniform. */
export interface AgeLaw {
  /** Age in years, below 0 for a child not yet born. */
  age(u: number): number
}

/** @param bands shares that sum to 1 (rounding is absorbed by the last) */
export function createAgeLaw(bands: readonly { from: number; below: number; share: number }[]): AgeLaw {
  return new BandedAges(bands)
}

/** A class, because every new child asks: all age laws then run the same code. */
class BandedAges implements AgeLaw {
  readonly #bands: readonly { from: number; below: number; share: number }[]
  readonly #cumulative: Float64Array
  readonly #sum: number

  constructor(bands: readonly { from: number; below: number; share: number }[]) {
    this.#bands = bands
    this.#cumulative = new Float64Array(bands.length)
    let sum = 0
    bands.forEach((band, i) => {
      sum += band.share
      this.#cumulative[i] = sum
    })
    this.#sum = sum
  }

  age(u: number): number {
    const last = this.#bands.length - 1
    const target = u * this.#sum
    let i = 0
    while (i < last && target >= (this.#cumulative[i] ?? 1)) i++
    const band = this.#bands[i]
    if (!band) throw new RangeError('An age law needs at least one band')
    const below = i === 0 ? 0 : (this.#cumulative[i - 1] ?? 0)
    return band.from + ((target - below) / band.share) * (band.below - band.from)
  }
}
