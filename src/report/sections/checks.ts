import { checksInWords } from '../../words/checks-in-words.ts'
import { checkInWords, failureInWords } from '../../words/report-words.ts'
import { verdictIcon } from '../icons.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Failures of one check that are listed. */
const MOST = 5

/** What must hold in every run, and whether it did. */
export function checks(page: ReportPage): Section {
  const { make, result } = page
  const ordered = result.checks.toSorted((a, b) => Number(a.passed) - Number(b.passed))
  return section(
    page,
    'Checks in this run',
    '',
    make('p', { class: 'finding' }, checksInWords(result.checks)),
    make(
      'ul',
      { class: 'checks' },
      ordered.map(({ name, passed, failures = [] }) =>
        make(
          'li',
          {},
          verdictIcon(page.document, passed ? 'better' : 'worse'),
          make(
            'div',
            {},
            make('span', { class: 'vh' }, passed ? 'Passed: ' : 'Failed: '),
            passed ? undefined : make('strong', {}, 'Failed. '),
            checkInWords(name),
            failures.slice(0, MOST).map((failure) => make('span', { class: 'rng' }, failureInWords(failure))),
          ),
        ),
      ),
    ),
  )
}
