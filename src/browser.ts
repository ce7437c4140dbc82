/** caseflow in a browser: web workers, chosen files and the report beside the library. */
export type { ChildAnswer, ChildQuestion, ChildrenFound } from './host/browser/answer-question.ts'
export { askAboutChildren } from './host/browser/ask-worker.ts'
export {
  createBundledSource,
  readChosenFile,
  sha256Base64,
  sha256Hex,
} from './host/browser/bundled-source.ts'
export { serveWorker } from './host/browser/serve-worker.ts'
export { createBrowserPool } from './host/browser/worker-pool.ts'
export * from './index.ts'
export { buildReport } from './report/report.ts'
export { drawView, type ReportView, viewTitle } from './report/report-view.ts'
export { stylesheet } from './report/stylesheet.ts'
