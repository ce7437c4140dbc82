import { stripVTControlCharacters } from 'node:util'
import Table from 'cli-table3'

/** Words are broken into lines where the width asks for it; numbers never are, but what stands over them is. */
export type Column = 'words' | 'number'

/** Columns between two cells. */
const GAP = 2

/** Columns over which a name is long. */
const LONG_NAME = 12

/** The second line of a cell stands in from the first. */
const HANGING = 2

/**
 * A table without borders, at most `width` columns wide where words can be broken that far. The first row is the head.
 * @param columns of which the first, and at most one more, are words
 */
export function plainTable(rows: readonly (readonly string[])[], columns: readonly Column[], width: number): string {
  const widths = fitted(rows, columns, width)
  // `cli-table3` colours heads and borders by itself unless told not to.
  const table = new Table({
    chars: { ...Object.fromEntries(borders.map((name) => [name, ''])), middle: ' '.repeat(GAP) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map((column) => (column === 'number' ? 'right' : 'left')),
  })
  rows.forEach((row, r) =>
    table.push(row.map((cell, c) => linesOf(cell, columns[c] ?? 'words', r === 0, widths[c] ?? width).join('\n'))),
  )
  return table.toString().replace(/[ \t]+$/gm, '')
}

const borders =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid'.split(
    ' ',
  )

/** The width of each column: what it needs, and of words less where all together are too wide. */
function fitted(rows: readonly (readonly string[])[], columns: readonly Column[], width: number): number[] {
  const [head = [], ...body] = rows
  const widths = columns.map((column, c) => {
    const heading = head[c] ?? ''
    const least = column === 'words' ? columnsOf(heading) : Math.max(...piecesOf(heading, true).map(columnsOf))
    return Math.max(least, ...body.map((row) => columnsOf(row[c] ?? '')))
  })
  const tooMany = widths.reduce((sum, one) => sum + one, GAP * (columns.length - 1)) - width
  if (tooMany <= 0) return widths
  const [first = 0, second = first] = columns.flatMap((column, c) => (column === 'words' ? [c] : []))
  const least = (c: number): number => Math.min(widths[c] ?? 0, Math.max(...rows.map((row) => narrowest(row[c] ?? ''))))
  if (second === first) return widths.with(first, Math.max(least(first), (widths[first] ?? 0) - tooMany))
  // Of all ways to share what is left, the one that makes the table lowest, and then its first column widest.
  const left = (widths[first] ?? 0) + (widths[second] ?? 0) - tooMany
  let best = widths.with(first, least(first)).with(second, least(second))
  let lowest = Number.POSITIVE_INFINITY
  for (let own = widths[first] ?? 0; own >= least(first); own--) {
    const other = Math.min(widths[second] ?? 0, left - own)
    if (other < least(second)) continue
    const shared = widths.with(first, own).with(second, other)
    const height = rows.reduce((sum, row, r) => sum + heightOf(row, columns, r === 0, shared), 0)
    if (height < lowest) [best, lowest] = [shared, height]
  }
  return best
}

/** Columns that words need however they are broken. */
function narrowest(text: string): number {
  return indentOf(text).length + HANGING + Math.max(...piecesOf(text, false).map(columnsOf))
}

function heightOf(row: readonly string[], columns: readonly Column[], isHead: boolean, widths: number[]): number {
  return Math.max(...row.map((cell, c) => linesOf(cell, columns[c] ?? 'words', isHead, widths[c] ?? 0).length))
}

/** A cell in lines of at most `width` columns where it may be broken, each after the first standing in a little. */
function linesOf(text: string, column: Column, isHead: boolean, width: number): string[] {
  if (columnsOf(text) <= width || (column === 'number' && !isHead)) return [text]
  const indent = indentOf(text)
  const lines: string[] = []
  let line = indent
  for (const piece of piecesOf(text, column === 'number')) {
    if (line.trim() !== '' && columnsOf(line + piece) > width) {
      lines.push(line.trimEnd())
      line = column === 'number' ? '' : indent + ' '.repeat(HANGING)
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

function indentOf(text: string): string {
  return /^ */.exec(text)?.[0] ?? ''
}

/** Where a text may be broken: between words, and a long name such as functional-by-district also after a hyphen. */
function piecesOf(text: string, isName: boolean): string[] {
  const words = text.trim().split(/(?<= )/)
  return isName ? words.flatMap((word) => (word.length > LONG_NAME ? word.split(/(?<=-)/) : [word])) : words
}

/** Columns a text takes on a terminal, its trailing blanks and its colours left out. */
function columnsOf(text: string): number {
  return stripVTControlCharacters(text).trimEnd().length
}
