const SVG = 'http://www.w3.org/2000/svg'
/** Of a line, of the sign before its words, and between neighbours [px]. */
const LINE = 24
const SIGN = { width: 26, height: 14 }
const GAP = 20

/** The key that stands over a chart on the page, as parts of its picture: each sign as it looks there, with its words. */
export function keyPicture(
  figure: HTMLElement,
  left: number,
  top: number,
  width: number,
): { readonly parts: readonly SVGElement[]; readonly height: number } {
  const entries = [...figure.querySelectorAll<HTMLElement>('.key:not(.narrow) > span')]
  if (entries.length === 0) return { parts: [], height: 0 }
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = '14px Arial, "Liberation Sans", sans-serif'
  const parts: SVGElement[] = []
  let [x, y] = [left, top + 8]
  for (const entry of entries) {
    const words = entry.textContent.trim()
    const long = SIGN.width + 8 + (context?.measureText(words).width ?? 8 * words.length)
    if (x > left && x + long > left + width) [x, y] = [left, y + LINE]
    const sign = entry.querySelector('.swatch')
    if (sign) parts.push(...signAt(getComputedStyle(sign), x, y))
    const text = elementOf('text', { x: x + SIGN.width + 8, y: y + 12, 'font-size': 14, fill: 'var(--text)' })
    text.textContent = words
    parts.push(text)
    x += long + GAP
  }
  return { parts, height: y + LINE - top }
}

/** A sign: a box as it is filled, dotted where it is so on the page; a dashed line where it has no width. */
function signAt(look: CSSStyleDeclaration, x: number, y: number): SVGElement[] {
  if (Number.parseFloat(look.width) < SIGN.width / 2) {
    const line = { x1: x + 13, x2: x + 13, y1: y, y2: y + SIGN.height, 'stroke-width': 3, 'stroke-dasharray': '5 3' }
    return [elementOf('line', { ...line, stroke: look.borderLeftColor })]
  }
  const isEmpty = look.backgroundColor === 'rgba(0, 0, 0, 0)'
  const box = elementOf('rect', {
    x,
    y,
    ...SIGN,
    fill: isEmpty ? 'none' : look.backgroundColor,
    stroke: look.borderLeftColor,
    'stroke-width': 2,
  })
  if (look.backgroundImage === 'none') return [box]
  const dots = [5, 13, 21].map((at) =>
    elementOf('circle', { cx: x + at, cy: y + SIGN.height / 2, r: 1.7, fill: 'var(--l5-text)' }),
  )
  return [box, ...dots]
}

function elementOf(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
