import type { PassRate } from '../experiment/kept-truth.ts'
import type { TruthLine } from '../experiment/truth-run.ts'

/** What a line is about, with its part. */
export function lineName({ part, title }: Pick<TruthLine, 'part' | 'title'>): string {
  return part === undefined ? title : `${title}: ${part}`
}

/** A value of a line, with as many digits as its unit asks for. */
export function lineNumber(value: number, { kind, unit }: Pick<TruthLine, 'kind' | 'unit'>): string {
  const isCount = unit !== '%' && kind !== 'average'
  const digits = isCount ? 0 : 1
  const number = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return unit === '%' ? `${number} %` : number
}

/** As "38 of 45 (84 %)". */
export function passRateInWords({ judged, met }: PassRate): string {
  return judged === 0 ? 'none' : `${met} of ${judged} (${Math.floor((100 * met) / judged)} %)`
}
