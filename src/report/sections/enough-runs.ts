import { type RunningMean, runningMeans } from '../../experiment/running-mean.ts'
import { precisionInWords } from '../../words/precision-in-words.ts'
import { styleOf } from '../../words/number-style.ts'
import { plainNumber } from '../../words/plain-numbers.ts'
import { runningMeanIntro, settledText, settledTitle } from '../../words/running-mean-in-words.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { runningMeanChart } from '../charts/running-mean-chart.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Why there are as many runs as there are, and how the averages that took longest settled. */
export function enoughRuns(page: ReportPage): Section | undefined {
  const { make, result } = page
  if (!result.precision) return undefined
  const means = runningMeans(result)
  return section(
    page,
    'How many runs were enough',
    means.length > 0 ? runningMeanIntro : '',
    make('p', { class: 'finding' }, precisionInWords(result.precision)),
    means.length > 0
      ? make(
          'div',
          { class: 'figs' },
          means.map((mean) => figure(page, mean)),
        )
      : undefined,
  )
}

function figure(page: ReportPage, mean: RunningMean): HTMLElement {
  const { measure, points } = mean
  const number = (value: number): string => plainNumber(value, styleOf(measure), 'table', 1)
  return chartFigure(page, {
    title: settledTitle(mean),
    caption: `${measure.title}, average over so many runs, ${page.result.area}, ${page.periodTold}.`,
    draw: (size, labelledBy) => runningMeanChart(page.document, mean, size, labelledBy),
    text: settledText(mean),
    table: {
      caption: `${measure.title}: average by number of runs`,
      columns: [
        { head: 'Runs' },
        { head: 'Average', numeric: true },
        { head: 'Low, 95% range', numeric: true },
        { head: 'High, 95% range', numeric: true },
      ],
      rows: points.map(({ runs, mean: average, low, high }) => [
        String(runs),
        number(average),
        number(low),
        number(high),
      ]),
    },
  })
}
