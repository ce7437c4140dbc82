import { checkParameter } from './check-parameter.ts'
import { cumulativeShares } from './cumulative-shares.ts'
import type { Distribution } from './distribution.ts'
import { quantileBeyond } from './quantile-beyond.ts'

/**
 * A law read off a table of bands, as published figures give it: a share to each band, spread evenly inside it.
 * @param bands.upTo upper bounds of the bands, rising; the first band begins at `from`
 * @param bands.share share of each band, at least 0, together 1 to within 1e-6
 * @param bands.from where the first band begins. Default: 0.
 */
export function empirical(bands: {
  readonly upTo: readonly number[]
  readonly share: readonly number[]
  readonly from?: number
}): Distribution {
  const { upTo, share, from = 0 } = bands
  if (upTo.length !== share.length || upTo.length === 0) {
    throw new RangeError(`An empirical law needs a share for each band; found ${upTo.length} and ${share.length}`)
  }
  const sums = cumulativeShares('empirical', share)
  const edges = new Float64Array(upTo.length + 1)
  const below = new Float64Array(upTo.length + 1)
  checkParameter('empirical', 'from', from, true, 'a finite number')
  edges[0] = from
  let mean = 0
  for (let i = 0; i < upTo.length; i++) {
    checkParameter('empirical', 'upTo', upTo[i], upTo[i] > edges[i], `above the bound before it, ${edges[i]}`)
    edges[i + 1] = upTo[i]
    below[i + 1] = sums[i]
    mean += (below[i + 1] - below[i]) * ((edges[i] + edges[i + 1]) / 2)
  }
  const law = {
    mean,
    cdf: (x: number): number => {
      if (x <= from) return 0
      for (let i = 0; i < upTo.length; i++) {
        if (x < edges[i + 1]) {
          return below[i] + ((x - edges[i]) / (edges[i + 1] - edges[i])) * (below[i + 1] - below[i])
        }
      }
      return 1
    },
    quantile: (u: number): number => {
      let i = 0
      while (below[i + 1] < u) i++
      return edges[i] + ((u - below[i]) / (below[i + 1] - below[i])) * (edges[i + 1] - edges[i])
    },
    quantileBeyond: (u: number, elapsed: number): number => quantileBeyond(law, u, elapsed),
  }
  return law
}
