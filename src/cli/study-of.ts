import { compiledOf } from '../experiment/simulate.ts'
import type { Study } from '../experiment/study.ts'
import type { Arm } from './read-arms.ts'
import { version } from './version.ts'

/** The study of some arms, as the result tells it. */
export function studyOf(arms: readonly Arm[], replications: number): Study {
  return {
    arms: arms.map(({ name, file, sha256, scenario }) => ({
      name,
      title: scenario.title,
      file,
      sha256,
      compiled: compiledOf(scenario),
    })),
    seed: arms[0]?.scenario.seed ?? '',
    replications,
    version: version(),
  }
}
