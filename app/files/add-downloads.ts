import type { StudyResult } from '../../src/browser.ts'
import { chartPicture, pngOf, svgText } from './chart-picture.ts'
import { download } from './download.ts'
import { csvOf } from './measures-csv.ts'

/** Puts under each chart and table of a drawn part what takes it away: the table as CSV, the chart as PNG and as SVG. */
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
    const name = figure.querySelector('h3, h4')?.textContent ?? 'chart'
    if (!figure.querySelector('svg.wide')) continue
    const take = async (ending: 'svg' | 'png'): Promise<void> => {
      // Made when it is asked for, so that it has the colours of the page as it then is.
      const picture = chartPicture(figure, result)
      if (!picture) return
      const content = ending === 'svg' ? svgText(picture) : await pngOf(picture)
      download(fileOf(name, ending), ending === 'svg' ? 'image/svg+xml' : 'image/png', content)
    }
    figure.append(
      buttonOf('Picture (PNG)', name, () => void take('png')),
      ' ',
      buttonOf('Picture (SVG)', name, () => void take('svg')),
    )
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

function fileOf(name: string, ending: string): string {
  return `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}.${ending}`
}
