/** caseflow in Node: worker threads, files and run folders beside the library. */
export { PlaceError } from './host/node/place-error.ts'
export { type Manifest, readManifest } from './host/node/manifest.ts'
export { openRunFolder, type RunFolder } from './host/node/run-folder.ts'
export { createScenarioSource, shippedNames } from './host/node/scenario-source.ts'
export { createWorkerPool } from './host/node/worker-pool.ts'
export { writeReport } from './host/node/write-report.ts'
export * from './index.ts'
