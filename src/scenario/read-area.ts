import type { Area, Locality } from './area.ts'
import type { Cursor } from './cursor.ts'
import { children, factor, share } from './dimensions.ts'
import { type Deprivation, deprivedShares, MOST_DEPRIVED } from './deprivation.ts'
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
  const gradient = cursor.at('deprivation')
  const deprivation = gradient && readDeprivation(gradient)
  const localities: Locality[] = []
  for (const value of sourced?.entries() ?? []) {
    const part = (key: string): number => value.need(key, '20 %')?.quantity(share) ?? Number.NaN
    const deprived = deprivation
      ? value.need('incomeDeprived', '9.2 %')?.quantity(share)
      : value.at('incomeDeprived')?.quantity(share)
    const locality = {
      name: value.name,
      children: part('children'),
      demand: deprivation ? 0 : part('demand'),
      protection: deprivation ? 0 : part('protection'),
      ...(deprived === undefined ? {} : { incomeDeprived: deprived }),
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
    if (deprivation && key !== 'children') {
      const places = localities.map((locality) => ({
        children: locality.children,
        incomeDeprived: locality.incomeDeprived ?? Number.NaN,
      }))
      return deprivedShares(places, key === 'demand' ? deprivation.referrals : deprivation.protection, deprivation.at)
    }
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
      ...locality,
      children: at(0, i),
      demand: at(1, i),
      protection: at(2, i),
    })),
  }
}

/** A gradient in place of written shares of contacts and of plans and care. */
function readDeprivation(cursor: Cursor): Deprivation {
  const ratio = (key: string, example: string): number =>
    cursor.need(key, example)?.quantity({ ...factor, name: 'a ratio', example, least: 1 }) ?? Number.NaN
  const deprivation = {
    referrals: ratio('referrals', '6'),
    protection: ratio('protection', '10'),
    at: cursor.at('at')?.quantity({ ...share, least: 0.01 }) ?? MOST_DEPRIVED,
  }
  cursor.done()
  return deprivation
}
