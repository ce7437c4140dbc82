import type { UniformSource } from './uniform-source.ts'

/** The whole numbers below `count` in an order every one of which is as likely (Fisher and Yates). */
export function shuffled(count: number, uniform: UniformSource): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1))
    const kept = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = kept
  }
  return order
}
