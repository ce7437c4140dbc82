import { serveWorker } from '../src/browser.ts'

// A worker's own global object, where the compiler knows a page's.
declare const self: Parameters<typeof serveWorker>[0]

serveWorker(self)
