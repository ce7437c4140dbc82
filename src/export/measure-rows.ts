import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { AddRow } from './cohort-table.ts'
import type { CohortTexts } from './cohort-texts.ts'
import { measureValues } from './work-tables.ts'

/** What a measure is called and counts in. */
export interface MeasureName {
  readonly name: string
  readonly unit: string
  readonly kind: string
}

/** What came of a measure in one replication, as the engine gives it. */
export interface MeasureValues {
  readonly overall: number
  readonly byYear: Float64Array
  readonly byTeamYear?: Float64Array
  readonly byLocalityYear?: Float64Array
  readonly parts?: Readonly<Record<string, number>>
}

/** The values of every measure of one replication as rows. What is not a number is no value. */
export function addMeasures(
  { names, calendar, years }: CompiledScenario,
  arm: string,
  texts: CohortTexts,
  measures: readonly MeasureName[],
  values: Readonly<Record<string, MeasureValues>>,
  add: AddRow,
): void {
  for (const { name, unit, kind } of measures) {
    const found = values[name]
    if (!found) continue
    const row = (
      year: string | null,
      team: string | null,
      locality: string | null,
      part: string | null,
      value: number,
    ): void => {
      const said = [name, unit, kind, year, team, locality, part].map((text) => texts.numberOf(text))
      add(measureValues, [texts.numberOf(arm), texts.run, ...said, Number.isFinite(value) ? value : null])
    }
    row(null, null, null, null, found.overall)
    for (const [part, value] of Object.entries(found.parts ?? {})) row(null, null, null, part, value)
    for (let year = 0; year < years; year++) {
      const label = calendar.yearLabel(year)
      const at = (group: number): number => group * years + year
      row(label, null, null, null, found.byYear[year] ?? Number.NaN)
      if (found.byTeamYear) {
        for (const [t, team] of names.teams.entries())
          row(label, team, null, null, found.byTeamYear[at(t)] ?? Number.NaN)
      }
      if (found.byLocalityYear) {
        for (const [l, place] of names.localities.entries()) {
          row(label, null, place, null, found.byLocalityYear[at(l)] ?? Number.NaN)
        }
      }
    }
  }
}
