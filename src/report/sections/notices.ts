import type { Warning } from '../../experiment/result.ts'
import { warningHeading, warningText } from '../../words/warning-words.ts'
import { warningIcon } from '../icons.ts'
import type { ReportPage } from '../report-page.ts'

/** Worst first. */
const order: readonly Warning['kind'][] = ['cannot-last', 'leaning', 'stretched']

/** What must be known before any answer. */
export function notices(page: ReportPage): HTMLElement | undefined {
  const { make, result } = page
  if (result.notices.length === 0) return undefined
  const told = result.notices.map((notice) => make('p', {}, notice))
  return make('aside', { class: 'notice', 'aria-label': 'Before you read the answer' }, told)
}

/** The worst warning in a box, the others as lines beneath it. */
export function warnings(page: ReportPage): readonly HTMLElement[] {
  const { make, result } = page
  const all = (result.warnings ?? [])
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((warning) => ({ ...warning, model: result.arms.length > 1 ? warning.arm : undefined }))
  const [worst, ...others] = all
  if (!worst) return []
  const id = page.id('warning')
  const box = make(
    'section',
    { class: 'warn', 'aria-labelledby': id },
    warningIcon(page.document),
    make('h2', { class: 'm', id }, warningHeading(worst)),
    make('p', {}, warningText(worst, result.replications)),
  )
  if (others.length === 0) return [box]
  const lines = others.map((warning) =>
    make('li', {}, `${warningHeading(warning)}. ${warningText(warning, result.replications)}`),
  )
  return [box, make('ul', { class: 'lines' }, lines)]
}
