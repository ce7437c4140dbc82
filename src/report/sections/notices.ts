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

/** What cannot last, before the answer: the first in a box, the others as lines beneath it. */
export function warnings(page: ReportPage): readonly HTMLElement[] {
  const { make, result } = page
  const [worst, ...others] = told(page).filter(({ kind }) => kind === 'cannot-last')
  if (!worst) return []
  const id = page.id('warning')
  const box = make(
    'section',
    { class: 'warn', 'aria-labelledby': id },
    warningIcon(page.document),
    make('h2', { class: 'm', id }, warningHeading(worst)),
    make('p', {}, warningText(worst, result.replications)),
  )
  return others.length === 0 ? [box] : [box, lines(page, others)]
}

/** Teams that get by, and how: said where loads are told, since it is no reason to doubt the answer. */
export function gettingBy(page: ReportPage): HTMLElement | undefined {
  const others = told(page).filter(({ kind }) => kind !== 'cannot-last')
  return others.length === 0 ? undefined : lines(page, others)
}

function told({ result }: ReportPage): (Warning & { readonly model: string | undefined })[] {
  return (result.warnings ?? [])
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((warning) => ({ ...warning, model: result.arms.length > 1 ? warning.arm : undefined }))
}

function lines({ make, result }: ReportPage, all: ReturnType<typeof told>): HTMLElement {
  return make(
    'ul',
    { class: 'lines' },
    all.map((warning) => make('li', {}, `${warningHeading(warning)}. ${warningText(warning, result.replications)}`)),
  )
}
