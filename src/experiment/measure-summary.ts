import type { Measure, MeasureResult } from '../measure/measure.ts'
import { countedQuantiles } from '../statistics/counted-quantiles.ts'
import { meanOf } from '../statistics/moments.ts'
import type { MeasureSummary, YearValue } from './result.ts'
import type { StudyPeriod } from './study-period.ts'
import { bandField, present, summaryOf } from './summary.ts'

/** What the breakdowns of a measure are by. */
export interface Places {
  readonly teams: readonly string[]
  readonly localities: readonly string[]
}

/**
 * A measure of one arm over its replications.
 * @param results one for each replication, in order
 * @returns undefined when no replication has a value
 */
export function measureSummary(
  measure: Omit<Measure, 'begin'>,
  results: readonly MeasureResult[],
  period: StudyPeriod,
  places: Places,
): MeasureSummary | undefined {
  const overall = summaryOf(results.map((result) => result.overall))
  if (overall === undefined) return undefined
  const { name, title, unit, kind, betterWhen, matters } = measure
  const has = (part: keyof MeasureResult): boolean => results.some((result) => result[part] !== undefined)
  const spread = has('spread') ? countedQuantiles(addedUp(results.map((result) => result.spread))) : undefined
  const byGroup = <Name extends string>(key: Name, names: readonly string[], part: 'byTeamYear' | 'byLocalityYear') =>
    groupValues(
      key,
      names,
      results.map((result) => result[part]),
      period.years,
    )
  return {
    name,
    title,
    unit,
    kind,
    betterWhen,
    overall,
    matters,
    byYear: yearValues(
      results.map((result) => result.byYear),
      0,
      period.years,
    ),
    ...(has('byMonth') && {
      byMonth: periodValues(
        results.map((result) => result.byMonth),
        0,
        period.months,
      ).map(({ label: month, ...value }) => ({ month, ...value })),
    }),
    ...(has('byTeamYear') && { byTeam: byGroup('team', places.teams, 'byTeamYear') }),
    ...(has('byLocalityYear') && { byLocality: byGroup('locality', places.localities, 'byLocalityYear') }),
    ...(has('parts') && { parts: partsOf(results) }),
    ...(spread && { spread }),
  }
}

/** The replications' values at one place of their arrays, NaN where an array is missing or ends before. */
export function valuesAt(arrays: readonly (Float64Array | undefined)[], place: number): number[] {
  return arrays.map((array) => array?.[place] ?? NaN)
}

function periodValues(
  arrays: readonly (Float64Array | undefined)[],
  offset: number,
  labels: readonly string[],
): { label: string; mean: number; band?: YearValue['band'] }[] {
  return labels.flatMap((label, i) => {
    const counted = present(valuesAt(arrays, offset + i))
    return counted.length === 0 ? [] : [{ label, mean: meanOf(counted), ...bandField(counted) }]
  })
}

function yearValues(
  arrays: readonly (Float64Array | undefined)[],
  offset: number,
  labels: readonly string[],
): YearValue[] {
  return periodValues(arrays, offset, labels).map(({ label: year, ...value }) => ({ year, ...value }))
}

/** Groups that have a value in the last year, which is the one `overall` tells of. */
function groupValues<Name extends string>(
  key: Name,
  names: readonly string[],
  arrays: readonly (Float64Array | undefined)[],
  years: readonly string[],
): (Record<Name, string> & { mean: number; byYear: YearValue[] })[] {
  return names.flatMap((name, group) => {
    const byYear = yearValues(arrays, group * years.length, years)
    const last = byYear.at(-1)
    if (last === undefined || last.year !== years.at(-1)) return []
    return [{ ...({ [key]: name } as Record<Name, string>), mean: last.mean, byYear }]
  })
}

function addedUp(counts: readonly (Float64Array | undefined)[]): Float64Array {
  const longest = Math.max(...counts.map((count) => count?.length ?? 0))
  const sum = new Float64Array(longest)
  for (const count of counts) count?.forEach((value, unit) => (sum[unit] = (sum[unit] ?? 0) + value))
  return sum
}

/** Means of the parts in the order they first appear; a replication without a part counts as having none of it. */
function partsOf(results: readonly MeasureResult[]): { part: string; mean: number }[] {
  const counted = results.flatMap(({ parts }) => (parts === undefined ? [] : [parts]))
  const names = [...new Set(counted.flatMap((parts) => Object.keys(parts)))]
  return names.flatMap((part) => {
    const values = present(counted.map((parts) => parts[part] ?? 0))
    return values.length === 0 ? [] : [{ part, mean: meanOf(values) }]
  })
}
