import type { Figure } from '../scenario/figure.ts'
import type { Assumption } from './result.ts'

/** Every sourced value of the arms' scenarios once, those of the first arm first; `arms` names its arms when not all. */
export function assumptionRegister(
  arms: readonly { readonly name: string; readonly figures: readonly Figure[] }[],
): Assumption[] {
  const lines = new Map<string, { figure: Figure; arms: string[] }>()
  for (const { name, figures } of arms) {
    for (const figure of figures) {
      const key = JSON.stringify([figure.path, figure.written, figure.source])
      const line = lines.get(key)
      if (line === undefined) lines.set(key, { figure, arms: [name] })
      else if (!line.arms.includes(name)) line.arms.push(name)
    }
  }
  return [...lines.values()].map(({ figure, arms: of }) => ({
    path: figure.path,
    ...(Number.isFinite(figure.value) && { value: figure.value }),
    unit: figure.unit,
    written: figure.written,
    ...(figure.range && { range: figure.range }),
    source: figure.source,
    confidence: figure.confidence,
    ...(of.length < arms.length && { arms: of }),
  }))
}
