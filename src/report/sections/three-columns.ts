import type { Comparison, MeasureSummary } from '../../experiment/result.ts'
import { localityInWords } from '../../words/locality-in-words.ts'
import { andMore, tooEarlyToJudge } from '../../words/report-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { runsInWords } from '../../words/runs-in-words.ts'
import type { Content } from '../element.ts'
import { arrowIcon, type VerdictShape, verdictIcon } from '../icons.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'

/** Entries a column shows; the others are one link away. */
const MOST = 3

interface Entry {
  readonly comparison: Comparison
  readonly measure: MeasureSummary
}

/** Headline rows of one comparison, the largest first by how often a difference holds what matters. */
function entriesOf({ result }: ReportPage, arm: string): Entry[] {
  const size = ({ comparison, measure }: Entry): number => Math.abs(comparison.difference.mean) / (measure.matters || 1)
  return result.headline
    .flatMap((name) => {
      const comparison = comparisonOf(result, arm, name)
      const measure = measureOf(result, arm, name)
      return comparison && measure ? [{ comparison, measure }] : []
    })
    .toSorted((a, b) => size(b) - size(a))
}

/** Better, worse and no clear difference side by side, the same size, whichever is empty; then what has no better way. */
export function threeColumns(page: ReportPage, arm: string, level: 2 | 3, glance: string): readonly Content[] {
  const { make } = page
  const entries = entriesOf(page, arm)
  if (entries.length === 0) return []
  const early = entries.filter(({ comparison }) => comparison.why === 'too early')
  if (early.length > 0 && entries.every(({ comparison }) => isEarlyOrSame(comparison))) {
    return [make('p', { class: 'early' }, verdictIcon(page.document, 'no-clear-difference'), tooEarlyToJudge)]
  }
  const unclear = entries.filter(
    ({ comparison }) => comparison.verdict === 'no-clear-difference' || comparison.verdict === 'exactly-the-same',
  )
  const columns: readonly (readonly [string, VerdictShape, Entry[]])[] = [
    ['Better', 'better', entries.filter(({ comparison }) => comparison.verdict === 'better')],
    ['Worse', 'worse', entries.filter(({ comparison }) => comparison.verdict === 'worse')],
    ['No clear difference', 'no-clear-difference', unclear],
  ]
  const changed = entries.filter(({ comparison }) => comparison.why === 'also changed')
  return [
    make(
      'div',
      { class: 'three' },
      columns.map(([heading, shape, of]) => column(page, heading, shape, of, level, glance)),
    ),
    changed.length === 0 ? undefined : alsoChanged(page, changed, level),
  ]
}

function isEarlyOrSame({ why }: Comparison): boolean {
  return why === 'too early' || why === 'exactly the same'
}

function column(
  page: ReportPage,
  heading: string,
  shape: VerdictShape,
  entries: readonly Entry[],
  level: 2 | 3,
  glance: string,
): HTMLElement {
  const { make } = page
  const more = entries.length - MOST
  return make(
    'div',
    {},
    make(`h${level}`, { class: 'm' }, verdictIcon(page.document, shape), heading),
    entries.length === 0 ? make('p', { class: 'none' }, 'None of the headline measures.') : undefined,
    entries.length === 0
      ? undefined
      : make(
          'ul',
          {},
          entries.slice(0, MOST).map((entry) => make('li', {}, entryContent(page, entry))),
        ),
    more > 0
      ? make(
          'p',
          { class: 'more' },
          make('a', { href: `#${glance}` }, andMore(more), make('span', { class: 'vh' }, `: ${heading}`)),
        )
      : undefined,
  )
}

function entryContent(page: ReportPage, { comparison, measure }: Entry): readonly Content[] {
  const { make, document } = page
  const { against, arm, difference } = comparison.cells
  const clear = comparison.why === 'clear'
  const joint: Content = clear ? [' ', arrowIcon(document), make('span', { class: 'vh' }, 'becomes'), ' '] : ' and '
  return [
    make('b', {}, rowLabel(measure.name, measure.title)),
    make('span', { class: 'big num' }, make('span', { class: 'fr' }, against, joint), arm),
    clear ? `${difference}, ${runsTold(comparison)}${localityTold(comparison, measure)}` : difference,
  ]
}

function runsTold({ replicationsAgreeing, difference }: Comparison): string {
  return runsInWords(replicationsAgreeing, difference.counted)
}

/** Where the difference is furthest from that of the whole area, in the words of the answer. */
function localityTold(comparison: Comparison, measure: MeasureSummary): string {
  const { difference, verdict, why, replicationsAgreeing: agreeing, byLocality: localities = [] } = comparison
  const values = { arm: 0, against: 0, identical: false }
  return localityInWords({ ...measure, ...difference, ...values, verdict, why, agreeing, localities })
}

/** Measures of which neither way is better: said, and not judged. */
function alsoChanged(page: ReportPage, entries: readonly Entry[], level: 2 | 3): HTMLElement {
  const { make } = page
  return make(
    'div',
    { class: 'changed' },
    make(`h${level}`, { class: 'm' }, verdictIcon(page.document, 'changed'), 'Also changed'),
    make('p', { class: 'cap' }, 'Neither more nor fewer of these is better in itself.'),
    make(
      'ul',
      {},
      entries.map(({ comparison, measure }) =>
        make(
          'li',
          {},
          make('b', {}, rowLabel(measure.name, measure.title)),
          make('span', { class: 'num' }, `${comparison.cells.against} and ${comparison.cells.arm}: `),
          comparison.cells.difference,
        ),
      ),
    ),
  )
}
