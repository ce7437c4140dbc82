import type { CheckResult } from './result.ts'
import type { SelfCheck } from './trial.ts'

/**
 * Each self-check once: passed when it did in every replication of every arm, else where it did not.
 * @param arms the checks of each replication, by arm
 */
export function checkResults(
  arms: readonly { readonly name: string; readonly replications: readonly (readonly SelfCheck[])[] }[],
): CheckResult[] {
  const failures = new Map<string, { arm: string; replication: number; found: string }[]>()
  for (const { name: arm, replications } of arms) {
    replications.forEach((checks, replication) => {
      for (const { name, passed, found } of checks) {
        const known = failures.get(name) ?? []
        if (!passed) known.push({ arm, replication, found })
        failures.set(name, known)
      }
    })
  }
  return [...failures].map(([name, failed]) => ({
    name,
    passed: failed.length === 0,
    ...(failed.length > 0 && { failures: failed }),
  }))
}
