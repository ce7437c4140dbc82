import { Cursor, nothingGathered } from './cursor.ts'
import { readTree } from './extend.ts'
import { parseQuantity } from './quantity.ts'
import type { Source } from './source.ts'

/** The name the host finds them by. */
export const PUBLISHED_RANGES = 'published-ranges'

/** Where most local authorities lie in a value of a scenario. */
export interface PublishedRange {
  /** Keys from the top; `*` stands for every role of social workers. */
  readonly path: readonly string[]
  readonly low: number
  readonly high: number
  /** Of both ends; "per 10,000" is of the area's children. */
  readonly unit: string
  /** As written, "2.2 % to 28.3 %". */
  readonly written: string
  readonly source: string
}

/** The 10th and 90th percentiles that come with the program; none where the host has no such file. */
export function readPublishedRanges(source: Source): readonly PublishedRange[] {
  if (source.read(PUBLISHED_RANGES).kind !== 'text') return []
  const gathered = nothingGathered()
  const tree = readTree(PUBLISHED_RANGES, source, [], gathered.problems)
  const ranges = tree && new Cursor(tree, '', gathered).need('ranges', '{ … }')
  return (ranges?.entries() ?? []).map((value): PublishedRange => {
    const ends = (value.need('range', '[2.2 %, 28.3 %]')?.list() ?? []).map((end) => end.text())
    const [low, high] = ends.map(parseQuantity)
    if (!low || !high || low.unit !== high.unit) throw new RangeError(`${value.name} has no range`)
    const written = ends.join(' to ')
    const from = value.need('source', 'DfE, Children in need 2025')?.text() ?? ''
    return { path: value.name.split('.'), low: low.value, high: high.value, unit: low.unit, written, source: from }
  })
}
