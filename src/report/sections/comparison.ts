import { modelLabel } from '../../words/chart-words.ts'
import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { alwaysShown } from './always-shown.ts'
import { answer } from './answer.ts'
import { atAGlance } from './at-a-glance.ts'
import type { Section } from './section.ts'
import { threeColumns } from './three-columns.ts'

/** One model against the first: the answer, the three columns, what is always said, and every row. */
export function comparison(page: ReportPage, arm: string): Section {
  const { make, models } = page
  const against = models[0]?.name ?? ''
  const glance = page.id('glance')
  // One comparison needs no heading over it: the title of the page is its heading.
  if (models.length === 2) {
    const parts = partsOf(page, arm, against, 2, glance)
    return { heading: 'At a glance', id: glance, element: make('div', { class: 'compared' }, parts) }
  }
  const id = page.id('comparison')
  const heading = `${modelLabel(arm)} compared with ${modelLabel(against)}`
  const element = make(
    'section',
    { class: 'sec compared', 'aria-labelledby': id },
    make('h2', { class: 'l', id, tabindex: '-1' }, heading),
    partsOf(page, arm, against, 3, glance),
  )
  return { heading, id, element }
}

function partsOf(page: ReportPage, arm: string, against: string, level: 2 | 3, glance: string): readonly Content[] {
  return [
    answer(page, arm),
    threeColumns(page, arm, level, glance),
    alwaysShown(page, arm, level),
    atAGlance(page, arm, against, level, glance),
  ]
}
