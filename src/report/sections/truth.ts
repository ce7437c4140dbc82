import { truthInWords } from '../../words/truth-in-words.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** How the base stands to a published year it was held to. */
export function truth(page: ReportPage): Section | undefined {
  const { make, result } = page
  if (!result.truth) return undefined
  return section(page, 'Does the base repeat a published year?', '', make('p', {}, truthInWords(result.truth)))
}
