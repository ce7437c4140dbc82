import type { ReportPage } from '../report-page.ts'
import { journeyHandOffs } from './journeys.ts'
import { type Section, section } from './section.ts'
import { workerChanges } from './worker-changes.ts'

/** How often children are handed on and change worker, and how much of that the teams' lines make. */
export function handOffs(page: ReportPage): Section | undefined {
  const figures = [workerChanges(page), journeyHandOffs(page)].filter((figure) => figure !== undefined)
  if (figures.length === 0) return undefined
  const intro =
    'Nothing in a model says when a hand-off happens: each follows from who holds which stage. Changes of worker by design follow from that; workers who leave, are absent or are moved make the others.'
  return section(page, 'Hand-offs and changes of worker', intro, page.make('div', { class: 'figs' }, figures))
}
