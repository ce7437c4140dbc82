import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FinishedTrial, TrialId } from '../../experiment/serve-trials.ts'
import type { TrialResult } from '../../experiment/trial.ts'
import { makeFolder } from './make-folder.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { PlaceError } from './place-error.ts'
import { lockRun } from './run-lock.ts'
import { sha256 } from './scenario-source.ts'
import { decodeTrial, encodeTrial } from './trial-file.ts'
import { writeWhole } from './write-whole.ts'

/** A study's own folder: complete or able to go on at every moment, and this process's alone until it is closed. */
export interface RunFolder {
  readonly path: string
  /**
   * Trials that were finished before.
   * @param keep makes of each result what is kept of it in memory
   */
  finished(keep?: (result: TrialResult) => TrialResult): KeptTrials
  /** Keeps a finished trial. */
  keep(trial: FinishedTrial): void
  write(name: string, text: string): void
  /**
   * Writes the result, and notes that it is whole.
   * @param time ISO
   * @param replications how many it rests on, of the model with most, where a study was not asked for their number
   */
  complete(result: string, time: string, replications?: number): void
  /** Notes the warm-up that was found [days], for those who simulate a run of this folder again. */
  noteWarmUp(days: number): void
  /** The folder of a part of the study, inside this one: its variants, its practice assumptions, other staffings, the pilot runs of a warm-up. */
  part(kind: 'variants' | 'practice' | 'uncertainty' | 'staffings' | 'warm-up', manifest: Manifest): RunFolder
  /** Lets others work here. */
  close(): void
}

export interface KeptTrials {
  readonly trials: readonly FinishedTrial[]
  /** Files that were damaged, or another trial's under its name: they are taken away, and their trials run again. */
  readonly damaged: readonly string[]
}

/** What a run folder may hold. */
const OWN =
  /^(?:(?:manifest\.json|result\.json|report\.html|lock)(?:\.\d+\.tmp)?|trials|variants|practice|uncertainty|staffings|warm-up|cohort|export)$/

/** What a process that was killed leaves half written. */
const UNFINISHED = /^(?:manifest\.json|result\.json|report\.html|lock|\d+-\d+\.json)\.\d+\.tmp$/

const OWNER_ONLY = 0o600

/**
 * Opens a study's folder, making what is missing, readable by its owner alone.
 * @throws PlaceError when the folder holds another study, or files that belong to no run, or another program works there
 */
export function openRunFolder(path: string, manifest: Manifest): RunFolder {
  const foreign = existsSync(path) ? readdirSync(path).find((name) => !OWN.test(name)) : undefined
  if (foreign !== undefined && !existsSync(join(path, 'manifest.json'))) {
    throw new PlaceError(
      `${path} holds files that belong to no run, such as ${foreign}; give --out an empty folder or a new one`,
    )
  }
  makeFolder(path)
  const lock = lockRun(join(path, 'lock'), path)
  try {
    return openLocked(path, manifest, () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

function openLocked(path: string, manifest: Manifest, close: () => void): RunFolder {
  const before = existsSync(join(path, 'manifest.json')) ? readManifest(path) : undefined
  if (before && before.study !== manifest.study) throw new PlaceError(whyAnother(path, before, manifest))
  const trials = join(path, 'trials')
  makeFolder(trials)
  for (const folder of [path, trials]) {
    for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true })
  }
  // The digest is of the result that lies there, until another takes its place.
  let current: Manifest = {
    ...manifest,
    started: before?.started ?? manifest.started,
    ...(before?.result !== undefined && { result: before.result }),
    ...(before?.warmUp !== undefined && { warmUp: before.warmUp }),
  }
  const write = (name: string, text: string): void => writeWhole(join(path, name), text, OWNER_ONLY)
  const describe = (told: Manifest): void => write('manifest.json', `${JSON.stringify(told, null, 2)}\n`)
  describe(current)
  return {
    path,
    write,
    finished: (keep = (result) => result) => finishedIn(trials, manifest.study, keep),
    keep: (trial) => write(join('trials', nameOf(trial.arm, trial.replication)), encodeTrial(trial, manifest.study)),
    complete(result, time, replications = current.replications) {
      write('result.json', result)
      describe({ ...current, replications, finished: time, result: sha256(result) })
    },
    noteWarmUp(days) {
      current = { ...current, warmUp: days }
      describe(current)
    },
    part(kind, told) {
      const inner = join(path, kind, told.study.slice(0, 8))
      makeFolder(inner)
      return openLocked(inner, told, () => {})
    },
    close,
  }
}

/** In which way a folder's study is not the one that was asked for. */
function whyAnother(path: string, before: Manifest, manifest: Manifest): string {
  if (before.program !== manifest.program) {
    return `${path} was begun by another build of caseflow (${before.caseflow}), whose runs cannot be mixed with new ones; give --out another folder`
  }
  const changed = before.files.filter(({ file, sha256: digest }) =>
    manifest.files.some((now) => now.file === file && now.sha256 !== digest),
  )
  if (changed.length > 0) {
    const files = changed.map(({ file }) => file).join(', ')
    return `${files} has changed since ${path} was begun; give --out another folder, or go on with it as it was: caseflow resume ${path}`
  }
  return `${path} holds another study; give --out another folder`
}

function nameOf(arm: number, replication: number): string {
  return `${arm}-${String(replication).padStart(5, '0')}.json`
}

/** What a run folder kept of one trial; undefined when it is not finished, or its file is damaged. */
export function readTrial(path: string, study: string, trial: TrialId): TrialResult | undefined {
  const file = join(path, 'trials', nameOf(trial.arm, trial.replication))
  return existsSync(file) ? decodeTrial(readFileSync(file, 'utf8'), study, trial) : undefined
}

function finishedIn(folder: string, study: string, keep: (result: TrialResult) => TrialResult): KeptTrials {
  const trials: FinishedTrial[] = []
  const damaged: string[] = []
  for (const name of readdirSync(folder).sort()) {
    // Anything else is not ours to judge.
    const id = /^(\d+)-(\d+)\.json$/.exec(name)
    if (!id) continue
    const trial = { arm: Number(id[1]), replication: Number(id[2]) }
    const isNamed = name === nameOf(trial.arm, trial.replication)
    const result = isNamed ? decodeTrial(readFileSync(join(folder, name), 'utf8'), study, trial) : undefined
    if (result) trials.push({ ...trial, result: keep(result) })
    else {
      damaged.push(join(folder, name))
      rmSync(join(folder, name), { force: true })
    }
  }
  return { trials, damaged }
}
