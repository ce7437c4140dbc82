import type { TrialResult } from '../../experiment/trial.ts'

/** Marks a typed array and a number JSON has no word for. */
interface Encoded {
  readonly float64?: readonly (number | null)[]
}

/** A trial's result as text. Typed arrays keep their kind, and "no value" (NaN) becomes null inside them. */
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
    }) as { study?: string; result?: TrialResult }
    const { result } = kept
    const whole = result && typeof result.fingerprint === 'string' && result.measures && result.routes && result.checks
    return kept.study === study && whole ? result : undefined
  } catch {
    return undefined
  }
}
