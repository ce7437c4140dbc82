import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { PlaceError } from './place-error.ts'

const PAGE_STARTS = '<!doctype html'

/**
 * Writes a file under another name, sees it to the disk and renames it: it is there whole or not at all, and replaces
 * what was there.
 * @param mode permissions of a new file, before the user's mask
 */
export function writeWhole(path: string, text: string, mode = 0o666): void {
  const unfinished = `${path}.${process.pid}.tmp`
  try {
    const handle = openSync(unfinished, 'w', mode)
    try {
      // Writes until all is written: a disk that fills up takes a part first and says so only at the next.
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, path)
  } catch (error) {
    // A full disk has no room for what is no use.
    rmSync(unfinished, { force: true })
    throw error
  }
  settle(dirname(path))
}

/** Sees the names in a folder to the disk too, where the system can: a power cut then loses no file that is whole. */
function settle(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Not every system opens folders; the file itself is safe.
  }
}

/** A slip of the pen must not cost a scenario: only a page, or a file with nothing in it, gives way to a page. */
function isPage(path: string): boolean {
  const start = Buffer.alloc(PAGE_STARTS.length)
  const handle = openSync(path, 'r')
  try {
    const length = readSync(handle, start)
    return length === 0 || start.toString('latin1').toLowerCase() === PAGE_STARTS
  } finally {
    closeSync(handle)
  }
}

/**
 * Makes sure, before a long run, that a page can be written where the user wants it.
 * @throws PlaceError when it cannot
 */
export function refuseUnwritable(path: string): void {
  const folder = dirname(path)
  if (!existsSync(folder)) throw new PlaceError(`There is no folder ${folder} to write ${path} in`)
  if (existsSync(path) && !statSync(path).isFile()) throw new PlaceError(`${path} is not a file that can be replaced`)
  if (existsSync(path) && !isPage(path))
    throw new PlaceError(`${path} is there already, is no page and is left as it is; name another file`)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new PlaceError(`${folder} cannot be written to`)
  }
}
