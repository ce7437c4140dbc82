import { BLOCK_LENGTH, type BlockStore } from './block-store.ts'

/** A part: its blocks that are put away, and the one being filled. */
interface Part {
  readonly blocks: number[]
  readonly filling: Int32Array
  filled: number
}

/**
 * Records of numbers, sorted into parts as they come and read again part by part. What is held in memory is a block for
 * each part, whatever the number of records.
 */
export class PutAway {
  readonly #store: BlockStore
  readonly #parts: Part[] = []

  constructor(store: BlockStore) {
    this.#store = store
  }

  /** How many parts there are; none beyond it was given. */
  get parts(): number {
    return this.#parts.length
  }

  /** @param part from 0 */
  add(part: number, numbers: ArrayLike<number>): void {
    while (this.#parts.length <= part) {
      this.#parts.push({ blocks: [], filling: new Int32Array(BLOCK_LENGTH), filled: 0 })
    }
    const into = this.#parts[part]
    if (!into) return
    for (let i = 0; i < numbers.length; i++) {
      into.filling[into.filled++] = numbers[i] ?? 0
      if (into.filled < BLOCK_LENGTH) continue
      into.blocks.push(this.#store.keep(into.filling))
      into.filled = 0
    }
  }

  /** The numbers of a part, in the order in which they came. */
  numbersOf(part: number): Int32Array {
    const of = this.#parts[part]
    if (!of) return new Int32Array(0)
    const numbers = new Int32Array(of.blocks.length * BLOCK_LENGTH + of.filled)
    of.blocks.forEach((block, b) => numbers.set(this.#store.read(block), b * BLOCK_LENGTH))
    numbers.set(of.filling.subarray(0, of.filled), of.blocks.length * BLOCK_LENGTH)
    return numbers
  }
}
