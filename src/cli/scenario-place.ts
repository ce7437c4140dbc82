import type { FileRead, Manifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { createScenarioSource, publicName } from '../host/node/scenario-source.ts'
import { PUBLISHED_RANGES } from '../scenario/read-published-ranges.ts'
import type { Source } from '../scenario/source.ts'
import type { FileText } from './file-text.ts'

/** Where scenarios are read from, and what a result calls a file the user named. */
export interface ScenarioPlace {
  readonly source: Source
  publicName(file: string): string
}

/** Files as they are now. */
export function theDisk(): ScenarioPlace {
  return { source: createScenarioSource(), publicName: (file) => publicName(file) }
}

/**
 * Files as they were when a run was begun, whatever became of them since.
 * @throws PlaceError for a manifest that belongs to a part of a run
 */
export function filesOf(manifest: Manifest, path: string): ScenarioPlace {
  const { asked, arms } = manifest
  if (!asked) throw new PlaceError(`${path} is a part of a run, or was begun by an older caseflow: name the run itself`)
  const files = new Map(manifest.files.map((one) => [one.file, one]))
  const reads = new Map(asked.reads.map((read) => [keyOf(read.name, read.from), read.file]))
  const names = new Map(asked.files.map((file, i) => [file, arms[i]?.file ?? file]))
  return {
    source: {
      read(name, from) {
        if (name === PUBLISHED_RANGES) return createScenarioSource().read(name, from)
        const found = files.get(reads.get(keyOf(name, from)) ?? '')
        if (!found) throw new PlaceError(`The manifest of ${path} does not hold ${name}, which its scenarios name`)
        return { kind: 'text', file: found.file, text: found.text, sha256: found.sha256 }
      },
    },
    publicName: (file) => names.get(file) ?? file,
  }
}

/** A place that notes what was read from it. */
export function noting(place: ScenarioPlace, reads: FileRead[], texts: FileText[]): ScenarioPlace {
  const noted = new Set<string>()
  return {
    publicName: (file) => place.publicName(file),
    source: {
      read(name, from) {
        const found = place.source.read(name, from)
        if (found.kind !== 'text' || name === PUBLISHED_RANGES || noted.has(keyOf(name, from))) return found
        noted.add(keyOf(name, from))
        reads.push({ name, ...(from === undefined ? {} : { from }), file: found.file })
        texts.push({ file: found.file, sha256: found.sha256, text: found.text })
        return found
      },
    },
  }
}

function keyOf(name: string, from: string | undefined): string {
  return JSON.stringify([name, from ?? null])
}
