import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlaceError } from './place-error.ts'
import { sha256 } from './scenario-source.ts'

/** What a run folder says of itself. Times, versions and places stand here and never in the result. */
export interface Manifest {
  readonly caseflow: string
  readonly format: 1
  /** Of everything that decides the results but the number of replications, 64 hexadecimal digits. */
  readonly study: string
  /** Of the program's own files, 64 hexadecimal digits. */
  readonly program: string
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
  /** All that is needed to ask again; absent for a part of a run, which goes on with the whole. */
  readonly asked?: Asked
  /** When its result was last written; absent while it is not complete. */
  readonly finished?: string
  /** Length of the warm-up that was found, where the study begins empty [days]. */
  readonly warmUp?: number
  /** Of `result.json` as last written, 64 hexadecimal digits. */
  readonly result?: string
}

/** What was asked, so that another command can go on from it, wherever and whenever it is given. */
export interface Asked {
  /** Scenarios as they were named. */
  readonly files: readonly string[]
  readonly set: readonly string[]
  readonly seed?: string | undefined
  readonly years?: number | undefined
  readonly replications?: number | undefined
  readonly repeatWith?: string | undefined
  readonly practice?: number | false | undefined
  readonly precision?: string | undefined
  readonly uncertainty?: number | false | undefined
  readonly select?: string | undefined
  /** What is kept beside the results. */
  readonly keep?: 'cohort' | undefined
  /** The question the page answers. */
  readonly question: string
  /** Which file was found by which name, from which file. */
  readonly reads: readonly FileRead[]
}

/** A file that was asked for by a name, and what it is called in `files`. */
export interface FileRead {
  readonly name: string
  /** The file that names it; absent for one named by the user. */
  readonly from?: string | undefined
  readonly file: string
}

/**
 * The manifest of a run folder, its files held to their digests.
 * @throws PlaceError when there is none, or it is damaged
 */
export function readManifest(path: string): Manifest {
  const file = join(path, 'manifest.json')
  if (!existsSync(file)) throw new PlaceError(`${path} is no run folder: there is no ${file}`)
  const manifest = parsed(readFileSync(file, 'utf8'))
  if (!manifest) {
    throw new PlaceError(
      `${file} is damaged: delete it and give the command of the run again with --out ${path}; finished runs are kept`,
    )
  }
  return manifest
}

function parsed(text: string): Manifest | undefined {
  try {
    const told = JSON.parse(text) as Partial<Manifest> | null
    return told && isWhole(told) ? told : undefined
  } catch {
    return undefined
  }
}

function isWhole(told: Partial<Manifest>): told is Manifest {
  const { format, study, arms, files, asked, replications, warmUp = 0 } = told
  const textual = (...all: unknown[]): boolean => all.every((one) => typeof one === 'string')
  // Builds before this one told nothing of their program.
  const isTextual = textual(told.caseflow, told.program ?? '', told.seed, told.started)
  if (!Number.isInteger(warmUp) || warmUp < 0) return false
  if (!isTextual || format !== 1 || !/^[0-9a-f]{64}$/.test(study ?? '') || !Number.isInteger(replications)) return false
  if (!Array.isArray(arms) || !arms.every((arm) => textual(arm?.name, arm?.file, arm?.sha256))) return false
  const isAsked = asked === undefined || [asked.files, asked.set, asked.reads].every(Array.isArray)
  return isAsked && Array.isArray(files) && files.every((one) => textual(one?.text) && sha256(one.text) === one.sha256)
}
