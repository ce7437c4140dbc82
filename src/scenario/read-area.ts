import type { Area, Locality } from './area.ts'
import type { Cursor } from './cursor.ts'
import { children, share } from './dimensions.ts'
import { checkSum, toWhole } from './read-shares.ts'
import { originOf } from './with-origins.ts'

const SPLITS = ['children', 'demand', 'protection'] as const

/** The place and its localities. */
export function readArea(cursor: Cursor): Area {
  const name = cursor.need('name', 'Buckinghamshire')?.text() ?? ''
  const population = cursor.need('children', '130,466 children')?.quantity({ ...children, least: 1 }) ?? Number.NaN
  const found = cursor.need('localities', '{ North: { children: 100 %, demand: 100 %, protection: 100 % } }')
  // Where the shares of localities come from, said once for all of them.
  const split = cursor.at('split')
  split?.done()
  const sourced = found?.withOrigin(split?.value.kind === 'map' ? originOf(split.value) : undefined)
  const localities: Locality[] = []
  for (const value of sourced?.entries() ?? []) {
    const part = (key: string): number => value.need(key, '20 %')?.quantity(share) ?? Number.NaN
    const locality = {
      name: value.name,
      children: part('children'),
      demand: part('demand'),
      protection: part('protection'),
    }
    localities.push(locality)
    value.done()
  }
  if (found?.isMap() && localities.length === 0) {
    found.report('missing-key', 'An area needs at least one locality.', 'Write { All: { children: 100 % … } }.')
  }
  cursor.done()
  if (!found || localities.length === 0) return { name, children: population, localities }
  const whole = SPLITS.map((key) => {
    const shares = localities.map((locality) => locality[key])
    const names = localities.map((locality) => `${locality.name} ${key}`)
    checkSum(found, shares, names)
    return toWhole(shares)
  })
  const at = (split: number, i: number): number => whole[split]?.[i] ?? 0
  return {
    name,
    children: population,
    localities: localities.map((locality, i) => ({
      name: locality.name,
      children: at(0, i),
      demand: at(1, i),
      protection: at(2, i),
    })),
  }
}
