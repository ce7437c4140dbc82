import type { TrialResult } from '../../experiment/trial.ts'

/** How a typed array is written: its values, null for "no value", which JSON has no word for. */
interface Encoded {
  readonly float64?: readonly (number | null)[]
}

/** A trial's result as text. Typed arrays keep their kind, and "no value" (NaN) comes back as such. */
export function encodeTrial(result: TrialResult, study: string): string {
  return JSON.stringify({ study, result }, (_, value: unknown) => {
    if (value instanceof Float64Array) return { float64: Array.from(value, (one) => (Number.isNaN(one) ? null : one)) }
    return value
  })
}

/** The result a text holds; undefined when it is damaged or belongs to another study. */
export function decodeTrial(text: string, study: string): TrialResult | undefined {
  try {
    const kept = JSON.parse(text, (key, value: unknown) => {
      if (key === 'overall' && value === null) return Number.NaN
      const { float64 } = (value ?? {}) as Encoded
      return Array.isArray(float64) ? Float64Array.from(float64, (one) => one ?? Number.NaN) : value
    }) as { study?: string; result?: Partial<TrialResult> } | null
    return kept?.study === study && isWhole(kept.result) ? kept.result : undefined
  } catch {
    return undefined
  }
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
