import { svgElement } from './element.ts'

/** The shapes of the three verdicts. They stand beside their words and say nothing by themselves. */
export type VerdictShape = 'better' | 'worse' | 'no-clear-difference' | 'changed'

/** Paths and circles of each, 22 wide and high. */
const shapes: Readonly<Record<VerdictShape, readonly (readonly [tag: string, attributes: Record<string, string>])[]>> =
  {
    better: [
      ['circle', { cx: '11', cy: '11', r: '11', class: 'ink' }],
      ['path', { d: 'M6 11.5l3.4 3.5L16 7.5', class: 'cut' }],
    ],
    worse: [
      ['path', { d: 'M11 0l11 11-11 11L0 11z', class: 'ink' }],
      ['path', { d: 'M11 5.5v6.5', class: 'cut' }],
      ['circle', { cx: '11', cy: '15.3', r: '1.7', class: 'dot' }],
    ],
    'no-clear-difference': [
      ['circle', { cx: '11', cy: '11', r: '9.5', class: 'ring' }],
      ['path', { d: 'M6 8.8h10M6 13.2h10', class: 'ring' }],
    ],
    changed: [
      ['rect', { x: '1.5', y: '1.5', width: '19', height: '19', class: 'ring' }],
      ['path', { d: 'M6 11h10M12.5 7l4 4-4 4', class: 'ring' }],
    ],
  }

/** The shape of a verdict. */
export function verdictIcon(document: Document, shape: VerdictShape): SVGElement {
  const size = { width: '22', height: '22', viewBox: '0 0 22 22' }
  return svgElement(
    document,
    'svg',
    { ...size, class: 'icon', 'aria-hidden': 'true' },
    shapes[shape].map(([tag, attributes]) => svgElement(document, tag, attributes)),
  )
}

/** "to", between two numbers: an arrow for the eye. Fonts may lack the character. */
export function arrowIcon(document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { width: '24', height: '16', viewBox: '0 0 24 16', class: 'arrow', 'aria-hidden': 'true' },
    svgElement(document, 'path', { d: 'M1 8h20M15 2l6 6-6 6', class: 'ring' }),
  )
}

/** The warning triangle. */
export function warningIcon(document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { width: '40', height: '36', viewBox: '0 0 40 36', class: 'ico', 'aria-hidden': 'true' },
    svgElement(document, 'path', { d: 'M20 1L39 35H1z', class: 'warn-ink' }),
    svgElement(document, 'path', { d: 'M20 12v11', class: 'warn-cut' }),
    svgElement(document, 'circle', { cx: '20', cy: '29', r: '2.4', class: 'warn-dot' }),
  )
}

/** A short piece of a model's line, as in a key. */
export function lineSample(
  document: Document,
  look: { readonly letter: string; readonly dash: string | undefined },
): SVGElement {
  return svgElement(
    document,
    'svg',
    { width: '34', height: '10', viewBox: '0 0 34 10', class: 'sample', 'aria-hidden': 'true' },
    svgElement(document, 'path', {
      d: 'M0 5H34',
      fill: 'none',
      stroke: `var(--${look.letter})`,
      'stroke-width': '3',
      'stroke-dasharray': look.dash,
    }),
  )
}
