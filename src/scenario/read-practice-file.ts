import { Cursor, nothingGathered } from './cursor.ts'
import { readTree } from './extend.ts'
import type { Practice } from './practice.ts'
import type { ScenarioProblem } from './problem.ts'
import type { ReadFile } from './read-file.ts'
import { readPractice } from './read-practice.ts'
import type { Source } from './source.ts'

/** Practice assumptions, or all that is wrong with their file. */
export type PracticeReading =
  | { readonly ok: true; readonly practice: Practice; readonly files: readonly ReadFile[] }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Reads a file that holds practice assumptions and nothing else, to be laid over scenarios. */
export function readPracticeFile(name: string, source: Source): PracticeReading {
  const files: ReadFile[] = []
  const gathered = nothingGathered()
  const tree = readTree(name, source, files, gathered.problems)
  if (!tree) return { ok: false, problems: gathered.problems }
  const root = new Cursor(tree, '', gathered)
  root.need('caseflow', '1')
  root.at('title')
  const section = root.need('practice', '{ readingIn: { range: [0 days, 15 days], source: … } }')
  const practice = section ? readPractice(section) : { assumptions: [] }
  root.done()
  return gathered.problems.length > 0 ? { ok: false, problems: gathered.problems } : { ok: true, practice, files }
}
