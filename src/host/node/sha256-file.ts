import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes read at once. */
const AT_ONCE = 1 << 20

/** Digest of a file of any size, without its being in memory [64 hexadecimal digits]. */
export function sha256File(path: string): string {
  const hash = createHash('sha256')
  const bytes = new Uint8Array(AT_ONCE)
  const handle = openSync(path, 'r')
  try {
    for (let read = readSync(handle, bytes); read > 0; read = readSync(handle, bytes)) {
      hash.update(bytes.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
