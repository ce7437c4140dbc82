import type { Cursor } from './cursor.ts'

/** Shares are written to a tenth of a per cent, so their sum may miss by that much and no more. */
const ROUNDING = 0.00151

/** Reports shares that do not sum to 100 %; silent when one of them could not be read. */
export function checkSum(cursor: Cursor, shares: readonly number[]): void {
  const sum = shares.reduce((total, part) => total + part, 0)
  if (Number.isNaN(sum) || Math.abs(sum - 1) <= ROUNDING) return
  const written = shares.map((part) => percent(part)).join(' + ')
  cursor.report(
    'shares-do-not-sum',
    `These shares come to ${percent(sum)}, not 100 %.`,
    `${written} = ${percent(sum)}: change them so that they come to 100 %.`,
  )
}

/** A share as people write it, to two decimals at most. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))} %`
}
