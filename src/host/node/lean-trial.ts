import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TrialResult } from '../../experiment/trial.ts'
import { decodeResult, encodeResult } from './trial-file.ts'

/**
 * A trial's result that takes little memory while nobody looks: each measure, and the routes, are kept compressed and made
 * anew whenever they are asked for. Results are read measure by measure, over all trials of a study, so that of a thousand
 * trials one measure is whole at a time.
 */
export function leanTrial(result: TrialResult): TrialResult {
  const { fingerprint, events, routes, checks, heldByWeek, measures } = result
  const shelf = shelfOf(measures)
  const packed = pack(measures, shelf)
  const packedRoutes = deflateRawSync(encodeResult(routes))
  return {
    fingerprint,
    events,
    get routes() {
      return decodeResult(inflateRawSync(packedRoutes).toString('utf8')) as TrialResult['routes']
    },
    checks,
    measures: leanMeasures(shelf, packed),
    ...(heldByWeek && { heldByWeek }),
  }
}

type MeasureResult = TrialResult['measures'][string]

/** What is the same in every trial of a study: names of measures, and what each looked like in the first. */
interface Shelf {
  readonly names: readonly string[]
  /** By measure: the first trial's text, of which later ones say only where they differ. */
  readonly dictionaries: readonly Buffer[]
}

interface Packed {
  /** One buffer for all: each of its own would cost more than it holds. */
  readonly bytes: Buffer
  /** Where each measure ends in it. */
  readonly ends: Uint32Array
}

function pack(measures: TrialResult['measures'], { names, dictionaries }: Shelf): Packed {
  const parts = names.map((name, i) =>
    deflateRawSync(encodeResult(measures[name]), { dictionary: dictionaries[i] ?? Buffer.alloc(0) }),
  )
  let end = 0
  return { bytes: Buffer.concat(parts), ends: Uint32Array.from(parts, ({ length }) => (end += length)) }
}

/** Measures by name, each made when it is asked for. A getter for each would take more memory than the measure. */
function leanMeasures({ names, dictionaries }: Shelf, { bytes, ends }: Packed): TrialResult['measures'] {
  const valueOf = (name: string | symbol): MeasureResult | undefined => {
    const i = names.indexOf(String(name))
    const dictionary = dictionaries[i]
    if (!dictionary) return undefined
    const text = inflateRawSync(bytes.subarray(ends[i - 1] ?? 0, ends[i]), { dictionary })
    return decodeResult(text.toString('utf8')) as MeasureResult
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

/** The shelf of the last study: its trials have the same measures. */
let last: Shelf = { names: [], dictionaries: [] }

function shelfOf(measures: TrialResult['measures']): Shelf {
  const names = Object.keys(measures)
  if (names.join() !== last.names.join()) {
    last = { names, dictionaries: names.map((name) => Buffer.from(encodeResult(measures[name]))) }
  }
  return last
}
