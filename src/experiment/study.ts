import type { CompiledScenario } from '../compile/compiled-scenario.ts'

/** What was asked: the arms in order, the first being what the others are compared with. */
export interface Study {
  readonly arms: readonly StudyArm[]
  readonly seed: string
  readonly replications: number
  /** Version of the program. */
  readonly version: string
}

export interface StudyArm {
  /** Short name, as in tables: the file's name without its ending. Names differ between arms. */
  readonly name: string
  readonly title: string
  /** As the user named it. */
  readonly file: string
  /** Of the scenario's text and all it extends, 64 hexadecimal digits. */
  readonly sha256: string
  readonly compiled: CompiledScenario
}
