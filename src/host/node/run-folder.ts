import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { FinishedTrial } from '../../experiment/serve-trials.ts'
import { decodeTrial, encodeTrial } from './trial-file.ts'

/** What a run folder says of itself. Times and versions stand here and never in the result. */
export interface Manifest {
  readonly caseflow: string
  readonly format: 1
  /** Of everything that decides the results but the number of replications, 64 hexadecimal digits. */
  readonly study: string
  readonly command: readonly string[]
  readonly node: string
  readonly arms: readonly { readonly name: string; readonly file: string; readonly sha256: string }[]
  readonly seed: string
  readonly years: number
  readonly replications: number
  readonly started: string
}

/** A study's own folder: complete or able to go on at every moment. */
export interface RunFolder {
  readonly path: string
  /** Trials that were finished before; a file that cannot be read is left out and its trial runs again. */
  finished(): FinishedTrial[]
  /** Keeps a finished trial: written under another name first, so that it is there whole or not at all. */
  keep(trial: FinishedTrial): void
  write(name: string, text: string): void
}

/**
 * Opens a study's folder, making what is missing, readable by its owner alone.
 * @throws Error when the folder holds another study
 */
export function openRunFolder(path: string, manifest: Manifest): RunFolder {
  mkdirSync(join(path, 'trials'), { recursive: true, mode: 0o700 })
  const file = join(path, 'manifest.json')
  if (existsSync(file)) {
    const there = studyOf(file)
    if (there !== manifest.study) throw new RunFolderError(`${path} holds another study; give --out another folder`)
  }
  writeWhole(file, `${JSON.stringify(manifest, null, 2)}\n`)
  const trials = join(path, 'trials')
  return {
    path,
    finished() {
      const found: FinishedTrial[] = []
      for (const name of readdirSync(trials).sort()) {
        const id = /^(\d+)-(\d+)\.json$/.exec(name)
        const result = id && decodeTrial(readFileSync(join(trials, name), 'utf8'), manifest.study)
        if (result) found.push({ arm: Number(id[1]), replication: Number(id[2]), result })
        else rmSync(join(trials, name), { force: true })
      }
      return found
    },
    keep({ arm, replication, result }) {
      writeWhole(
        join(trials, `${arm}-${String(replication).padStart(5, '0')}.json`),
        encodeTrial(result, manifest.study),
      )
    },
    write(name, text) {
      writeWhole(join(path, name), text)
    },
  }
}

/** A folder that cannot be used, in words for the user. */
export class RunFolderError extends Error {}

function studyOf(file: string): string {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { study?: string }).study ?? ''
  } catch {
    return ''
  }
}

function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  const handle = openSync(temporary, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, path)
}

/** Writes a file the user asked for by name; it replaces what is there, whole or not at all. */
export function writeFileWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, text)
  renameSync(temporary, path)
}
