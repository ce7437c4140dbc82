/** Numbers in a block, which is the same for all [numbers]. */
export const BLOCK_LENGTH = 1024

/** Blocks of numbers that are put away until the end of a run and then read once. */
export interface BlockStore {
  /** Keeps a copy of a block and gives its number, counted from 0. */
  keep(block: Int32Array): number
  /** @param block as `keep` gave it */
  read(block: number): Int32Array
}

/** Blocks in memory, where there are no files. */
export function createMemoryStore(): BlockStore {
  const blocks: Int32Array[] = []
  return {
    keep: (block) => blocks.push(block.slice()) - 1,
    read: (block) => blocks[block] ?? new Int32Array(BLOCK_LENGTH),
  }
}
