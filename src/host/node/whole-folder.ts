import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PlaceError } from './place-error.ts'

/** A folder of files that is there whole or not at all. */
export interface WholeFolder {
  /** Begins a file; texts are written as they come. */
  file(name: string): WholeFile
  copy(from: string, name: string): void
  /** Puts the folder where it belongs, in place of an earlier export. */
  finish(): void
  /** Takes away what was begun. */
  abandon(): void
}

export interface WholeFile {
  write(text: string): void
  /** Bytes that may be written over once it returns. */
  writeBytes(bytes: Uint8Array): void
  close(): void
}

/** Texts are gathered until they are this long [UTF-16 units]. */
const BLOCK = 1 << 20

/**
 * Begins a folder under another name.
 * @param mark file by which an earlier export is known, which may be replaced
 * @param ownerOnly whether none but its owner may read it, as in a run folder; else it is as other files of the user's
 * @throws PlaceError when `path` is there and holds other things, or cannot be made
 */
export function createWholeFolder(path: string, mark: string, ownerOnly: boolean): WholeFolder {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new PlaceError(`${path} is a file; give --out a folder`)
    const names = readdirSync(path)
    if (names.length > 0 && !names.includes(mark)) {
      throw new PlaceError(`${path} holds other files, such as ${names[0]}; give --out an empty folder or a new one`)
    }
  }
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    mkdirSync(dirname(path), { recursive: true, ...(ownerOnly && { mode: 0o700 }) })
    clearDead(dirname(path), basename(path))
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, ownerOnly ? 0o700 : 0o777)
  } catch (error) {
    throw new PlaceError(
      `${dirname(path)} cannot be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    )
  }
  const mode = ownerOnly ? 0o600 : 0o666
  return {
    file: (name) => createFile(join(unfinished, name), mode),
    copy(from, name) {
      const to = join(unfinished, name)
      copyFileSync(from, to)
      // A copy comes with the rights of what was copied; a file made here with those of this folder.
      const like = join(unfinished, '.like')
      closeSync(openSync(like, 'w', mode))
      chmodSync(to, statSync(like).mode & 0o777)
      rmSync(like)
    },
    finish() {
      // What was there is moved aside first: a rename onto it would fail, and deleting it takes time.
      const before = `${unfinished}.old`
      if (existsSync(path)) renameSync(path, before)
      renameSync(unfinished, path)
      rmSync(before, { recursive: true, force: true })
    },
    abandon: () => rmSync(unfinished, { recursive: true, force: true }),
  }
}

/** Takes away what programs that were killed left half written of the same folder. */
function clearDead(folder: string, name: string): void {
  for (const found of readdirSync(folder)) {
    if (!found.startsWith(`.${name}.`)) continue
    const pid = /^(\d+)\.tmp(?:\.old)?$/.exec(found.slice(name.length + 2))?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    rmSync(join(folder, found), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function createFile(path: string, mode: number): WholeFile {
  const handle = openSync(path, 'w', mode)
  let held = ''
  const put = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from)
  }
  const flush = (): void => {
    if (held !== '') put(Buffer.from(held, 'utf8'))
    held = ''
  }
  return {
    write(text) {
      held += text
      if (held.length >= BLOCK) flush()
    },
    writeBytes(bytes) {
      flush()
      put(bytes)
    },
    close() {
      flush()
      fsyncSync(handle)
      closeSync(handle)
    },
  }
}
