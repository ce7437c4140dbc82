import type { FinishedTrial, TrialId } from '../../experiment/serve-trials.ts'
import type { TrialResult } from '../../experiment/trial.ts'
import { sha256 } from './scenario-source.ts'

/** How a typed array is written: its values, null for "no value", which JSON has no word for. */
interface Encoded {
  readonly float64?: readonly (number | null)[]
}

/** What stands before the result: whose trial it is, and a digest of that and of the result as written. */
const HEAD = /^\{"study":"([^"]*)","arm":(\d+),"replication":(\d+),"sha256":"([0-9a-f]{64})","result":/

/** A finished trial as text. Typed arrays keep their kind, and "no value" (NaN) comes back as such. */
export function encodeTrial({ arm, replication, result }: FinishedTrial, study: string): string {
  const told = encodeResult(result)
  const digest = digestOf(study, { arm, replication }, told)
  return `{"study":${JSON.stringify(study)},"arm":${arm},"replication":${replication},"sha256":"${digest}","result":${told}}`
}

/** The result a text holds; undefined when a byte of it is damaged, or it is another trial's or another study's. */
export function decodeTrial(text: string, study: string, trial: TrialId): TrialResult | undefined {
  const head = HEAD.exec(text)
  if (!head || !text.endsWith('}')) return undefined
  const [start, ownStudy, arm, replication, digest] = head
  if (ownStudy !== study || Number(arm) !== trial.arm || Number(replication) !== trial.replication) return undefined
  const told = text.slice(start.length, -1)
  if (digestOf(study, trial, told) !== digest) return undefined
  try {
    const result = decodeResult(told) as Partial<TrialResult> | null
    return isWhole(result ?? undefined) ? (result as TrialResult) : undefined
  } catch {
    return undefined
  }
}

/** A result, or a part of one, as text. */
export function encodeResult(result: unknown): string {
  return JSON.stringify(result, (_, value: unknown) => {
    if (value instanceof Float64Array) return { float64: Array.from(value, (one) => (Number.isNaN(one) ? null : one)) }
    return value
  })
}

/** What `encodeResult` wrote. */
export function decodeResult(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'overall' && value === null) return Number.NaN
    const { float64 } = (value ?? {}) as Encoded
    return Array.isArray(float64) ? Float64Array.from(float64, (one) => one ?? Number.NaN) : value
  })
}

function digestOf(study: string, { arm, replication }: TrialId, told: string): string {
  return sha256(`${study}\n${arm}\n${replication}\n${told}`)
}

function isWhole(result: Partial<TrialResult> | undefined): result is TrialResult {
  const { fingerprint, events, measures, routes, checks } = result ?? {}
  return (
    /^[0-9a-f]{16}$/.test(fingerprint ?? '') &&
    typeof events === 'number' &&
    Array.isArray(routes) &&
    Array.isArray(checks) &&
    checks.length > 0 &&
    Object.keys(measures ?? {}).length > 0 &&
    Object.values(measures ?? {}).every(
      ({ overall, byYear }) => typeof overall === 'number' && byYear instanceof Float64Array,
    )
  )
}
