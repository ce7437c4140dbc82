import { chartValue } from '../../words/chart-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { type Column, dataTable } from '../data-table.ts'
import { measureOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** What is shown of each team, where it was measured by team. */
const shown: readonly string[] = [
  'caseload-per-worker',
  'unallocated',
  'allocation-wait',
  'allocated-over-cap',
  'months-over-caseload-limit',
]

/** What each team carries under each model. */
export function teams(page: ReportPage): Section | undefined {
  const { result, models } = page
  const tables = models.flatMap((look) => {
    const measures = shown.flatMap((name) => {
      const measure = measureOf(result, look.name, name)
      return measure?.byTeam && measure.byTeam.length > 0 ? [measure] : []
    })
    const posts = result.posts.find(({ arm }) => arm === look.name)?.byTeam ?? []
    // A team without posts holds nobody's caseload.
    const names = posts.map(({ team }) => team)
    if (names.length === 0 || measures.length === 0) return []
    const columns: Column[] = [
      { head: 'Team' },
      { head: 'Posts', numeric: true },
      ...measures.map(({ name, title }) => ({ head: rowLabel(name, title), numeric: true })),
    ]
    const rows = names.map((team) => [
      team,
      String(posts.find((one) => one.team === team)?.posts ?? 0),
      ...measures.map((measure) => {
        const value = measure.byTeam?.find((one) => one.team === team)?.mean
        return value === undefined ? 'no value' : chartValue(value, measure)
      }),
    ])
    return [dataTable(page, { caption: look.title, columns, rows, class: 'teams' })]
  })
  if (tables.length === 0) return undefined
  const intro = `Averages of ${page.period.years.at(-1)}. Teams of different models do not do the same work, so only their loads can be compared.`
  return section(page, 'What each team carries', intro, tables)
}
