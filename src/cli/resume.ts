import { type Manifest, readManifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { createScenarioSource } from '../host/node/scenario-source.ts'
import type { Output } from './output.ts'
import { programHash } from './program-hash.ts'
import { filesOf } from './scenario-place.ts'
import { study } from './study.ts'
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
  const replications = options.replications ?? asked?.replications
  return study(
    asked?.files ?? [],
    { set: [], ...asked, ...options, keep: options.keep ?? asked?.keep, replications, out: run },
    output,
    place,
  )
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
