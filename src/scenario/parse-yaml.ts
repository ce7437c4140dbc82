import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml'
import type { Located, LocatedEntry } from './located.ts'
import type { Place, ScenarioProblem } from './problem.ts'

/** Levels of nesting a file may have. */
const DEEPEST = 100
/** Values a file may come to when its aliases are written out. */
const MOST_VALUES = 200_000

/**
 * A text as a tree of located values. Keys keep the order of the file.
 * @returns no tree when the text cannot be read at all; the problems say why
 */
export function parseYaml(file: string, text: string): { tree: Located | undefined; problems: ScenarioProblem[] } {
  const problems: ScenarioProblem[] = []
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const report = (code: ScenarioProblem['code'], offset: number, message: string, hint: string): void => {
    problems.push({ code, ...placeAt(offset), path: '', message, hint })
  }
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const parsed = Array.isArray(documents) ? documents[0] : undefined
  if (!parsed || parsed.contents === null) {
    if (parsed?.errors.length) {
      for (const error of parsed.errors) report('yaml-syntax', error.pos[0], sentence(error.message), SYNTAX_HINT)
    } else {
      report(
        'empty-file',
        0,
        'There is nothing in this file.',
        'A scenario starts with "caseflow: 1" and a line "extends: buckinghamshire".',
      )
    }
    return { tree: undefined, problems }
  }
  if (Array.isArray(documents) && documents[1]) {
    report(
      'yaml-syntax',
      documents[1].range[0],
      'A second document begins here.',
      'A scenario is one document: take out the line "---".',
    )
  }
  for (const error of parsed.errors) report('yaml-syntax', error.pos[0], sentence(error.message), SYNTAX_HINT)
  if (problems.length > 0) return { tree: undefined, problems }

  let values = 0
  const locate = (node: Node | null, depth: number, fallback: number): Located => {
    const offset = node?.range?.[0] ?? fallback
    const place = placeAt(offset)
    if (depth > DEEPEST || ++values > MOST_VALUES) {
      if (problems.length === 0) {
        report(
          'too-deep',
          offset,
          'This file is nested too deeply or its aliases multiply too far.',
          `At most ${DEEPEST} levels, and aliases that repeat little.`,
        )
      }
      return { kind: 'scalar', value: null, text: '', place }
    }
    if (node !== null && isAlias(node)) return locate(node.resolve(parsed) ?? null, depth + 1, offset)
    if (isMap(node)) {
      const entries = new Map<string, LocatedEntry>()
      for (const pair of node.items) {
        const keyNode = pair.key as Node
        const at = keyNode.range?.[0] ?? offset
        if (!isScalar(keyNode)) {
          report('wrong-kind', at, 'A key must be a name, not a list or a mapping.', 'Write a name before the colon.')
          continue
        }
        entries.set(keyNode.source ?? String(keyNode.value), {
          key: placeAt(at),
          value: locate(pair.value as Node | null, depth + 1, at),
        })
      }
      return { kind: 'map', entries, place }
    }
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => locate(item as Node, depth + 1, offset)), place }
    }
    const value = isScalar(node) ? node.value : null
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    return { kind: 'scalar', value: known, text: isScalar(node) ? (node.source ?? String(known ?? '')) : '', place }
  }
  const tree = locate(parsed.contents, 0, 0)
  return problems.length > 0 ? { tree: undefined, problems } : { tree, problems }
}

const SYNTAX_HINT = 'Check indentation (two spaces), colons followed by a space, and quotes that close.'

/** The parser's message as one sentence. */
function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message
  return first.endsWith('.') ? first : `${first}.`
}
