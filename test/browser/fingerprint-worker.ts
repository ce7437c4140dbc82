import * as library from '../../src/index.ts'
import { shippedTrials, type Texts } from '../fingerprint/shipped-trials.ts'

/** Runs trials in a browser's worker, away from the page. */
globalThis.addEventListener('message', (event: MessageEvent<Texts>) => {
  globalThis.postMessage({ isPage: 'document' in globalThis, found: shippedTrials(library, event.data) }, {})
})
