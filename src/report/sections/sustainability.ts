import type { TeamSustainability } from '../../experiment/sustainability-result.ts'
import { leanedOn } from '../../experiment/sustainability.ts'
import { loadInWords } from '../../words/load-in-words.ts'
import { monthInWords } from '../../words/period-in-words.ts'
import { plainNumber } from '../../words/plain-numbers.ts'
import { rowLabel } from '../../words/row-label.ts'
import { loadCaption, loadNumber, queueInWords, queueRule } from '../../words/sustainability-in-words.ts'
import { chartValue } from '../../words/chart-words.ts'
import { type Column, dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import type { ModelLook } from '../model-look.ts'
import { anyMeasure, type ReportPage } from '../report-page.ts'
import { gettingBy } from './notices.ts'
import { type Section, section } from './section.ts'

/** How hard each team works, by year and by month, whose list of waiting children runs away, and what is leaned on. */
export function sustainability(page: ReportPage): Section | undefined {
  const { make, result, models } = page
  const all = result.sustainability ?? []
  if (all.length === 0) return undefined
  const parts = models.flatMap((look) => {
    const teams = all.filter(({ arm }) => arm === look.name)
    return teams.length === 0
      ? []
      : [loadTable(page, look, teams), leaningTable(page, look, teams), byMonth(page, look, teams)]
  })
  return section(
    page,
    'How hard each team works',
    loadCaption,
    make('p', { class: 'cap' }, queueRule),
    parts,
    gettingBy(page),
  )
}

function loadTable(page: ReportPage, look: ModelLook, teams: readonly TeamSustainability[]): HTMLElement {
  const { make, period } = page
  const columns: Column[] = [
    { head: 'Team' },
    ...period.years.map((year) => ({ head: year, group: 'Load', numeric: true })),
    { head: 'Without a worker, last year', numeric: true },
    { head: 'List runs away' },
  ]
  const rows = teams.map(({ team, load, waiting, queue }) => [
    team,
    ...period.years.map((year) => heat(page, load?.byYear.find((one) => one.year === year)?.mean)),
    plainNumber(waiting.lastYear, 'ratio', 'table'),
    queue.verdict === 'runs-away' ? make('strong', {}, `Yes, ${queueInWords(queue)}`) : queueInWords(queue),
  ])
  return dataTable(page, { caption: titleOf(page, look), columns, rows, class: 'teams loads' })
}

/** Two models may have one title; with one alone its title says it all. */
function titleOf({ models }: ReportPage, { label, title }: ModelLook): string {
  return models.length > 1 ? `${label}: ${title}` : title
}

/** The number itself, with its meaning for those who do not see the ground it stands on. */
function heat({ make }: ReportPage, load: number | undefined): Content {
  if (load === undefined) return '–'
  const { step, words } = loadInWords(load)
  return make('span', { class: `level level-${step}` }, loadNumber(load), make('span', { class: 'vh' }, `, ${words}`))
}

/** What each team leaned on in the last year, in the order of the steps of escalation. */
function leaningTable(
  page: ReportPage,
  look: ModelLook,
  teams: readonly TeamSustainability[],
): HTMLElement | undefined {
  const told = new Set(teams.flatMap(({ leaningOn }) => leaningOn.map(({ measure }) => measure)))
  const measures = leanedOn.flatMap((name) => (told.has(name) ? (anyMeasure(page.result, name) ?? []) : []))
  if (measures.length === 0) return undefined
  return dataTable(page, {
    caption: `What is leaned on in ${page.period.years.at(-1)}: ${titleOf(page, look)}`,
    columns: [{ head: 'Team' }, ...measures.map(({ name, title }) => ({ head: rowLabel(name, title), numeric: true }))],
    rows: teams.map(({ team, leaningOn }) => [
      team,
      ...measures.map((measure) => {
        const found = leaningOn.find((one) => one.measure === measure.name)
        return found ? chartValue(found.value, measure) : '–'
      }),
    ]),
    class: 'teams',
  })
}

/** Load and waiting list of each month, folded: sixty rows are for those who look something up. */
function byMonth(page: ReportPage, look: ModelLook, teams: readonly TeamSustainability[]): HTMLElement {
  const { make, period } = page
  const columns: Column[] = [
    { head: 'Month' },
    ...teams.flatMap(({ team }) => ['Load', 'Without a worker'].map((head) => ({ head, group: team, numeric: true }))),
  ]
  const maps = teams.map(({ load, waiting }) => ({
    load: new Map(load?.byMonth.map(({ month, mean }) => [month, mean])),
    waiting: new Map(waiting.byMonth.map(({ month, mean }) => [month, mean])),
  }))
  const rows = period.months.map((month) => [
    monthInWords(month),
    ...maps.flatMap((team) => {
      const waiting = team.waiting.get(month)
      return [loadNumber(team.load.get(month)), waiting === undefined ? '–' : plainNumber(waiting, 'ratio', 'table')]
    }),
  ])
  return make(
    'details',
    { class: 'data' },
    make('summary', {}, `Show each month: ${titleOf(page, look)}`),
    dataTable(page, {
      caption: `Load and children without a worker by month: ${titleOf(page, look)}`,
      captionHidden: true,
      columns,
      rows,
      class: 'teams',
    }),
  )
}
