import type { TeamSustainability } from '../../experiment/sustainability-result.ts'
import { leanedOn } from '../../experiment/sustainability.ts'
import { loadInWords } from '../../words/load-in-words.ts'
import { plainNumber } from '../../words/plain-numbers.ts'
import { rowLabel } from '../../words/row-label.ts'
import { loadCaption, loadNumber, queueInWords, queueRule } from '../../words/sustainability-in-words.ts'
import { chartValue } from '../../words/chart-words.ts'
import { type Column, dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import type { ModelLook } from '../model-look.ts'
import { anyMeasure, measureOf, type ReportPage } from '../report-page.ts'
import { loadByMonth } from './load-by-month.ts'
import { gettingBy } from './notices.ts'
import { type Section, section } from './section.ts'

/** How hard each team works, by year and by month, whose list of waiting children runs away, and what is leaned on. */
export function sustainability(page: ReportPage): Section | undefined {
  const { make, result, models } = page
  const all = result.sustainability ?? []
  if (all.length === 0) return undefined
  const maps = models.flatMap((look) => {
    const teams = all.filter(({ arm }) => arm === look.name)
    return teams.length === 0 ? [] : (loadByMonth(page, look, teams) ?? [])
  })
  const parts = models.flatMap((look) => {
    const teams = all.filter(({ arm }) => arm === look.name)
    return teams.length === 0
      ? []
      : [loadTable(page, look, teams), leaningTable(page, look, teams), waitingTable(page, look)]
  })
  return section(
    page,
    'How hard each team works',
    loadCaption,
    make('p', { class: 'cap' }, queueRule),
    make('div', { class: 'figs' }, maps),
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

/** Who waits where: load is counted by team, and a team may hold several localities. */
function waitingTable(page: ReportPage, look: ModelLook): HTMLElement | undefined {
  const measure = measureOf(page.result, look.name, 'unallocated')
  const places = measure?.byLocality ?? []
  if (!measure || places.length < 2) return undefined
  const { years } = page.period
  return dataTable(page, {
    caption: `${rowLabel(measure.name, measure.title)}, by locality: ${titleOf(page, look)}`,
    columns: [{ head: 'Locality' }, ...years.map((head) => ({ head, numeric: true }))],
    rows: places.map(({ locality, byYear }) => [
      locality,
      ...years.map((year) => {
        const value = byYear.find((one) => one.year === year)?.mean
        return value === undefined ? '–' : chartValue(value, measure)
      }),
    ]),
    class: 'teams',
  })
}
