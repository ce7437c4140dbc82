import { describeKind, type Located, type LocatedMap } from './located.ts'
import { merge } from './merge.ts'
import { unsourced } from './origin.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Place, ScenarioProblem } from './problem.ts'
import type { ReadFile } from './read-file.ts'
import type { Source, SourceText } from './source.ts'
import { suggest } from './suggest.ts'
import { withOrigins } from './with-origins.ts'

/** The format of scenario files. */
const FORMAT = '1'
/** How many files may extend one another. */
const DEEPEST = 100

/** A file laid over all it extends. Problems of every file of the chain are gathered; undefined when there is no tree. */
export function readTree(
  name: string,
  source: Source,
  files: ReadFile[],
  problems: ScenarioProblem[],
): Located | undefined {
  return readLayer(name, source, files, problems, [], undefined, undefined)
}

/** Where a scenario is named inside another, and by which key. */
interface Naming {
  readonly place: Place
  /** Dotted path of the value that names it. */
  readonly path: string
  /** The file it stands in; undefined on the command line. */
  readonly file: string | undefined
}

/** The same for a scenario that a value of another names, as `rollOut.from` does. */
export function readTreeNamed(
  name: string,
  source: Source,
  files: ReadFile[],
  problems: ScenarioProblem[],
  { place, path, file }: Naming,
): Located | undefined {
  return readLayer(name, source, files, problems, [], place, file, path)
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
    const place = named ?? { file: found.file, line: 1, column: 1 }
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
  checkFormat(tree, problems)
  const base = tree.entries.get('extends')
  if (!base) return withOrigins(tree, undefined)
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
  return below && merge(below, withOrigins(tree, unsourced))
}

/** Every file of a chain says its format for itself. */
function checkFormat(tree: LocatedMap, problems: ScenarioProblem[]): void {
  const format = tree.entries.get('caseflow')?.value
  if (!format || (format.kind === 'scalar' && format.text === FORMAT)) return
  const found = describeKind(format)
  const hint = `Write "caseflow: ${FORMAT}".`
  const message = `Here stands ${found}, which is no format this version knows.`
  problems.push({ code: 'out-of-range', ...format.place, path: 'caseflow', message, hint })
}

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
        isBase ? `There is no base "${name}".` : `There is no scenario "${name}".`,
        `${suggest(name, found.known)}Known by name: ${found.known.join(', ')}.`,
      )
    case 'not-text':
      return report('not-text', `"${name}" is not text.`, 'A scenario is a text file in YAML.')
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
        'A file may extend others under its own folder, or a shipped name.',
      )
  }
}
