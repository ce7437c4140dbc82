import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** How a real browser is started, as Playwright's launch options want it. Plain enough to be handed to a test. */
export interface ChromiumLaunch {
  /** Where the browser is on this machine. */
  readonly executablePath: string
  /** What it is started with. */
  readonly args: string[]
  /** The whole environment it runs in, where that differs from ours. */
  readonly env?: Record<string, string>
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: ChromiumLaunch
  }
}

/** Quiet, without a sandbox (a container has none to give), and without calls home. */
const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const commandNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]

const applicationFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/opt/google/chrome/chrome',
]

const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

const whatToDo =
  'Install Chrome or Chromium, or set CHROME_PATH to the full name of its program. (On Linux x64 a packaged browser is used when none is installed.)'

/**
 * Finds a Chromium to test in: `CHROME_PATH`, then an installed Chrome or Chromium, then, on Linux x64, the one packed
 * in `@sparticuz/chromium`. `CASEFLOW_TEST_BROWSER=packaged` goes straight to the last, on a machine that has others too.
 *
 * @throws Error naming `CHROME_PATH`, when there is no browser or `CHROME_PATH` is not a program. Tests never skip.
 */
export async function findChromium(): Promise<ChromiumLaunch> {
  const wanted = process.env['CASEFLOW_TEST_BROWSER']
  if (wanted !== undefined && wanted !== '' && wanted !== 'packaged') {
    throw new Error(`CASEFLOW_TEST_BROWSER is "${wanted}"; the only value it takes is "packaged".`)
  }
  if (wanted !== 'packaged') {
    const named = process.env['CHROME_PATH']
    if (named) {
      if (!isProgram(named)) throw new Error(`CHROME_PATH names ${named}, which is not a program. ${whatToDo}`)
      return { executablePath: named, args: quietArgs }
    }
    const installed = installedPlaces().find(isProgram)
    if (installed) return { executablePath: installed, args: quietArgs }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No browser was found to test in. ${whatToDo}`)
  }
  return unpackChromium()
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installedPlaces(): string[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commandNames.map((name) => join(folder, name)))
  const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  const onWindows = windowsRoots.flatMap((root) => windowsFiles.map((file) => join(root, file)))
  return [...onPath, ...applicationFiles, ...onWindows]
}

/**
 * Unpacks the browser that comes as a package, with the shared libraries a bare machine lacks.
 *
 * The package decides from the environment, when it is imported, whether to bring those libraries, unpacks into
 * `TMPDIR`, and writes library and font paths into `process.env`. All of that is meant for the browser alone: it gets
 * a folder of its own (libraries left there by another version make it crash) and a copy of the environment, and ours
 * is put back. The folder, about 200 MB, goes when this process ends.
 */
async function unpackChromium(): Promise<ChromiumLaunch> {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-chromium-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const before = { ...process.env }
  try {
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
    process.env['TMPDIR'] = folder
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsIn(folder))
    const env = Object.fromEntries(Object.entries(process.env).filter(isSet))
    return { executablePath, args: [...packed.args, ...quietArgs], env }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The packed browser's fonts are described for one fixed folder; without this it finds none and draws no text at all. */
function fontsIn(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(folder, 'fonts')}</dir>`,
    `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined
}
