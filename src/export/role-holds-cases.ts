import type { CompiledScenario } from '../compile/compiled-scenario.ts'

/** Whether workers of a role hold children; family support stands beside and holds nobody. */
export function roleHoldsCases({ staffing }: CompiledScenario, role: number): boolean {
  return (staffing.supportHours[role] ?? 0) === 0
}
