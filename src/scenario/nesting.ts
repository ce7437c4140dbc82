import { CST, Lexer } from 'yaml'

/** Tokens of the lexer that stand for no text of their own. */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f'])

/**
 * Finds where a text is nested more than `most.levels` deep, without building anything: composing such a text recurses, and
 * a file of brackets alone could bring the whole program down. Counts a list at its key's own indentation as no level, so
 * that the true depth of what passes is at most twice that.
 * It stops at a token too many, since composing takes seconds for every million of them.
 * @returns offset of the first token that lies too deep, or is one too many; undefined when none is
 */
export function firstTooMuch(
  text: string,
  most: { readonly levels: number; readonly tokens: number },
): { readonly offset: number; readonly of: 'levels' | 'tokens' } | undefined {
  let tokens = 0
  let offset = 0
  let lineStart = 0
  let flow = 0
  /** Colons and question marks with no comma or end of line between them: each may open a mapping. */
  let unbroken = 0
  let opensBlock = true
  const columns: number[] = []
  for (const token of new Lexer().lex(text)) {
    if (CONTROL.has(token)) continue
    const kind = CST.tokenType(token)
    if (kind === 'newline') {
      opensBlock = true
      if (flow === 0) unbroken = 0
    } else if (kind === 'flow-seq-start' || kind === 'flow-map-start') {
      flow++
      unbroken = 0
    } else if (kind === 'flow-seq-end' || kind === 'flow-map-end') {
      flow = Math.max(0, flow - 1)
      unbroken = 0
    } else if (kind === 'comma') unbroken = 0
    else if (kind === 'explicit-key-ind' || kind === 'map-value-ind') unbroken++
    if (opensBlock && flow === 0 && kind !== 'newline' && kind !== 'space' && kind !== 'comment') {
      const column = offset - lineStart
      while ((columns[columns.length - 1] ?? -1) >= column) columns.pop()
      columns.push(column)
      opensBlock = kind === 'seq-item-ind' || kind === 'explicit-key-ind' || kind === 'map-value-ind'
    }
    if (columns.length + flow + unbroken > most.levels) return { offset, of: 'levels' }
    if (++tokens > most.tokens) return { offset, of: 'tokens' }
    const lastBreak = token.lastIndexOf('\n')
    if (lastBreak >= 0) lineStart = offset + lastBreak + 1
    offset += token.length
  }
  return undefined
}
