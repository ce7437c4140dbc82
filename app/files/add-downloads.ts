import type { StudyResult } from '../../src/browser.ts'
import { download } from './download.ts'
import { csvOf } from './measures-csv.ts'

/** Puts under each chart and table of a drawn part what takes it away: the table as CSV, the chart as SVG. */
export function addDownloads(drawn: HTMLElement, result: StudyResult): void {
  for (const table of drawn.querySelectorAll('table')) {
    const name = table.caption?.textContent ?? table.closest('section')?.querySelector('h2')?.textContent ?? 'table'
    const button = buttonOf('Download as CSV', name, () => {
      download(fileOf(name, 'csv'), 'text/csv;charset=utf-8', `\uFEFF${csvOf([...rowsOf(table), ...origin(result)])}`)
    })
    const region = table.closest('.scroll') ?? table
    region.after(button)
  }
  for (const figure of drawn.querySelectorAll('figure')) {
    const svg = figure.querySelector<SVGElement>('svg.wide')
    const name = figure.querySelector('h3, h4')?.textContent ?? 'chart'
    if (svg) {
      figure.append(
        buttonOf('Download the picture', name, () => download(fileOf(name, 'svg'), 'image/svg+xml', pictureOf(svg))),
      )
    }
  }
}

function buttonOf(words: string, of: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  const hidden = document.createElement('span')
  hidden.className = 'vh'
  hidden.textContent = `: ${of}`
  button.append(words, hidden)
  button.addEventListener('click', onClick)
  return button
}

function rowsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      cell.textContent.trim().replaceAll(/\s+/g, ' '),
      ...Array<string>(Math.max(0, cell.colSpan - 1)).fill(''),
    ]),
  )
}

/** What a table taken away says of where it comes from. */
function origin(result: StudyResult): string[][] {
  return [
    [],
    ['Simulated figures', `${result.replications} runs`, `seed ${result.seed}`, `caseflow ${result.caseflow}`],
    ...result.arms.map(({ name, scenario }) => [name, scenario.file, scenario.sha256]),
  ]
}

/** A chart by itself: the colours it takes from the page are written into it. */
function pictureOf(svg: SVGElement): string {
  const copy = svg.cloneNode(true) as SVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'Arial, "Liberation Sans", sans-serif')
  copy.setAttribute('font-size', '16')
  const tokens = getComputedStyle(document.documentElement)
  copy.setAttribute('fill', tokens.getPropertyValue('--text'))
  return copy.outerHTML.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name).trim())
}

function fileOf(name: string, ending: string): string {
  return `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}.${ending}`
}
