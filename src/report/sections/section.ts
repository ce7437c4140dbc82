import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { withTerms } from '../with-terms.ts'

/** A part of the report under its own heading. */
export interface Section {
  readonly heading: string
  /** Of its heading, for links to it. */
  readonly id: string
  readonly element: HTMLElement
}

/** A section with its heading and, under it, a line of how to read it. */
export function section(page: ReportPage, heading: string, intro: string, ...content: readonly Content[]): Section {
  const { make } = page
  const id = page.id('section')
  const element = make(
    'section',
    { class: 'sec', 'aria-labelledby': id },
    make('h2', { class: 'l', id, tabindex: '-1' }, heading),
    intro === '' ? undefined : make('p', { class: 'cap' }, withTerms(page, intro)),
    content,
  )
  return { heading, id, element }
}
