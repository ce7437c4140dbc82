import type { ReportPage } from '../report-page.ts'

/** The answer in the engine's own sentences. */
export function answer(page: ReportPage, arm: string): HTMLElement | undefined {
  const { make, result } = page
  const { sentences = [], range } = result.answers.find((answer) => answer.arm === arm) ?? {}
  if (sentences.length === 0) return undefined
  return make(
    'div',
    { class: 'answer' },
    sentences.map((sentence) => make('p', { class: 'lead' }, sentence)),
    range === undefined ? undefined : make('p', { class: 'rng' }, range),
  )
}
