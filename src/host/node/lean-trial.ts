import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TrialResult } from '../../experiment/trial.ts'
import { decodeResult, encodeResult } from './trial-file.ts'

/**
 * A trial's result that takes little memory while nobody looks: each measure is kept compressed and made anew whenever it
 * is asked for. Results are read measure by measure, over all trials of a study, so that of a thousand trials one measure
 * is whole at a time.
 */
export function leanTrial(result: TrialResult): TrialResult {
  const { fingerprint, events, routes, checks, measures } = result
  return { fingerprint, events, routes, checks, measures: leanMeasures(namesOf(measures), packed(measures)) }
}

type MeasureResult = TrialResult['measures'][string]

interface Packed {
  /** One buffer for all: each of its own would cost more than it holds. */
  readonly bytes: Buffer
  /** Where each measure ends in it. */
  readonly ends: Uint32Array
}

function packed(measures: TrialResult['measures']): Packed {
  const parts = Object.values(measures).map((one) => deflateRawSync(encodeResult(one)))
  let end = 0
  return { bytes: Buffer.concat(parts), ends: Uint32Array.from(parts, ({ length }) => (end += length)) }
}

/** Measures by name, each made when it is asked for. A getter for each would take more memory than the measure. */
function leanMeasures(names: readonly string[], { bytes, ends }: Packed): TrialResult['measures'] {
  const valueOf = (name: string | symbol): MeasureResult | undefined => {
    const i = names.indexOf(String(name))
    if (i < 0) return undefined
    return decodeResult(inflateRawSync(bytes.subarray(ends[i - 1] ?? 0, ends[i])).toString('utf8')) as MeasureResult
  }
  return new Proxy<Record<string, MeasureResult>>(
    {},
    {
      get: (_, name) => valueOf(name),
      has: (_, name) => names.includes(String(name)),
      ownKeys: () => [...names],
      getOwnPropertyDescriptor(_, name) {
        const value = valueOf(name)
        return value && { value, enumerable: true, configurable: true, writable: false }
      },
    },
  )
}

/** Names of measures are the same in every trial of a study: one list serves them all. */
let shared: readonly string[] = []

function namesOf(measures: TrialResult['measures']): readonly string[] {
  const names = Object.keys(measures)
  if (names.join() !== shared.join()) shared = names
  return shared
}
