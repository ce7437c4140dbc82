import type { Manifest } from '../host/node/run-folder.ts'
import type { Arm, FileText } from './read-arms.ts'
import { version } from './version.ts'

/**
 * What a run folder tells of a study: what was asked, of which files, by which program and when.
 * @param arms one or more
 * @param key of the study
 */
export function manifestOf(arms: readonly Arm[], key: string, replications: number): Manifest {
  const files = new Map<string, FileText>(arms.flatMap((arm) => arm.texts.map((text) => [text.file, text])))
  return {
    caseflow: version(),
    format: 1,
    study: key,
    command: process.argv.slice(2),
    node: process.version,
    arms: arms.map(({ name, file, sha256 }) => ({ name, file, sha256 })),
    files: [...files.values()],
    seed: arms[0]?.scenario.seed ?? '',
    years: arms[0]?.scenario.years ?? 0,
    replications,
    started: new Date().toISOString(),
  }
}
