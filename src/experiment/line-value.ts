import type { MeasureResult } from '../measure/measure.ts'
import type { PublishedFigure } from '../scenario/definitions.ts'

/**
 * What one replication of a year gives for a published figure: the measure itself, or one of its parts, as a share of all
 * parts where the figure is in % [the figure's unit].
 * @returns NaN where the replication has no such value
 */
export function lineValue(figure: PublishedFigure, result: MeasureResult | undefined): number {
  if (!result) return Number.NaN
  if (figure.part === undefined) return result.overall
  const { parts } = result
  const part = parts?.[figure.part]
  if (parts === undefined || part === undefined) return Number.NaN
  if (figure.unit !== '%') return part
  const whole = Object.values(parts).reduce((sum, value) => sum + value, 0)
  return whole > 0 ? (100 * part) / whole : Number.NaN
}
