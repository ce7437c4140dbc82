import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLParseError,
} from 'yaml'
import type { Located, LocatedEntry } from './located.ts'
import { faultInWords } from './fault-in-words.ts'
import { firstTooMuch } from './nesting.ts'
import type { Place, ScenarioProblem } from './problem.ts'
import { textPlaces } from './text-places.ts'

/** Levels of nesting a file may have. */
const DEEPEST = 100
/** Values that aliases may add to those written out. */
const MOST_REPEATED = 20_000
/** Words, signs and spaces of one file; the largest base has a tenth of them. */
const MOST_TOKENS = 200_000
/** Entries of one mapping or list; no list of an area is a tenth as long. */
const MOST_ENTRIES = 1000
/** Letters of a name, and of a single value. */
const LONGEST_NAME = 200
const LONGEST_VALUE = 5000
/** Problems told of one file before reading it any further is given up. */
const MOST_PROBLEMS = 1000
/** Faults of syntax told of one file: what follows the first few is mostly their echo. */
const MOST_SYNTAX_PROBLEMS = 10

const SYNTAX_HINT = 'Check indentation (two spaces), colons followed by a space, and quotes that close.'
const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with two spaces.',
  MULTIPLE_DOCS: 'A scenario is one document: take out the line "---".',
  BAD_ALIAS: 'Write the name that stands after "&" where the value is.',
}
const EMPTY_HINT = 'A scenario starts with "caseflow: 1" and a line "extends: buckinghamshire".'

/**
 * A text as a tree of located values, keys in the order of the file.
 * @returns no tree when the text cannot be read; the problems say why
 */
export function parseYaml(file: string, text: string): { tree: Located | undefined; problems: ScenarioProblem[] } {
  const problems: ScenarioProblem[] = []
  const placeAt = textPlaces(file, text)
  const report = (code: ScenarioProblem['code'], place: Place, message: string, hint: string): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, ...place, path: '', message, hint })
  }
  const tooLarge = (what: string, limit: string, place: Place): void =>
    report('too-large', place, `${what} is too large here.`, `${limit}.`)
  const tooDeep = (place: Place): void =>
    report('too-deep', place, 'This file is nested too deeply here.', `A file has at most ${DEEPEST} levels.`)

  const tooMuch = firstTooMuch(text, { levels: DEEPEST + 2, tokens: MOST_TOKENS })
  if (tooMuch) {
    const place = placeAt(tooMuch.offset)
    const limit = `A file has at most ${MOST_TOKENS.toLocaleString('en-GB')} words and signs`
    if (tooMuch.of === 'levels') tooDeep(place)
    else tooLarge('This file', limit, place)
    return { tree: undefined, problems }
  }
  const found = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false })
  const documents = Array.isArray(found) ? found : []
  const parsed = documents[0]
  // A second fault of one place is an echo of the first.
  const faults = documents
    .flatMap((one) => one.errors)
    .filter((fault, i, all) => all.findIndex(({ pos }) => pos[0] === fault.pos[0]) === i)
  for (const fault of faults.slice(0, MOST_SYNTAX_PROBLEMS)) {
    if (fault.code === 'RESOURCE_EXHAUSTION') tooDeep(placeAt(fault.pos[0]))
    else {
      const { message, hint = SYNTAX_HINTS[fault.code] ?? SYNTAX_HINT } = faultInWords(fault)
      report('yaml-syntax', placeAt(beginning(fault, documents)), message, hint)
    }
  }
  if (problems.length > 0) return { tree: undefined, problems }
  const second = documents[1]
  if (second) {
    const hint = SYNTAX_HINTS['MULTIPLE_DOCS'] ?? SYNTAX_HINT
    report('yaml-syntax', placeAt(second.range[0]), 'A second document begins here.', hint)
    return { tree: undefined, problems }
  }
  const contents = parsed?.contents
  if (!contents || (isScalar(contents) && contents.value === null)) {
    report('empty-file', { file, line: 1, column: 1 }, 'There is nothing in this file.', EMPTY_HINT)
    return { tree: undefined, problems }
  }

  const anchors = new Map<string, Node>()
  let repeated = 0
  /** Where the alias stands, written out in the file, that is being followed. */
  let repeating = 0
  let spent = false
  const locate = (node: Node | null, depth: number, inAlias: boolean, fallback: number): Located => {
    const offset = node?.range?.[0] ?? fallback
    const place = placeAt(offset)
    const nothing: Located = { kind: 'scalar', value: null, text: '', place }
    if (spent) return nothing
    if (inAlias) repeated++
    if (depth > DEEPEST || repeated > MOST_REPEATED) {
      spent = true
      if (depth > DEEPEST) tooDeep(place)
      else
        report(
          'too-deep',
          placeAt(repeating),
          'Aliases repeat too much here.',
          `They may add at most ${MOST_REPEATED.toLocaleString('en-GB')} values.`,
        )
      return nothing
    }
    if (node !== null && isAlias(node)) {
      const meant = anchors.get(node.source)
      if (!inAlias) repeating = offset
      if (meant) return locate(meant, depth + 1, true, offset)
      report(
        'yaml-syntax',
        place,
        `Nothing above is marked "&${node.source}".`,
        SYNTAX_HINTS['BAD_ALIAS'] ?? SYNTAX_HINT,
      )
      return nothing
    }
    if (node?.anchor && !inAlias) anchors.set(node.anchor, node)
    if ((isSeq(node) || isMap(node)) && node.items.length > MOST_ENTRIES) {
      const limit = `A list or mapping has at most ${MOST_ENTRIES.toLocaleString('en-GB')} entries`
      tooLarge(isSeq(node) ? 'This list' : 'This mapping', limit, place)
      return nothing
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => locate(item as Node | null, depth + 1, inAlias, offset))
      return { kind: 'list', items, place }
    }
    if (isMap(node)) {
      const entries = new Map<string, LocatedEntry>()
      for (const pair of node.items) {
        const keyNode = pair.key as Node | null
        const at = keyNode?.range?.[0] ?? offset
        const key = placeAt(at)
        if (!isScalar(keyNode) || keyNode.value === null || !keyNode.source) {
          report('wrong-kind', key, 'A key must be a name.', 'Write a name before the colon.')
          continue
        }
        const name = keyNode.source ?? ''
        if (name.length > LONGEST_NAME) tooLarge('This name', `A name has at most ${LONGEST_NAME} letters`, key)
        else if (name in Object.prototype)
          report(
            'reserved-key',
            key,
            `"${name}" cannot be used as a name.`,
            'It has a meaning of its own: take another.',
          )
        else if (entries.has(name))
          report('yaml-syntax', key, `"${name}" stands here a second time.`, 'Keep one of the two.')
        else entries.set(name, { key, value: locate(pair.value as Node | null, depth + 1, inAlias, at) })
      }
      return { kind: 'map', entries, place }
    }
    const value = isScalar(node) ? node.value : null
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    if (isScalar(node) && (node.source?.length ?? 0) > LONGEST_VALUE) {
      const limit = `A single value has at most ${LONGEST_VALUE.toLocaleString('en-GB')} letters`
      tooLarge('This value', limit, place)
      return nothing
    }
    return { kind: 'scalar', value: known, text: isScalar(node) ? (node.source ?? String(known ?? '')) : '', place }
  }
  const tree = locate(contents, 0, false, 0)
  return problems.length > 0 ? { tree: undefined, problems } : { tree, problems }
}

/** Where a fault begins: a quote or bracket that never closes is found at the end of the file, but it was opened elsewhere. */
function beginning(fault: YAMLParseError, documents: readonly Document.Parsed[]): number {
  const [at] = fault.pos
  const isQuote = fault.message.startsWith('Missing closing')
  const isMapping = fault.message.startsWith('Flow map')
  if (!isQuote && !isMapping && !fault.message.startsWith('Flow sequence')) return at
  let opened: number | undefined
  const note = (node: Node): void => {
    const [start, end] = node.range ?? [0, -1]
    if (start <= at && end >= at) opened = start
  }
  for (const one of documents) {
    visit(one, {
      Scalar(_, node) {
        if (isQuote && node.type?.startsWith('QUOTE')) note(node)
      },
      Collection(_, node) {
        if (!isQuote && node.flow === true && isMap(node) === isMapping) note(node)
      },
    })
  }
  return opened ?? at
}
