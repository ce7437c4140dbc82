import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../host/node/scenario-source.ts'

/** Folders of the program that a trial's result comes from. */
const DECISIVE = ['kernel', 'scenario', 'compile', 'model', 'statistics', 'measure', 'experiment']

let known: string | undefined

/** The built files that a trial's result comes from: a changed program never answers with runs of the old one. */
export function programHash(): string {
  known ??= hashOf(fileURLToPath(new URL('../../dist/', import.meta.url)))
  return known
}

function hashOf(dist: string): string {
  const files = DECISIVE.flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name)),
  )
  return sha256(
    files
      .toSorted()
      .map((file) => readFileSync(join(dist, file), 'utf8'))
      .join('\n'),
  )
}
