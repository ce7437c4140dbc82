import type { Place } from '../scenario/problem.ts'

/** Columns before the text of a line: two blanks, the number, two blanks and a bar. */
const MARGIN = 9
/** Letters kept before the token of a line too long to show. */
const BEFORE = 24

/**
 * The line of a problem with carets under the token it is about, as compilers show it; undefined where the file is not known
 * or has no such line.
 * @param width columns to fill
 */
export function excerpt({ line, column }: Place, text: string | undefined, width: number): string | undefined {
  const whole = text?.split('\n', line)[line - 1]?.replace(/\r$/, '')
  if (whole === undefined || whole.trim() === '' || column > whole.length + 1) return undefined
  const at = column - 1
  const room = Math.max(20, width - MARGIN)
  const from = whole.length <= room ? 0 : Math.max(0, Math.min(at - BEFORE, whole.length - room + 1))
  const lead = from > 0 ? '…' : ''
  const cut = from + room - lead.length < whole.length
  const shown = whole.slice(from, cut ? from + room - lead.length - 1 : undefined)
  const before = lead + shown.slice(0, at - from)
  const carets = Math.max(1, Math.min(tokenLength(whole, at), shown.length - (at - from)))
  const number = String(line).padStart(4)
  return [
    `  ${number} │ ${printable(`${lead}${shown}${cut ? '…' : ''}`)}`,
    `  ${' '.repeat(number.length)} │ ${' '.repeat(columnsOf(before))}${'^'.repeat(columnsOf(shown.slice(at - from, at - from + carets)) || 1)}`,
  ].join('\n')
}

/** Letters that would do something to a terminal, shown as a mark of their own. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[^\P{C}\n]/gu, '�')
}

/** How far the token at an offset goes: to the closing quote, or to what ends a plain value or a name. */
function tokenLength(line: string, at: number): number {
  const rest = line.slice(at)
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(rest)
  if (quoted) return quoted[0].length
  if (/^[[\]{},]/.test(rest)) return 1
  // A comma inside braces ends a value; in a line without them it belongs to it, as in "1,143 children".
  const isFlow = /[[{]/.test(line.slice(0, at))
  const plain = (isFlow ? /^(?:(?!: |:$| #|, |,$|[\]}]).)+/ : /^(?:(?!: |:$| #).)+/).exec(rest)
  return plain ? plain[0].trimEnd().length : 1
}

/** Columns a text fills in a terminal: marks that combine fill none, East Asian letters and pictures two. */
function columnsOf(text: string): number {
  let columns = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const isWide = /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u
    columns += isWide.test(segment) ? 2 : 1
  }
  return columns
}
