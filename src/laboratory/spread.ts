const partsPerOctave = 256
const octaves = 48

/**
 * Counts of positive values by size, in bands 1/256 of an octave wide: quantiles to a thousandth part and better.
 * A value below 2 counts by its size from 1 up, in the first band below 1, and in the last from 2^48 on.
 */
export class Spread {
  readonly counts: Float64Array = new Float64Array(partsPerOctave * octaves)

  add(value: number): void {
    const band = value > 1 ? Math.floor(Math.log2(value) * partsPerOctave) : 0
    this.counts[Math.min(this.counts.length - 1, band)]++
  }
}

/** The value at or below which a share `q` of the counts of a `Spread` lies, read off evenly inside its band. */
export function quantileOf(counts: ArrayLike<number>, q: number): number {
  let total = 0
  for (let band = 0; band < counts.length; band++) total += counts[band]
  let below = 0
  for (let band = 0; band < counts.length; band++) {
    if (below + counts[band] >= q * total && counts[band] > 0) {
      const part = (q * total - below) / counts[band]
      return 2 ** ((band + part) / partsPerOctave)
    }
    below += counts[band]
  }
  return Number.NaN
}
