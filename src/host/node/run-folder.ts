import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FinishedTrial } from '../../experiment/serve-trials.ts'
import { PlaceError } from './place-error.ts'
import { decodeTrial, encodeTrial } from './trial-file.ts'
import { writeWhole } from './write-whole.ts'

/** What a run folder says of itself. Times, versions and places stand here and never in the result. */
export interface Manifest {
  readonly caseflow: string
  readonly format: 1
  /** Of everything that decides the results but the number of replications, 64 hexadecimal digits. */
  readonly study: string
  readonly command: readonly string[]
  readonly node: string
  readonly arms: readonly { readonly name: string; readonly file: string; readonly sha256: string }[]
  /** Every file the scenarios were read from, whole, each once. */
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly text: string }[]
  readonly seed: string
  readonly years: number
  readonly replications: number
  /** When the study was first asked for, ISO time. */
  readonly started: string
  /** When its result was last written; absent while it is not complete. */
  readonly finished?: string
}

/** A study's own folder: complete or able to go on at every moment. */
export interface RunFolder {
  readonly path: string
  /** Trials that were finished before; a file that cannot be read is left out and its trial runs again. */
  finished(): FinishedTrial[]
  /** Keeps a finished trial. */
  keep(trial: FinishedTrial): void
  write(name: string, text: string): void
  /** Notes that everything has been written. @param time ISO */
  complete(time: string): void
}

/** What a run folder may hold. */
const OWN = /^(?:manifest\.json|result\.json|report\.html|trials|variants|practice|uncertainty)(?:\.\d+\.tmp)?$/

const OWNER_ONLY = 0o600

/**
 * Opens a study's folder, making what is missing, readable by its owner alone.
 * @throws PlaceError when the folder holds another study, or files that belong to no run
 */
export function openRunFolder(path: string, manifest: Manifest): RunFolder {
  const file = join(path, 'manifest.json')
  const before = manifestIn(path, file)
  if (before && before.study !== manifest.study) {
    throw new PlaceError(`${path} holds another study; give --out another folder`)
  }
  const trials = join(path, 'trials')
  mkdirSync(trials, { recursive: true, mode: 0o700 })
  const current = { ...manifest, started: before?.started ?? manifest.started }
  const write = (name: string, text: string): void => writeWhole(join(path, name), text, OWNER_ONLY)
  const describe = (told: Manifest): void => write('manifest.json', `${JSON.stringify(told, null, 2)}\n`)
  describe(current)
  return {
    path,
    write,
    finished: () => finishedIn(trials, manifest.study),
    keep({ arm, replication, result }) {
      write(join('trials', nameOf(arm, replication)), encodeTrial(result, manifest.study))
    },
    complete: (time) => describe({ ...current, finished: time }),
  }
}

/** The manifest of a folder that has one; a folder without may hold nothing else, so that nothing of anybody's is touched. */
function manifestIn(path: string, file: string): Partial<Manifest> | undefined {
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>
    } catch {
      return {}
    }
  }
  const foreign = existsSync(path) ? readdirSync(path).find((name) => !OWN.test(name)) : undefined
  if (foreign === undefined) return undefined
  throw new PlaceError(
    `${path} holds files that belong to no run, such as ${foreign}; give --out an empty folder or a new one`,
  )
}

function nameOf(arm: number, replication: number): string {
  return `${arm}-${String(replication).padStart(5, '0')}.json`
}

function finishedIn(folder: string, study: string): FinishedTrial[] {
  const found: FinishedTrial[] = []
  for (const name of readdirSync(folder).sort()) {
    // Anything else is not ours to judge; a file still being written belongs to whoever writes it.
    const id = /^(\d+)-(\d+)\.json$/.exec(name)
    if (!id) continue
    const result = decodeTrial(readFileSync(join(folder, name), 'utf8'), study)
    if (result) found.push({ arm: Number(id[1]), replication: Number(id[2]), result })
    else rmSync(join(folder, name), { force: true })
  }
  return found
}
