import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PUBLISHED_RANGES } from '../../scenario/read-published-ranges.ts'
import type { Source, SourceText } from '../../scenario/source.ts'
import { PlaceError } from './place-error.ts'

const LARGEST = 5_000_000

/** The name of the practice assumptions that come with the program; they are laid over scenarios and are none. */
export const PRACTICE = 'practice-assumptions'

/** The name of the interventions that come with the program: a library that scenarios take programmes from, and no base. */
export const INTERVENTIONS = 'interventions'

/** What comes with the program and is neither base nor scenario. */
const OTHERS: readonly string[] = [PRACTICE, PUBLISHED_RANGES, INTERVENTIONS]

/** Scenarios that come with the program, beside `src` and `dist` alike. */
const SHIPPED = fileURLToPath(new URL('../../../scenarios', import.meta.url))

/** SHA-256 of a text, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 of bytes, 64 hexadecimal digits. */
export function sha256Bytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Finds scenario files: shipped names ("buckinghamshire", "buckinghamshire/functional") and paths. What a file extends by
 * path stays under the nearest folder above it named `scenarios`, else under its own folder, links resolved.
 * @param shipped folder of the shipped scenarios
 */
export function createScenarioSource(shipped: string = SHIPPED): Source {
  return {
    read(name, from) {
      const own = shippedFile(shipped, name)
      if (own) return readText(own, name)
      const base = from === undefined ? process.cwd() : dirname(realpathSync(resolve(fileOf(shipped, from))))
      const path = resolve(base, name)
      const file = [path, `${path}.yaml`].find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
      if (!file) return { kind: 'absent', file: name, known: shippedNames(shipped), ...folderAt(path) }
      if (from !== undefined) {
        const allowed = folderAllowed(base)
        if (!realpathSync(file).startsWith(allowed + sep)) {
          return { kind: 'outside', file: shown(file), folder: shown(allowed) }
        }
      }
      return readText(file, shown(file))
    },
  }
}

/** Whether a folder stands where a scenario was looked for, and whether a run was kept in it. */
function folderAt(path: string): { folder?: 'plain' | 'run' } {
  if (!existsSync(path) || !statSync(path).isDirectory()) return {}
  return { folder: existsSync(join(path, 'manifest.json')) ? 'run' : 'plain' }
}

/** Names of the shipped scenarios and bases. */
export function shippedNames(shipped: string = SHIPPED): string[] {
  const names: string[] = []
  for (const folder of readdirSync(shipped, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue
    for (const file of readdirSync(join(shipped, folder.name))) {
      if (!file.endsWith('.yaml')) continue
      const name = basename(file, '.yaml')
      names.push(folder.name === 'bases' ? name : `${folder.name}/${name}`)
    }
  }
  return names.sort()
}

/** The same without the files of variants, which are no scenarios. */
export function scenarioNames(shipped: string = SHIPPED): string[] {
  return shippedNames(shipped).filter((name) => !name.endsWith('-variants'))
}

/** Whether a name is that of a shipped base. */
export function isBase(name: string, shipped: string = SHIPPED): boolean {
  return !OTHERS.includes(name) && !name.includes('/') && shippedFile(shipped, name) !== undefined
}

function shippedFile(shipped: string, name: string): string | undefined {
  if (!/^[\w-]+(?:\/[\w-]+)?$/.test(name)) return undefined
  const isWhole = name.includes('/') || OTHERS.includes(name)
  const file = isWhole ? join(shipped, `${name}.yaml`) : join(shipped, 'bases', `${name}.yaml`)
  return existsSync(file) ? file : undefined
}

/** The path of a file by what messages call it. */
function fileOf(shipped: string, file: string): string {
  return shippedFile(shipped, file) ?? file
}

/** @param folder with links resolved */
function folderAllowed(folder: string): string {
  for (let above = folder; dirname(above) !== above; above = dirname(above)) {
    if (basename(above) === 'scenarios') return above
  }
  return folder
}

/** What a result calls a file the user named: as named, but never by a place on one machine. */
export function publicName(name: string): string {
  if (!isAbsolute(name)) return name
  const here = shown(name)
  return isAbsolute(here) ? basename(name) : here
}

/** A path as the user would write it from here. */
function shown(file: string): string {
  const here = relative(process.cwd(), file)
  return here === '' || here.startsWith('..') ? file : here
}

function readText(path: string, file: string): SourceText {
  const { size } = statSync(path)
  if (size > LARGEST) return { kind: 'too-large', file, bytes: size }
  const bytes = bytesOf(path, file)
  const binary = notText(bytes)
  if (binary) return { kind: 'not-text', file, ...binary }
  const text = new TextDecoder('utf-8').decode(bytes)
  return { kind: 'text', file, text, sha256: sha256(text) }
}

/** Where bytes stop being text: a text file is UTF-8 and holds no NUL, and a binary one soon is not or does. */
function notText(bytes: Buffer): { line: number; column: number } | undefined {
  const nul = bytes.indexOf(0)
  if (isUtf8(bytes) && nul < 0) return undefined
  let good = 0
  // The longest beginning that is UTF-8, a letter of four bytes cut in two left out, is found by halving.
  for (let bad = bytes.length; good < bad; ) {
    const middle = (good + bad + 1) >> 1
    if (isUtf8(bytes.subarray(0, middle)) || isCut(bytes.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  const at = nul >= 0 && nul < good ? nul : good
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').replace(/\uFFFD$/, '').length + 1 }
}

/** Whether bytes end inside a letter that is sound so far. */
function isCut(bytes: Buffer): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    decoder.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function bytesOf(path: string, file: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new PlaceError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}
