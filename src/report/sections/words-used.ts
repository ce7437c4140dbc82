import { glossary } from '../../words/glossary.ts'
import { capital } from '../../words/listing.ts'
import type { ReportPage } from '../report-page.ts'
import { termId } from '../with-terms.ts'
import { type Section, section } from './section.ts'

/** The words that mean something particular, at the end, where the links to them lead. */
export function wordsUsed(page: ReportPage): Section {
  const { make } = page
  return section(
    page,
    'Words used',
    '',
    make(
      'dl',
      { class: 'words' },
      glossary.map((term) =>
        make(
          'div',
          { id: termId(term), tabindex: '-1' },
          make('dt', {}, capital(term.forms[0] ?? '')),
          make('dd', {}, term.meaning),
        ),
      ),
    ),
  )
}
