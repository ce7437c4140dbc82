// Bundles the built program for the command line and its threads: dist/program/, a few files where dist has hundreds, all of
// which every start and every thread would read. A build is skipped where nothing it is made of is newer than what is there.
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { newest } from './newest.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const PROGRAM = 'program'
const target = join(dist, PROGRAM)
const self = fileURLToPath(import.meta.url)

/** What is started by its file. */
const entries = {
  cli: 'cli/cli.js',
  'trial-worker': 'host/node/trial-worker.js',
  'cohort-worker': 'host/node/cohort-worker.js',
  'laboratory-worker': 'host/node/laboratory-worker.js',
}

/** A module that asks where it lies is told where it lay before it was bundled. */
const placed = {
  name: 'placed',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return undefined
    const from = JSON.stringify(relative(target, id).replaceAll('\\', '/'))
    return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`)
  },
}

/** Written when all the rest is: a build that was cut off has none. */
const whole = join(target, 'whole')

function isFresh() {
  if (!existsSync(whole)) return false
  return Math.max(newest(dist, [PROGRAM, 'caseflow.html']), newest(self)) < statSync(whole).mtimeMs
}

if (!isFresh()) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [placed],
    build: {
      ssr: true,
      outDir: target,
      emptyOutDir: true,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(dist, file)])),
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  writeFileSync(whole, '')
}
