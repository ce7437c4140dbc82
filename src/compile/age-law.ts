/** Ages by band, uniform inside a band, as one increasing function of a uniform. */
export interface AgeLaw {
  /** Age in years, below 0 for a child not yet born. */
  age(u: number): number
}

/** @param bands shares that sum to 1 (rounding is absorbed by the last) */
export function createAgeLaw(bands: readonly { from: number; below: number; share: number }[]): AgeLaw {
  const cumulative = new Float64Array(bands.length)
  let sum = 0
  bands.forEach((band, i) => {
    sum += band.share
    cumulative[i] = sum
  })
  return {
    age(u) {
      const target = u * sum
      let i = 0
      while (i < bands.length - 1 && target >= (cumulative[i] ?? 1)) i++
      const band = bands[i]
      if (!band) throw new RangeError('An age law needs at least one band')
      const below = i === 0 ? 0 : (cumulative[i - 1] ?? 0)
      return band.from + ((target - below) / band.share) * (band.below - band.from)
    },
  }
}
