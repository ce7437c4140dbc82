// Builds the one-file app, dist/caseflow.html: page, engine, scenarios and look in a single file that asks for nothing.
//
// The engine is bundled first, as text for a worker that the page starts from a blob; then the page, with that text and
// the shipped scenarios in it. A build is skipped where nothing it is made of is newer than what is there.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { newest } from '../bin/newest.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'dist', 'caseflow.html')

/** Shipped scenarios by the name a scenario file uses: bases by themselves, the others with their folder. */
function shippedScenarios() {
  const texts = {}
  const folder = join(root, 'scenarios')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1, -'.yaml'.length).replaceAll('\\', '/')
    texts[name.replace(/^bases\//, '')] = readFileSync(path, 'utf8')
  }
  return texts
}

/** A module of constants, as text. */
function constants(values) {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}

/** Modules the build makes up: a name and its text. */
function bundled(modules) {
  return {
    name: 'bundled',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => modules[id.slice(1)],
  }
}

/**
 * Charts of the app are those of the command line's report, to the byte: Plot moves lines by half a pixel where a screen
 * has one pixel a point, and nowhere else.
 */
const sameCharts = {
  name: 'same-charts',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('@observablehq/plot/src/style.js')) return undefined
    const asked = 'window.devicePixelRatio > 1'
    if (!code.includes(asked)) throw new Error('Plot no longer asks for the pixels of the screen in style.js')
    return code.replace(asked, 'true')
  },
}

async function bundle(entry, modules) {
  const built = await build({
    configFile: false,
    root: join(root, 'app'),
    logLevel: 'warn',
    plugins: [bundled(modules), sameCharts],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'app', entry), output: { format: 'iife', codeSplitting: false } },
    },
  })
  const { output } = Array.isArray(built) ? built[0] : built
  return output.find((chunk) => chunk.type === 'chunk').code
}

/** A script as it may stand inside an element: nothing in it ends that element. */
const inlined = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function page(script, style) {
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(script)}`,
    `style-src ${sha256(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    '<title>caseflow</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"><p class="starting">Getting ready</p></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Whether the app is newer than all it is made of. */
function isFresh() {
  if (!existsSync(target)) return false
  const built = statSync(target).mtimeMs
  return ['app', 'src', 'scenarios', 'docs/validation.md', 'package.json'].every(
    (place) => newest(join(root, place), ['node_modules']) < built,
  )
}

if (!isFresh()) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const worker = await bundle('engine-worker.ts', {})
  const script = inlined(
    await bundle('main.tsx', {
      'bundled:worker': `export default ${JSON.stringify(worker)}`,
      'bundled:scenarios': constants({
        scenarios: shippedScenarios(),
        version,
        validation: readFileSync(join(root, 'docs/validation.md'), 'utf8'),
        truths: JSON.parse(readFileSync(join(root, 'scenarios/truth-runs.json'), 'utf8')).areas,
      }),
    }),
  )
  const { stylesheet } = await import('../dist/report/stylesheet.js')
  const own = ['frame', 'forms', 'board', 'stage-flow', 'children', 'print'].map((name) =>
    readFileSync(join(root, 'app', 'styles', `${name}.css`), 'utf8'),
  )
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, page(script, stylesheet + own.join('')))
}
