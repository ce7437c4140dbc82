import type { Cell } from './cohort-table.ts'

/** Signs that make a spreadsheet take a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A line of CSV (RFC 4180), with its line end. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers are never touched. What is absent is an empty cell.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As they stand, a reader of attributes takes each for a space.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What must be looked at sign by sign: the rest of the text is as it stands. */
const SPECIAL = /[\p{Cc}&<>"']/u

/** A text inside XML, attributes included; what XML 1.0 cannot hold is left out. */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text
  let kept = ''
  for (const sign of text) if (sign >= ' ' || sign === '\t' || sign === '\n' || sign === '\r') kept += sign
  return kept.replace(/[&<>"'\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign)
}
