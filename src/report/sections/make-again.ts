import type { StudyResult } from '../../experiment/result.ts'
import { dataTable } from '../data-table.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** All that is needed to make the same figures again, to the last digit. */
export function makeAgain(page: ReportPage): Section {
  const { make, result } = page
  const facts: readonly (readonly [string, string])[] = [
    ['Version', `caseflow ${result.caseflow}`],
    ['Seed', result.seed],
    ['Runs of each model', String(result.replications)],
    ['Years', `${result.years}, from ${result.start}`],
  ]
  const command = make('code', {}, commandOf(result))
  return section(
    page,
    'How to make it again',
    'The same version, seed, runs, years and files give the same figures, to the last digit.',
    make(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
    ),
    dataTable(page, {
      caption: 'Files',
      columns: [{ head: 'Model' }, { head: 'File' }, { head: 'SHA-256 of its text and all it extends' }],
      rows: [
        ...result.arms.map(({ scenario }) => [scenario.title, scenario.file, make('code', {}, scenario.sha256)]),
        ...(result.practice
          ? [['Practice assumptions', result.practice.file, make('code', {}, result.practice.sha256)]]
          : []),
      ],
      class: 'files',
    }),
    make('div', { class: 'scroll', role: 'region', 'aria-label': 'Command', tabindex: '0' }, make('pre', {}, command)),
  )
}

/** The command that makes the study. */
export function commandOf({ arms, practice, uncertainty, replications, years, seed }: StudyResult): string {
  const command = arms.length === 1 ? 'run' : 'compare'
  const files = arms.map(({ scenario }) => quoted(scenario.file))
  const options = ['--replications', String(replications), '--years', String(years), '--seed', quoted(seed)]
  if (practice) options.push('--practice', String(practice.replications))
  if (uncertainty) options.push('--uncertainty', String(uncertainty.draws))
  return ['npx --no-install caseflow', command, ...files, ...options].join(' ')
}

/** For a POSIX shell; a plain word stays as it is. */
function quoted(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
