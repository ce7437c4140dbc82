import type { Cursor } from './cursor.ts'

/** Shares are rounded, so their sum may miss 100 % by a tenth of a per cent and no more. */
const ROUNDING = 0.001 + 1e-9
/** A sum as near as this to 1 is 1. */
const EXACT = 1e-9

/**
 * Reports shares that do not sum to 100 %; silent when one of them could not be read.
 * @param names what each is the share of
 */
export function checkSum(cursor: Cursor, shares: readonly number[], names?: readonly string[]): void {
  const sum = sumOf(shares)
  if (Number.isNaN(sum) || isWhole(sum)) return
  const parts = shares.map((part, i) => (names ? `${names[i]} ${percent(part)}` : percent(part))).join(' + ')
  const off = percent(Math.abs(1 - sum))
  cursor.report(
    'shares-do-not-sum',
    shares.length === 0 ? 'No shares are given.' : `These shares come to ${percent(sum)}, not 100 %.`,
    shares.length === 0 ? undefined : `${parts}: ${sum > 1 ? 'take away' : 'add'} ${off}.`,
  )
}

/** Whether a sum of rounded shares is the whole. */
export function isWhole(sum: number): boolean {
  return Math.abs(sum - 1) <= ROUNDING
}

/** Whether a sum of rounded shares is more than the whole. */
export function isOver(sum: number): boolean {
  return sum - 1 > ROUNDING
}

/** Rounded shares brought to a sum of 1. */
export function toWhole(shares: readonly number[]): number[] {
  const sum = sumOf(shares)
  return Math.abs(sum - 1) <= EXACT || !(sum > 0) ? [...shares] : shares.map((part) => part / sum)
}

/** A share as people write it, to two decimals at most. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))} %`
}

function sumOf(shares: readonly number[]): number {
  return shares.reduce((total, part) => total + part, 0)
}
