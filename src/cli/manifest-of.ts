import type { Asked, Manifest } from '../host/node/manifest.ts'
import { programHash } from './program-hash.ts'
import type { FileText } from './file-text.ts'
import type { Arm } from './read-arms.ts'
import { version } from './version.ts'

/**
 * What a run folder tells of a study: what was asked, of which files, by which program and when.
 * @param arms one or more
 * @param key of the study
 * @param whole what was asked and every file that was read for it; absent for a part of a study
 */
export function manifestOf(
  arms: readonly Arm[],
  key: string,
  replications: number,
  whole?: { readonly asked: Asked; readonly texts: readonly FileText[] },
): Manifest {
  const texts = [...arms.flatMap((arm) => arm.texts), ...(whole?.texts ?? [])]
  const files = new Map<string, FileText>(texts.map((text) => [text.file, text]))
  return {
    caseflow: version(),
    format: 1,
    study: key,
    program: programHash(),
    command: process.argv.slice(2),
    node: process.version,
    arms: arms.map(({ name, file, sha256 }) => ({ name, file, sha256 })),
    files: [...files.values()],
    seed: arms[0]?.scenario.seed ?? '',
    years: arms[0]?.scenario.years ?? 0,
    replications,
    started: new Date().toISOString(),
    ...(whole ? { asked: whole.asked } : {}),
  }
}
