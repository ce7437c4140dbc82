import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, readManifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { createScenarioSource } from '../host/node/scenario-source.ts'
import { several } from '../words/listing.ts'
import type { Output } from './output.ts'
import { programHash } from './program-hash.ts'
import { filesOf } from './scenario-place.ts'
import { study } from './study.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** What `resume` is told. */
export interface ResumeOptions {
  readonly replications?: number | undefined
  readonly workers?: number | undefined
  readonly report?: string | undefined
  readonly keep?: 'cohort' | undefined
}

/**
 * Goes on with a run from what its folder holds, its scenarios as they were, wherever it is called from: the result is
 * that of a run that was never stopped, to the byte. Returns the exit code.
 * @throws PlaceError for a folder that holds no run, or one of another build of the program
 * @throws UsageError for fewer replications than its result has
 */
export async function resume(path: string, options: ResumeOptions, output: Output): Promise<number> {
  const run = path.replace(/(?<=.)[/\\]+$/, '')
  const manifest = readManifest(run)
  const place = filesOf(manifest, run)
  if (manifest.program !== programHash()) {
    throw new PlaceError(
      `${run} was begun by another build of caseflow (${manifest.caseflow}; this is ${version()}), whose runs cannot be mixed with new ones; give its command again for a new folder: caseflow ${manifest.command.join(' ')}`,
    )
  }
  for (const file of changedSince(manifest)) {
    output.notice(`${file} has changed since this run was begun; it goes on with the file as it was.`)
  }
  const { asked } = manifest
  refuseFewer(run, options.replications)
  const replications = options.replications ?? asked?.replications
  return study(
    asked?.files ?? [],
    { set: [], ...asked, ...options, keep: options.keep ?? asked?.keep, replications, out: run },
    output,
    place,
  )
}

/**
 * A result with fewer runs in the place of one with more would throw away in silence what is known. A run without a
 * result may be given fewer than it was asked for: that is the way to an early answer.
 * @throws UsageError
 */
function refuseFewer(run: string, wanted: number | undefined): void {
  const there = wanted === undefined ? 0 : replicationsOfResult(join(run, 'result.json'))
  if (wanted === undefined || wanted >= there) return
  throw new UsageError(
    `The result in ${run} has ${several(there, 'run', 'runs')} of each model; --replications takes ${there} or more here`,
  )
}

/** How many replications a result has; 0 where there is none, or it cannot be read and is made again. */
function replicationsOfResult(file: string): number {
  if (!existsSync(file)) return 0
  try {
    const { replications } = JSON.parse(readFileSync(file, 'utf8')) as { readonly replications?: unknown }
    return typeof replications === 'number' ? replications : 0
  } catch {
    return 0
  }
}

/** Files that can be found from here and are not what they were. */
function changedSince({ asked, files }: Manifest): string[] {
  const source = createScenarioSource()
  const kept = new Map(files.map(({ file, sha256 }) => [file, sha256]))
  const changed = (asked?.reads ?? []).filter(({ name, from, file }) => {
    try {
      const now = source.read(name, from)
      return now.kind === 'text' && now.sha256 !== kept.get(file)
    } catch {
      // One that is gone, with what names it, is none that has changed.
      return false
    }
  })
  return [...new Set(changed.map(({ file }) => file))]
}
