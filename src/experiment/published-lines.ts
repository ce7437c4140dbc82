import type { PublishedFigure } from '../scenario/definitions.ts'
import type { MeasureSummary, PublishedLine } from './result.ts'

/** A simulated figure is called near within this many percent of the published one. */
const NEAR = 10

/**
 * Published figures of the year before the start beside the first simulated year. A figure of a part of a measure, one
 * that is not to be judged, and one of a measure without a value in that year have no line.
 * @param firstYear label of the first year, as "2025-26"
 */
export function publishedLines(
  figures: readonly PublishedFigure[],
  measures: readonly MeasureSummary[],
  firstYear: string,
): PublishedLine[] {
  return figures.flatMap((figure) => {
    const measure = measures.find((candidate) => candidate.name === figure.measure)
    const simulated = measure?.byYear.find(({ year }) => year === firstYear)
    if (!measure || !simulated || figure.part !== undefined || figure.excluded !== undefined) return []
    const difference = simulated.mean - figure.value
    const differencePercent = (100 * difference) / figure.value
    return [
      {
        measure: measure.name,
        title: measure.title,
        unit: measure.unit,
        published: figure.value,
        simulated: simulated.mean,
        ...(simulated.band && { band: simulated.band }),
        difference,
        differencePercent,
        role: figure.role,
        source: figure.source,
        within10: Math.abs(differencePercent) <= NEAR,
      },
    ]
  })
}
