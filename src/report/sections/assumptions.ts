import type { Assumption } from '../../experiment/result.ts'
import { modelLabel } from '../../words/chart-words.ts'
import { listing } from '../../words/listing.ts'
import { evidence, rangeOfValue } from '../../words/report-words.ts'
import { dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Weakest first. */
const order: readonly Assumption['confidence'][] = ['assumption', 'low', 'medium', 'high']

/** Values that share their place and their source, as one row. */
interface Group {
  /** What the paths begin with. */
  readonly place: readonly string[]
  readonly values: readonly Assumption[]
}

/** Every value with its source, by influence where that is known and the weakest first; those with better evidence are folded. */
export function assumptions(page: ReportPage): Section | undefined {
  const { make, result } = page
  // The ends of a range stand with their value.
  const values = result.assumptions.filter(({ path }) => !/\.range\[\d+\]$/.test(path))
  if (values.length === 0) return undefined
  const rank = new Map(page.leaning?.inputs.map(({ input }, i) => [input.path, i]))
  const rankOf = ({ path }: Assumption): number => rank.get(path) ?? Infinity
  const all = values.toSorted((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)]
    // By influence where that is known, and then the weakest first.
    return first === second ? order.indexOf(a.confidence) - order.indexOf(b.confidence) : first - second
  })
  const isWeak = ({ confidence }: Assumption): boolean => confidence === 'assumption' || confidence === 'low'
  const [weak, strong] = [all.filter(isWeak), all.filter((one) => !isWeak(one))]
  const intro = `${all.length} values with a source are behind these results; ${weak.length} of them are assumptions or have weak evidence, and stand first.${page.leaning ? ' Those the answer leans on most lead.' : ''}`
  return section(
    page,
    'Assumptions',
    intro,
    weak.length > 0 ? table(page, weak, 'Assumptions and values with weak evidence') : undefined,
    strong.length > 0
      ? make(
          'details',
          { class: 'data' },
          make('summary', {}, `Show the ${strong.length} values with some or strong evidence`),
          table(page, strong, 'Values with some or strong evidence'),
        )
      : undefined,
  )
}

/** Neighbours of one place, one source and one evidence, put together. */
function grouped(values: readonly Assumption[]): Group[] {
  const groups: { place: string[]; values: Assumption[] }[] = []
  for (const value of values) {
    const parts = value.path.split('.')
    const last = groups.at(-1)
    const first = last?.values[0]
    const common = last ? beginning(last.place, parts) : []
    const together = first && common.length >= Math.max(2, parts.length - 2) && keyOf(first) === keyOf(value)
    if (together) {
      last.place = common
      last.values.push(value)
    } else groups.push({ place: parts, values: [value] })
  }
  return groups
}

/** What two paths begin with, the last step of the second left out, so that its value has a name. */
function beginning(first: readonly string[], second: readonly string[]): string[] {
  const end = second.slice(0, -1).findIndex((part, i) => part !== first[i])
  return second.slice(0, end < 0 ? -1 : end)
}

function keyOf({ source, confidence, arms }: Assumption): string {
  return JSON.stringify([source, confidence, arms])
}

function table(page: ReportPage, values: readonly Assumption[], caption: string): HTMLElement {
  const { make } = page
  return dataTable(page, {
    caption,
    columns: [{ head: 'Value of' }, { head: 'Value and range' }, { head: 'Evidence' }, { head: 'Source' }],
    rows: grouped(values).map(({ place, values }) => {
      const [first] = values
      return [
        [
          place.join(' \u203a '),
          first?.arms ? make('span', { class: 'rng' }, `in ${armsTold(first.arms)}`) : undefined,
        ],
        values.map((value) => valueTold(page, value, place.length)),
        make('span', { class: 'tag' }, evidence[first?.confidence ?? 'assumption']),
        first?.source,
      ]
    }),
    class: 'assumptions',
  })
}

function armsTold(arms: readonly string[]): string {
  return listing(arms.map(modelLabel), 'and')
}

function valueTold({ make }: ReportPage, { path, written, range, unit }: Assumption, known: number): Content {
  const rest = path.split('.').slice(known).join(' \u203a ')
  return make(
    'div',
    {},
    rest === '' ? undefined : `${rest}: `,
    written,
    range ? make('span', { class: 'rng' }, `range ${rangeOfValue(range, unit)}`) : undefined,
  )
}
