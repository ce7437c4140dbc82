import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { BLOCK_LENGTH, type BlockStore } from '../../export/block-store.ts'

const BLOCK_BYTES = 4 * BLOCK_LENGTH

/** Blocks in a file, which is there from the first one on. */
export interface FileStore extends BlockStore {
  /** Closes the file and takes it away. */
  remove(): void
}

/** @param path of the file, readable by its owner alone; what is there is replaced */
export function createFileStore(path: string): FileStore {
  let handle: number | undefined
  let blocks = 0
  return {
    keep(block) {
      handle ??= openSync(path, 'w+', 0o600)
      const bytes = new Uint8Array(block.buffer, block.byteOffset, BLOCK_BYTES)
      for (let from = 0; from < BLOCK_BYTES; ) {
        from += writeSync(handle, bytes, from, BLOCK_BYTES - from, blocks * BLOCK_BYTES + from)
      }
      return blocks++
    },
    read(number) {
      if (handle === undefined || number >= blocks) throw new RangeError(`There is no block ${number}`)
      const block = new Int32Array(BLOCK_LENGTH)
      const bytes = new Uint8Array(block.buffer)
      for (let from = 0; from < BLOCK_BYTES; ) {
        const read = readSync(handle, bytes, from, BLOCK_BYTES - from, number * BLOCK_BYTES + from)
        if (read === 0) throw new RangeError(`${path} is shorter than was written`)
        from += read
      }
      return block
    },
    remove() {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
      rmSync(path, { force: true })
    },
  }
}
