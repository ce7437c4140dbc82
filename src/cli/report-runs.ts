import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyResult } from '../experiment/result.ts'
import { type Manifest, readManifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { sha256 } from '../host/node/scenario-source.ts'
import { refuseUnwritable, writeWhole } from '../host/node/write-whole.ts'
import { DONE } from './exit-codes.ts'
import type { Output } from './output.ts'
import { UsageError } from './usage-error.ts'

/**
 * Writes the page of each run from its result, which must be as the run left it. All runs are read before any page is
 * written. Returns the exit code.
 * @param elsewhere where to write the page of the only run, instead of in its folder
 * @throws PlaceError for a run without a result, or with one that was changed
 */
export async function report(runs: readonly string[], elsewhere: string | undefined, output: Output): Promise<number> {
  if (elsewhere !== undefined && runs.length > 1) throw new UsageError('--report takes the page of one run')
  if (elsewhere !== undefined) refuseUnwritable(elsewhere)
  const found = runs.map((run) => {
    const manifest = readManifest(run)
    return { run, manifest, result: resultOf(run, manifest) }
  })
  const { writeReport } = await import('../host/node/write-report.ts')
  const pages = found.map(({ run, manifest, result }) => {
    const file = elsewhere ?? join(run, 'report.html')
    const page = writeReport(result, manifest.asked?.question ?? '')
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
