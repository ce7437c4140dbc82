/** caseflow as a library: the same in Node and in a browser worker. Nothing here touches a platform. */
export { compile } from './compile/compile.ts'
export type { CompiledScenario } from './compile/compiled-scenario.ts'
export { assembleResult } from './experiment/assemble-result.ts'
export { compareVariants } from './experiment/compare-variants.ts'
export {
  type Cancellation,
  createInProcessExecutor,
  type Executor,
  type StudyTrials,
  trialsOf,
} from './experiment/executor.ts'
export { addPractice, type PractisedTrials } from './experiment/practice-comparison.ts'
export type { StudyResult } from './experiment/result.ts'
export { type FinishedTrial, serveTrials, type TrialBatch, type TrialId } from './experiment/serve-trials.ts'
export { compiledOf, simulate } from './experiment/simulate.ts'
export type { Study, StudyArm } from './experiment/study.ts'
export { TrialError } from './experiment/trial-error.ts'
export type { SelfCheck, Trial, TrialResult } from './experiment/trial.ts'
export { copyChunk, type EventChunk, type Recorder } from './kernel/event-log.ts'
export { measures } from './measure/index.ts'
export type { Measure, MeasureResult } from './measure/measure.ts'
export { eventKinds } from './model/event-kinds.ts'
export { layPractice } from './scenario/lay-practice.ts'
export type { Practice, PracticeAssumption } from './scenario/practice.ts'
export { formatProblem, type ScenarioProblem } from './scenario/problem.ts'
export { type Reading, readScenario } from './scenario/read.ts'
export { type PracticeReading, readPracticeFile } from './scenario/read-practice-file.ts'
export type { Scenario } from './scenario/scenario.ts'
export type { Source, SourceText } from './scenario/source.ts'
export { decode, type ReadableEvent } from './stream/decode.ts'
export { type ExperimentProgress, observeExperiment } from './stream/observe-experiment.ts'
export { observeRun } from './stream/observe-run.ts'
