import type { StudyResult } from '../../src/browser.ts'
import { keyPicture } from './key-picture.ts'

const SVG = 'http://www.w3.org/2000/svg'
const FACE = 'Arial, "Liberation Sans", sans-serif'
/** Of the whole picture [px]; what stands round the chart. */
const MARGIN = 20
const LINE = 22
/** Pixels of a PNG for each of the picture's: sharp on a projector and in print. */
const SCALE = 2

/** A chart as a picture that stands by itself: its title, what is drawn, the chart, the same in words, and what it is from. */
export function chartPicture(figure: HTMLElement, result: StudyResult): SVGElement | undefined {
  const chart = figure.querySelector<SVGElement>('svg.wide')
  if (!chart) return undefined
  const tokens = getComputedStyle(document.documentElement)
  const colour = (name: string): string => tokens.getPropertyValue(name).trim()
  const [, , width = 440, height = 300] = (chart.getAttribute('viewBox') ?? '').split(' ').map(Number)
  // The labels at the ends of lines may stand out of the drawing.
  const wide = width + 2 * MARGIN + 60
  const picture = document.createElementNS(SVG, 'svg')
  let y = MARGIN
  const write = (text: string, font: string, fill: string): void => {
    for (const line of wrapped(text, `${font} ${FACE}`, wide - 2 * MARGIN)) {
      y += LINE
      const element = document.createElementNS(SVG, 'text')
      for (const [name, value] of Object.entries({ x: MARGIN, y: y - 5, fill }))
        element.setAttribute(name, String(value))
      const [weight = '400', size = '16px'] = font.split(' ')
      element.setAttribute('font-weight', weight)
      element.setAttribute('font-size', size)
      element.textContent = line
      picture.append(element)
    }
  }
  write(textOf(figure, 'h3, h4'), '700 18px', colour('--text'))
  write(textOf(figure, '.cap'), '400 14px', colour('--text-2'))
  const key = keyPicture(figure, MARGIN, y, wide - 2 * MARGIN)
  picture.append(...key.parts)
  y += key.height
  const drawing = chart.cloneNode(true) as SVGElement
  for (const [name, value] of Object.entries({
    x: MARGIN,
    y: y + 10,
    width,
    height,
    'font-size': 16,
    overflow: 'visible',
    fill: colour('--text'),
  }))
    drawing.setAttribute(name, String(value))
  for (const name of ['class', 'role', 'aria-labelledby', 'aria-hidden']) drawing.removeAttribute(name)
  picture.append(drawing)
  y += height + 15
  write(textOf(figure, 'figcaption'), '400 14px', colour('--text'))
  const runs = result.replications === 1 ? '1 run' : `${result.replications} runs`
  write(
    `Simulated figures: caseflow ${result.caseflow}, ${runs} of each model, seed ${result.seed}.`,
    '400 12px',
    colour('--text-2'),
  )
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', colour('--page'))
  picture.prepend(ground)
  const size = { width: wide, height: y + MARGIN }
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    'font-family': FACE,
  }))
    picture.setAttribute(name, String(value))
  return picture
}

/** A picture as the text of a file; the colours it takes from the page are written into it. */
export function svgText(picture: SVGElement): string {
  const tokens = getComputedStyle(document.documentElement)
  return picture.outerHTML.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name).trim())
}

/**
 * A picture as PNG, twice as large in pixels.
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(picture: SVGElement): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = SCALE * Number(picture.getAttribute('width'))
    canvas.height = SCALE * Number(picture.getAttribute('height'))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function textOf(figure: HTMLElement, selector: string): string {
  return figure.querySelector(selector)?.textContent.trim().replaceAll(/\s+/g, ' ') ?? ''
}

/** A text as lines that fit a width [px]. */
function wrapped(text: string, font: string, width: number): string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = font
  const lines: string[] = []
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length === 0) lines.push(word)
    else if (context && context.measureText(longer).width > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
