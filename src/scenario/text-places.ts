import type { Place } from './problem.ts'

/** Finds line and column, from 1, of an offset in a text; an offset beyond the end is the end. */
export function textPlaces(file: string, text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const within = Math.min(offset, text.length)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: within - (starts[low] ?? 0) + 1 }
  }
}
