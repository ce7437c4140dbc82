import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { shippedTexts } from './shipped-texts.ts'
import { wanted } from './shipped-trials.ts'

const LIBRARY = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const RUN = fileURLToPath(new URL('../fingerprint/shipped-trials.ts', import.meta.url))

/** The one home of these fingerprints, which test/scenarios.test.ts holds to a run in this thread. */
const expected = readFileSync(new URL('../../scenarios/buckinghamshire/expected.json', import.meta.url), 'utf8')

/** The built library and the trials below as one script, for where there are no modules. */
async function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-bare-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    `import * as library from ${JSON.stringify(LIBRARY)}
import { shippedTrials } from ${JSON.stringify(RUN)}
export const run = (texts) => shippedTrials(library, texts)`,
  )
  const found = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'caseflow', fileName: 'caseflow' } },
  })
  const output = [found].flat().flatMap((it) => ('output' in it ? it.output : []))
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}

test('in a bare context, with the language and nothing of a platform', async () => {
  const context = createContext({ texts: JSON.stringify(shippedTexts()) })
  const script = await bundled()
  expect(runInContext('typeof process + typeof setTimeout + typeof TextEncoder', context)).toBe(
    'undefinedundefinedundefined',
  )
  // A context looks its globals up through its host, a hundred times slower than a name of its own.
  const own = 'const { Math, Number, Array, Int32Array, Uint32Array, Float64Array } = globalThis'
  const call = `(() => { ${own}; ${script}; return JSON.stringify(caseflow.run(JSON.parse(texts))) })()`
  const found = runInContext(call, context) as string
  expect(JSON.parse(found)).toEqual(wanted(expected))
})

test('in a worker thread, from the built program', async () => {
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
    Promise.all([import(workerData.library), import(workerData.run)])
      .then(([library, { shippedTrials }]) => parentPort.postMessage(shippedTrials(library, workerData.texts)))`,
    {
      eval: true,
      workerData: { library: new URL(`file://${LIBRARY}`).href, run: await plainScript(), texts: shippedTexts() },
    },
  )
  const found = await new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  })
  expect(found).toEqual(wanted(expected))
})

/** The trials as JavaScript, for a thread that knows no other. */
async function plainScript(): Promise<string> {
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(readFileSync(RUN, 'utf8'), RUN)
  return `data:text/javascript,${encodeURIComponent(code)}`
}
