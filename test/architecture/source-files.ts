import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** Its name below the folder that was read, with forward slashes: `kernel/tally.ts`. */
  readonly name: string
  readonly text: string
}

const notOurs = new Set(['.git', 'node_modules', 'dist', 'runs', 'report.html'])

/** Every file below `folder` (named from the top of the checkout) that `isWanted`, in order of name. */
export function readFiles(folder: string, isWanted: (name: string) => boolean): SourceFile[] {
  const top = join(root, folder)
  return namesBelow(top, '')
    .filter(isWanted)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(top, name), 'utf8') }))
}

/** Every TypeScript file of `src`. */
export function readSource(): SourceFile[] {
  return readFiles('src', (name) => name.endsWith('.ts'))
}

function namesBelow(top: string, folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (notOurs.has(entry.name)) return []
    return entry.isDirectory() ? namesBelow(top, name) : [name]
  })
}
