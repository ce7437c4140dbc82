import type { Area, Locality } from './area.ts'
import type { Cursor } from './cursor.ts'
import { children, share } from './quantity.ts'
import { checkSum } from './read-shares.ts'

/** The place and its localities. */
export function readArea(cursor: Cursor): Area {
  const name = cursor.need('name', 'Buckinghamshire')?.text() ?? ''
  const count = cursor.need('children', '130,466 children')
  const population = count?.quantity(children) ?? Number.NaN
  if (population === 0) count?.report('out-of-range', 'An area needs children.', 'Write the number aged 0 to 17.')
  const found = cursor.need('localities', '{ North: { children: 100 %, demand: 100 %, protection: 100 % } }')
  const localities: Locality[] = []
  for (const [locality, value] of found?.map() ?? []) {
    const part = (key: string): number => value.need(key, '20 %')?.quantity(share) ?? Number.NaN
    localities.push({
      name: locality,
      children: part('children'),
      demand: part('demand'),
      protection: part('protection'),
    })
    value.done()
  }
  if (found) {
    if (localities.length === 0) found.report('missing-key', 'An area needs at least one locality.')
    else
      for (const key of ['children', 'demand', 'protection'] as const)
        checkSum(
          found,
          localities.map((one) => one[key]),
        )
  }
  // Where the split of localities comes from; it has no value of its own.
  cursor.at('split')
  cursor.done()
  return { name, children: population, localities }
}
