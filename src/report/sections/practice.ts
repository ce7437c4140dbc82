import type { PracticeResult } from '../../experiment/result.ts'
import { practiceIntro, practiceRuns, practiceTitles } from '../../words/practice-assumptions-in-words.ts'
import { evidence } from '../../words/report-words.ts'
import { dataTable } from '../data-table.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** What the comparison was made again with: what it does to the answer, and every assumption with its range and source. */
export function practice(page: ReportPage): Section | undefined {
  const { make, result } = page
  const { practice } = result
  if (!practice) return undefined
  return section(
    page,
    'With practice assumptions',
    practiceIntro,
    practice.answers.map(({ sentence }) => (sentence === '' ? undefined : make('p', {}, sentence))),
    make('p', { class: 'cap' }, practiceRuns(practice.replications, result.replications)),
    table(page, practice),
  )
}

function table(page: ReportPage, { assumptions }: PracticeResult): HTMLElement {
  const { make } = page
  return dataTable(page, {
    caption: 'Practice assumptions',
    captionHidden: true,
    columns: [
      { head: 'Assumption' },
      { head: 'Range' },
      { head: 'Speaks for' },
      { head: 'Evidence' },
      { head: 'Source' },
    ],
    rows: assumptions.map(({ effect, written, speaksFor, note, confidence, source }) => [
      [practiceTitles[effect], note === '' ? undefined : make('span', { class: 'rng' }, note)],
      written,
      speaksFor,
      make('span', { class: 'tag' }, evidence[confidence]),
      source,
    ]),
    class: 'practice',
  })
}
