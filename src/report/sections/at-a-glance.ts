import type { Comparison, MeasureSummary } from '../../experiment/result.ts'
import { modelLabel } from '../../words/chart-words.ts'
import { intervalInWords, rangeStyle } from '../../words/interval-in-words.ts'
import { countedIn } from '../../words/practice-assumptions-in-words.ts'
import { practiceChanges } from '../../words/practice-change.ts'
import { glanceCaption } from '../../words/report-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { glanceStrip } from '../charts/glance-strip.ts'
import { arrowIcon } from '../icons.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'
import { withTerms } from '../with-terms.ts'

type Row = readonly [Comparison, MeasureSummary]

/** Every headline row with its difference, range and single runs, in groups by verdict. */
export function atAGlance(page: ReportPage, arm: string, against: string, level: 2 | 3, id: string): HTMLElement {
  const { make, result } = page
  const rows = result.headline.flatMap((name): Row[] => {
    const comparison = comparisonOf(result, arm, name)
    const measure = measureOf(result, arm, name)
    return comparison && measure ? [[comparison, measure]] : []
  })
  const interval = rows.find(([{ difference }]) => difference.interval)?.[0].difference.interval
  const labels = { arm: modelLabel(arm), against: modelLabel(against) }
  const groups: readonly (readonly [string, Row[], string, string])[] = [
    [`Better with ${labels.arm}`, rows.filter(([{ verdict }]) => verdict === 'better'), 'worse', 'better'],
    [`Worse with ${labels.arm}`, rows.filter(([{ verdict }]) => verdict === 'worse'), 'worse', 'better'],
    ['No clear difference', rows.filter(([{ verdict }]) => verdict === 'no-clear-difference'), 'worse', 'better'],
    ['Exactly the same', rows.filter(([{ verdict }]) => verdict === 'exactly-the-same'), '', ''],
    ['Also changed: neither way is better', rows.filter(([{ why }]) => why === 'also changed'), 'fewer', 'more'],
    ['Too early to say', rows.filter(([{ why }]) => why === 'too early'), 'worse', 'better'],
  ]
  return make(
    level === 2 ? 'section' : 'div',
    { class: 'sec', ...(level === 2 && { 'aria-labelledby': id }) },
    make(`h${level}`, { class: level === 2 ? 'l' : 'm', id, tabindex: '-1' }, 'At a glance'),
    make(
      'p',
      { class: 'cap' },
      withTerms(
        page,
        glanceCaption(
          page.period.years.at(-1) ?? '',
          page.period.lastDay,
          interval?.level ?? 0.95,
          interval?.comparisons ?? 1,
          result.replications,
        ),
      ),
    ),
    make(
      'table',
      { class: result.practice ? 'glance both' : 'glance' },
      make(
        'caption',
        { class: 'vh' },
        `Measures under ${labels.against} and ${labels.arm}, the difference and its range`,
      ),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          make('th', { scope: 'col' }, 'Measure'),
          make('th', { scope: 'col', class: 'n' }, labels.against),
          make('th', { scope: 'col', class: 'n' }, labels.arm),
          make(
            'th',
            { scope: 'col' },
            result.practice ? `Difference, ${countedIn(result.arms, [arm, against])}` : 'Difference',
            make('span', { class: 'rng' }, '95% range'),
          ),
          result.practice && make('th', { scope: 'col' }, 'With practice assumptions'),
          make('th', { scope: 'col' }, 'Runs that agree'),
          make('th', { scope: 'col', class: 'plot' }, 'How the runs fall'),
        ),
      ),
      groups.flatMap(([heading, of, left, right]) =>
        of.length === 0 ? [] : [group(page, heading, of, left, right, labels)],
      ),
    ),
  )
}

function group(
  page: ReportPage,
  heading: string,
  rows: readonly Row[],
  left: string,
  right: string,
  labels: { readonly arm: string; readonly against: string },
): HTMLElement {
  const { make } = page
  const axis =
    left === ''
      ? undefined
      : make(
          'span',
          { class: 'ends' },
          make('span', {}, arrowIcon(page.document), left),
          make('span', {}, right, arrowIcon(page.document)),
        )
  return make(
    'tbody',
    {},
    make(
      'tr',
      { class: 'grp' },
      make('th', { colspan: page.result.practice ? '6' : '5', scope: 'rowgroup' }, heading),
      make('td', { class: 'axis', 'aria-hidden': 'true' }, axis),
    ),
    rows.map((row) => tableRow(page, row, labels)),
  )
}

function tableRow(
  page: ReportPage,
  [comparison, measure]: Row,
  labels: { readonly arm: string; readonly against: string },
): HTMLElement {
  const { make } = page
  const { cells, difference, verdict, why } = comparison
  const strip = glanceStrip(page.document, {
    mean: difference.mean,
    interval: difference.interval,
    runs: difference.replications,
    matters: measure.matters,
    betterWhen: measure.betterWhen,
    claimed: verdict === 'better' || verdict === 'worse',
  })
  const range = rangeOf(page, comparison, measure)
  return make(
    'tr',
    { class: 'r' },
    make('th', { scope: 'row' }, withTerms(page, rowLabel(measure.name, measure.title))),
    make('td', { class: 'n', 'data-l': labels.against }, cells.against),
    make('td', { class: 'n o', 'data-l': labels.arm }, cells.arm),
    make(
      'td',
      { class: 'd', 'data-l': 'Difference' },
      cells.difference,
      range === '' || why === 'cannot tell' ? undefined : make('span', { class: 'rng' }, ` (${range})`),
    ),
    page.result.practice && practised(page, comparison),
    make('td', { class: 'agree', 'data-l': cells.runs === '' ? undefined : 'Runs that agree' }, cells.runs),
    make('td', { class: 'plot' }, strip),
  )
}

/** The difference under practice assumptions, and what becomes of the verdict where it does not stay. */
function practised({ make }: ReportPage, { withPractice }: Comparison): HTMLElement {
  const change = withPractice ? practiceChanges[withPractice.change] : ''
  return make(
    'td',
    { class: 'practised', 'data-l': 'With practice assumptions' },
    withPractice?.cells.difference ?? 'not measured',
    change === '' ? undefined : make('span', { class: 'rng' }, ` ${change}`),
  )
}

function rangeOf(
  { result }: ReportPage,
  { arm, against, difference, why }: Comparison,
  measure: MeasureSummary,
): string {
  if (!difference.interval || why === 'exactly the same') return ''
  const values = [arm, against].map((name) => measureOf(result, name, measure.name)?.overall.mean ?? 0)
  return intervalInWords(difference.interval, rangeStyle(measure, values))
}
