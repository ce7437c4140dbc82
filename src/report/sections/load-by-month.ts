import type { TeamSustainability } from '../../experiment/sustainability-result.ts'
import { capital } from '../../words/listing.ts'
import { loadLevels } from '../../words/load-in-words.ts'
import { awayWithRoom, hardestMonth, listsInWords, mapCaption } from '../../words/load-map-in-words.ts'
import { monthInWords } from '../../words/period-in-words.ts'
import { plainNumber } from '../../words/plain-numbers.ts'
import { loadNumber, queueInShort } from '../../words/sustainability-in-words.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { loadMap } from '../charts/load-map.ts'
import type { Column, TableOptions } from '../data-table.ts'
import type { ModelLook } from '../model-look.ts'
import type { ReportPage } from '../report-page.ts'

/** How hard each team of a model works in every month, with the month from which a list runs away; its table has both. */
export function loadByMonth(
  page: ReportPage,
  look: ModelLook,
  teams: readonly TeamSustainability[],
): HTMLElement | undefined {
  const { document, make, models, period, result } = page
  const loaded = teams.filter(({ load }) => load !== undefined)
  if (loaded.length === 0) return undefined
  const rows = loaded.map(({ team, load, queue }) => {
    const byMonth = new Map(load?.byMonth.map(({ month, mean }) => [month, mean]))
    const month = period.months.indexOf(queue.from?.month ?? '')
    const runsAway = queue.verdict === 'runs-away' && month >= 0
    return {
      label: team,
      loads: period.months.map((one) => byMonth.get(one)),
      warning: runsAway ? { month, text: `Cannot last from ${queueInShort(queue)}` } : undefined,
    }
  })
  const finding = listsInWords(teams)
  return chartFigure(page, {
    title: models.length > 1 ? `${look.label}: ${finding}` : capital(finding),
    caption: mapCaption(look.title, result.area),
    key: loadLevels.map(({ range, level: { step, words } }) =>
      make('span', {}, make('i', { class: `swatch heat-${step}` }), `${range}: ${words}`),
    ),
    keyAlways: true,
    draw: (size, labelledBy) => loadMap(document, rows, period.years, size, labelledBy),
    text: [
      hardestMonth(loaded.map(({ team, load }) => ({ team, byMonth: load?.byMonth ?? [] }))),
      awayWithRoom(loaded.map(({ team, queue, load }) => ({ team, queue, last: lastYear(load?.byMonth ?? []) }))),
    ]
      .filter((told) => told !== '')
      .join(' '),
    table: tableOf(page, look, teams),
  })
}

/** The mean of the last twelve months that have one. */
function lastYear(byMonth: readonly { readonly mean: number }[]): number | undefined {
  const last = byMonth.slice(-12)
  return last.length === 0 ? undefined : last.reduce((sum, { mean }) => sum + mean, 0) / last.length
}

function tableOf({ period }: ReportPage, { title }: ModelLook, teams: readonly TeamSustainability[]): TableOptions {
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
  const away = teams.map(({ queue }) => (queue.verdict === 'runs-away' ? queueInShort(queue) : 'no'))
  return {
    caption: `Load and children without a worker by month: ${title}`,
    columns,
    rows: teams.some(({ queue }) => queue.verdict === 'runs-away')
      ? [...rows, ['List runs away from', ...away.flatMap((told) => ['', told])]]
      : rows,
    class: 'teams',
  }
}
