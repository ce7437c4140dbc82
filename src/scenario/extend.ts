import { describeKind, type Located, type LocatedMap } from './located.ts'
import { layProgrammes } from './lay-programmes.ts'
import { merge } from './merge.ts'
import { unsourced } from './origin.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Place, ScenarioProblem } from './problem.ts'
import type { ReadFile } from './read-file.ts'
import type { Source, SourceText } from './source.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'
import { withOrigins } from './with-origins.ts'

/** The format of scenario files. */
const FORMAT = '1'
const NOT_TEXT_HINT = 'A scenario is a text file in YAML. An editor or a spreadsheet saves it so as "UTF-8".'
/** How many files may extend one another. */
const DEEPEST = 100

/**
 * A file laid over all it extends. Problems of every file of the chain are gathered; undefined when there is no tree.
 * @param named where another file names it, as `rollOut.from` does: it is then found as `extends` finds one
 */
export function readTree(
  name: string,
  source: Source,
  files: ReadFile[],
  problems: ScenarioProblem[],
  named?: Naming,
): Located | undefined {
  return readLayer(name, source, files, problems, [], named?.place, named?.file, named?.path)
}

/** Where a scenario is named inside another, and by which key. */
export interface Naming {
  readonly place: Place
  /** Dotted path of the value that names it. */
  readonly path: string
  /** The file it stands in; undefined on the command line. */
  readonly file: string | undefined
}

function readLayer(
  name: string,
  source: Source,
  files: ReadFile[],
  problems: ScenarioProblem[],
  above: readonly string[],
  named: Place | undefined,
  from: string | undefined,
  path = 'extends',
): Located | undefined {
  const found = source.read(name, from)
  const report = (code: ScenarioProblem['code'], message: string, hint: string): undefined => {
    const own =
      found.kind === 'not-text' ? { line: found.line ?? 1, column: found.column ?? 1 } : { line: 1, column: 1 }
    const place = named ?? { file: found.file, ...own }
    problems.push({ code, ...place, path: named ? path : '', message, hint })
    return undefined
  }
  if (found.kind !== 'text') return reportAbsence(found, name, named !== undefined && path === 'extends', report)
  if (above.includes(found.file)) {
    return report(
      'cyclic-extends',
      `"${name}" extends itself: ${[...above.slice(above.indexOf(found.file)), found.file].join(' → ')}.`,
      'Let one of them extend a base instead, as "extends: buckinghamshire".',
    )
  }
  if (above.length >= DEEPEST)
    return report('too-deep', `More than ${DEEPEST} files extend one another.`, 'Lay fewer files over each other.')
  files.push({ file: found.file, sha256: found.sha256 })
  const parsed = parseYaml(found.file, found.text)
  problems.push(...parsed.problems)
  const tree = parsed.tree
  if (!tree) return undefined
  if (tree.kind !== 'map') {
    problems.push({
      code: 'wrong-kind',
      ...tree.place,
      path: '',
      message: 'This file holds no keys.',
      hint: 'A scenario starts with "caseflow: 1" and a line "extends: buckinghamshire".',
    })
    return undefined
  }
  if (!isKnownFormat(tree, problems)) return undefined
  const base = tree.entries.get('extends')
  const lay = (own: Located, below: Located | undefined): Located =>
    laidOver(own, below, source, files, problems, [...above, found.file], found.file)
  if (!base) return lay(withOrigins(tree, undefined), undefined)
  if (base.value.kind !== 'scalar' || typeof base.value.value !== 'string') {
    problems.push({
      code: 'wrong-kind',
      ...base.value.place,
      path: 'extends',
      message: 'This does not name a scenario.',
      hint: 'Write, for example, "extends: buckinghamshire".',
    })
    return undefined
  }
  const below = readLayer(
    base.value.value,
    source,
    files,
    problems,
    [...above, found.file],
    base.value.place,
    found.file,
  )
  return below && merge(below, lay(withOrigins(tree, unsourced), below))
}

/**
 * A tree with the interventions it names, and the one below it does not, laid over those of their library.
 * @param from the file that names the library; absent for the command line
 */
export function laidOver(
  over: Located,
  below: Located | undefined,
  source: Source,
  files: ReadFile[],
  problems: ScenarioProblem[],
  above: readonly string[] = [],
  from?: string,
): Located {
  if (over.kind !== 'map') return over
  const read = (name: string, place: Place): Located | undefined => {
    const found: ReadFile[] = []
    const tree = readLayer(name, source, found, problems, above, place, from, 'interventions.library')
    for (const one of found) if (files.every(({ file }) => file !== one.file)) files.push(one)
    return tree
  }
  return layProgrammes(over, below, read, problems)
}

/** Every file of a chain says its format for itself. What another format means by its keys is not guessed at. */
function isKnownFormat(tree: LocatedMap, problems: ScenarioProblem[]): boolean {
  const format = tree.entries.get('caseflow')?.value
  if (!format || (format.kind === 'scalar' && format.text === FORMAT)) return true
  const isNewer = format.kind === 'scalar' && typeof format.value === 'number' && format.value > Number(FORMAT)
  const message = isNewer
    ? `This file has format ${format.text}, and this program reads format ${FORMAT}.`
    : `Here stands ${describeKind(format)}, which is no format of scenario files.`
  const hint = isNewer ? 'Use a newer caseflow for it. Its keys were not read.' : `Write "caseflow: ${FORMAT}".`
  problems.push({ code: 'unknown-format', ...format.place, path: 'caseflow', message, hint })
  return false
}

const RUN_HINT = 'It keeps a run: report, resume, export, query and find take it, and explain with --child.'

function reportAbsence(
  found: Exclude<SourceText, { kind: 'text' }>,
  name: string,
  isBase: boolean,
  report: (code: ScenarioProblem['code'], message: string, hint: string) => undefined,
): undefined {
  switch (found.kind) {
    case 'absent':
      return report(
        isBase ? 'unknown-base' : 'absent-file',
        found.folder
          ? `"${name}" is a folder, and no scenario.`
          : isBase
            ? `There is no base "${name}".`
            : `There is no scenario "${name}".`,
        found.folder === 'run'
          ? RUN_HINT
          : `${suggest(name, found.known)}Known by name: ${listed(found.known.filter(isScenario))}.`,
      )
    case 'not-text':
      return report('not-text', `"${name}" is not text${where(found)}.`, NOT_TEXT_HINT)
    case 'too-large':
      return report(
        'too-large',
        `"${name}" has ${found.bytes.toLocaleString('en-GB')} bytes.`,
        'A scenario has at most 5 MB.',
      )
    case 'outside':
      return report(
        'outside-folder',
        `"${name}" lies outside ${found.folder}.`,
        'A file may name others under its own folder, and what comes with the program.',
      )
  }
}

function where({ line }: { readonly line?: number }): string {
  return line === undefined || line === 1 ? '' : ` from line ${line} on`
}

/** Files of variants come with the program too; they are named to those who misspell one, and are no scenarios. */
function isScenario(name: string): boolean {
  return !name.endsWith('-variants')
}
