import * as Plot from '@observablehq/plot'

/** Which of two drawings of one chart this is; the stylesheet shows one of them. */
export type ChartWidth = 'wide' | 'narrow'

/** Drawn widths [CSS px at the least size each is shown at]. Drawings are only ever made larger, so text stays legible. */
export const chartWidths: Readonly<Record<ChartWidth, number>> = { wide: 440, narrow: 286 }

/**
 * Draws marks and makes of them one picture: without Plot's own stylesheet (the page's policy refuses it and the page's
 * stylesheet has its rules), and without names for its parts, which a picture must not have.
 * @param labelledBy ids of the texts that tell what is drawn; none for a drawing whose row or text says it all
 */
export function plainPlot(
  document: Document,
  options: Plot.PlotOptions,
  className: string,
  labelledBy: readonly string[],
): SVGElement {
  const svg = Plot.plot({ ...options, document }) as SVGElement
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  for (const part of svg.children) part.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', className)
  // Size and face of text are the stylesheet's, so that they follow the reader's settings.
  svg.removeAttribute('font-size')
  svg.removeAttribute('font-family')
  if (labelledBy.length === 0) svg.setAttribute('aria-hidden', 'true')
  else {
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-labelledby', labelledBy.join(' '))
  }
  return svg
}
