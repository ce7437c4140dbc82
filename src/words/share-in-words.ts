import { withUnit } from './plain-numbers.ts'

/** A share as a table tells it, with one digit more where it would vanish: "37.5 %", "0.04 %". */
export function shareInWords(share: number): string {
  const percent = share * 100
  const digits = percent !== 0 && Math.abs(percent) < 0.1 ? 2 : 1
  return withUnit(percent.toFixed(digits).replace(/\.0+$/, ''), '%')
}

/** A share that is not the same for all: "16.9 % (15.6 to 54.3)"; a difference too small to show is left out. */
export function shareRangeInWords(share: number, [low, high]: readonly [number, number]): string {
  const [from, to] = [shareInWords(low), shareInWords(high)]
  const bare = (text: string): string => text.replace(/\s*%$/, '')
  return from === to
    ? shareInWords(share)
    : `${shareInWords(share)} (${bare(from)} to ${bare(to)})`.replaceAll(' ', '\u00a0')
}
