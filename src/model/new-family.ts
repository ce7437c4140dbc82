import { mixKey } from '../kernel/mix-key.ts'
import type { CareState } from './care-state.ts'

/** A family before it has rows. */
export interface NewFamily {
  readonly key: number
  readonly locality: number
  readonly need: number
  readonly size: number
}

/** Adds the rows of a family; children get keys by order of birth, their other columns are the caller's. */
export function addFamily(state: CareState, made: NewFamily): number {
  const { children, families } = state
  const family = families.addRow()
  families.key[family] = made.key
  families.locality[family] = made.locality
  families.need[family] = made.need
  families.size[family] = made.size
  families.firstChild[family] = children.rows
  for (let order = 0; order < made.size; order++) {
    const child = children.addRow()
    children.family[child] = family
    children.key[child] = mixKey(made.key, order + 1)
  }
  return family
}
