import * as Plot from '@observablehq/plot'
import { loadInWords } from '../../words/load-in-words.ts'
import { type ChartWidth, chartWidths, plainPlot } from './plain-plot.ts'
import { shortenedTo } from './shortened-to.ts'

/** A team's load month by month. */
export interface LoadMapRow {
  readonly label: string
  /** [months]; undefined where nothing was counted. */
  readonly loads: readonly (number | undefined)[]
  /** The month from which its list runs away, and that in words under it. */
  readonly warning?: { readonly month: number; readonly text: string } | undefined
}

/** Of a row, from its top [px]: name, months, and the warning under them where there is one. */
const NAME = 12
const [TOP, BOTTOM] = [22, 44]
const [LINE, WARNED] = [49, 62]
const PLAIN_ROW = 56
const WARNED_ROW = 80

const mostCharacters: Readonly<Record<ChartWidth, number>> = { wide: 46, narrow: 30 }

/**
 * A strip of months for each team, darker the harder it works and dotted where it is far over; under it a line from the
 * month on from which its list runs away.
 * @param years names of the years, twelve months each
 */
export function loadMap(
  document: Document,
  rows: readonly LoadMapRow[],
  years: readonly string[],
  size: ChartWidth,
  labelledBy: readonly string[],
): SVGElement {
  const tops: number[] = []
  let height = 0
  for (const { warning } of rows) {
    tops.push(height)
    height += warning ? WARNED_ROW : PLAIN_ROW
  }
  const months = 12 * years.length
  const starts = years.map((year, i) => ({ at: 12 * i, year: size === 'narrow' ? `’${year.slice(2, 4)}` : year }))
  return plainPlot(
    document,
    {
      width: chartWidths[size],
      height: height + 26,
      marginTop: 0,
      marginBottom: 26,
      marginLeft: 0,
      marginRight: 4,
      x: { domain: [0, months], type: 'linear', axis: null },
      y: { domain: [0, height], range: [0, height], type: 'linear', axis: null },
      marks: [
        rows.map((row, i) => stripOf(row, tops[i] ?? 0)),
        rows.flatMap(({ warning }, i) => (warning ? warningMarks(warning, months, tops[i] ?? 0, size) : [])),
        Plot.text(
          rows.map(({ label }, i) => ({ label: shortenedTo(label, mostCharacters[size]), y: (tops[i] ?? 0) + NAME })),
          { frameAnchor: 'left', textAnchor: 'start', y: 'y', text: 'label', fill: 'var(--text)' },
        ),
        Plot.ruleX(
          starts.map(({ at }) => at),
          { y1: height, y2: height + 8, stroke: 'var(--text-2)' },
        ),
        Plot.text(starts, {
          x: 'at',
          y: height + 16,
          dx: 4,
          textAnchor: 'start',
          text: 'year',
          fill: 'var(--text-2)',
        }),
      ],
    },
    size,
    labelledBy,
  )
}

/** Neighbouring months of one level are one piece, with page between it and the next. */
function stripOf({ loads }: LoadMapRow, top: number): Plot.Markish[] {
  const steps = loads.map((load) => (load === undefined ? 0 : loadInWords(load).step))
  const pieces: { x1: number; x2: number; step: number }[] = []
  steps.forEach((step, month) => {
    const last = pieces.at(-1)
    if (last?.step === step) last.x2 = month + 1
    else pieces.push({ x1: month, x2: month + 1, step })
  })
  const farOver = steps.flatMap((step, month) => (step === 5 ? [month + 0.5] : []))
  return [
    Plot.rect(
      pieces.filter(({ step }) => step > 0),
      {
        x1: 'x1',
        x2: 'x2',
        y1: top + TOP,
        y2: top + BOTTOM,
        insetRight: 1,
        fill: ({ step }: { step: number }) => `var(--l${step})`,
        stroke: 'var(--edge)',
        strokeWidth: 0.5,
      },
    ),
    Plot.dot(farOver, {
      x: (month: number) => month,
      y: top + (TOP + BOTTOM) / 2,
      r: 1.7,
      fill: 'var(--l5-text)',
    }),
  ]
}

/** The line under the months from which it cannot last, and the words beside or under it. */
function warningMarks(
  { month, text }: NonNullable<LoadMapRow['warning']>,
  months: number,
  top: number,
  size: ChartWidth,
): Plot.Markish[] {
  // Words begin under the month, unless there is no room to their right: then they end where the months do.
  const isLate = month > months * (size === 'wide' ? 0.45 : 0.2)
  return [
    Plot.ruleY([top + LINE], { x1: month, x2: months, stroke: 'var(--warn)', strokeWidth: 4 }),
    Plot.ruleX([month], { y1: top + TOP - 3, y2: top + LINE + 2, stroke: 'var(--warn)', strokeWidth: 3 }),
    Plot.text([{ x: isLate ? months : month }], {
      x: 'x',
      y: top + WARNED,
      textAnchor: isLate ? 'end' : 'start',
      text: () => text,
      fill: 'var(--warn)',
      fontWeight: 'bold',
    }),
  ]
}
