import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyResult } from '../experiment/result.ts'
import { type Manifest, readManifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { sha256 } from '../host/node/scenario-source.ts'
import { refuseUnwritable, writeWhole } from '../host/node/write-whole.ts'
import { DONE } from './exit-codes.ts'
import type { Output } from './output.ts'
import { readLeaning } from './read-leaning.ts'
import { UsageError } from './usage-error.ts'

/** What a page is written with. */
export interface PageOptions {
  /** Where to write the page of the only run, instead of in its folder. */
  readonly elsewhere?: string | undefined
  /** Folder or result of a sensitivity analysis of the same scenarios. */
  readonly sensitivity?: string | undefined
}

/**
 * Writes the page of each run from its result, which must be as the run left it. All runs are read before any page is
 * written. Returns the exit code.
 * @throws PlaceError for a run without a result, or with one that was changed, or a sensitivity analysis of other scenarios
 */
export async function report(
  runs: readonly string[],
  { elsewhere, sensitivity }: PageOptions,
  output: Output,
): Promise<number> {
  if (elsewhere !== undefined && runs.length > 1) throw new UsageError('--report takes the page of one run')
  if (elsewhere !== undefined) refuseUnwritable(elsewhere)
  const found = runs.map((run) => {
    const manifest = readManifest(run)
    const result = resultOf(run, manifest)
    return {
      run,
      manifest,
      result,
      leaning: sensitivity === undefined ? undefined : readLeaning(sensitivity, run, result),
    }
  })
  const { writeReport } = await import('../host/node/write-report.ts')
  const pages = found.map(({ run, manifest, result, leaning }) => {
    const file = elsewhere ?? join(run, 'report.html')
    const page = writeReport(result, manifest.asked?.question ?? '', leaning)
    // In a run folder it is its owner's alone; elsewhere the owner has said where.
    if (elsewhere === undefined) writeWhole(file, page, 0o600)
    else writeWhole(file, page)
    return file
  })
  output.answer(output.json ? JSON.stringify({ pages }) : pages.join('\n'))
  return DONE
}

function resultOf(run: string, manifest: Manifest): StudyResult {
  const file = join(run, 'result.json')
  if (!existsSync(file)) throw new PlaceError(`${run} has no result yet; caseflow resume ${run} finishes it`)
  const text = readFileSync(file, 'utf8')
  if (sha256(text) !== manifest.result) {
    throw new PlaceError(`${file} is not as the run wrote it; caseflow resume ${run} writes it again`)
  }
  return JSON.parse(text) as StudyResult
}
