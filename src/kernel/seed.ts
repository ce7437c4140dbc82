import seedrandom from 'seedrandom'

/** The key from which every draw of a study descends: two 32-bit words, each an integer in [0, 2^32). */
export interface RootKey {
  readonly k0: number
  readonly k1: number
}

/**
 * The root key of a study's seed. Equal texts give equal keys, on every machine.
 * seedrandom's `alea` turns the text into two words and is then done with: draws are keyed (see `streams.ts`), not taken
 * from a sequence.
 * @param seed any text; capitals and spaces count
 */
export function rootKey(seed: string): RootKey {
  const generator = seedrandom.alea(seed)
  const k0 = generator.int32() >>> 0
  const k1 = generator.int32() >>> 0
  return { k0, k1 }
}
