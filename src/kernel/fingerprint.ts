/**
 * A short hash of a log: two runs with one fingerprint did the same things at the same times to the same children.
 *
 * All seven columns of every row enter, row by row, into two 32-bit lanes after the manner of MurmurHash3 (Appleby),
 * which feed each other at the end of every row. The state is carried across chunks, so where a chunk ends does not
 * matter; the number of rows enters last. It finds accidents, not forgeries.
 */
import type { EventChunk, Recorder } from './event-log.ts'

/** A recorder that hashes what it hears. */
export interface Fingerprint extends Recorder {
  /** The hash of all rows so far, as 16 hexadecimal digits. Asking changes nothing. */
  digest(): string
}

function scatter(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function enterA(lane: number, value: number): number {
  const scrambled = Math.imul(value, 0xcc9e2d51)
  const mixed = lane ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function enterB(lane: number, value: number): number {
  const scrambled = Math.imul(value, 0xab0e9789)
  const mixed = lane ^ Math.imul((scrambled << 16) | (scrambled >>> 16), 0x38b34ae5)
  return (Math.imul((mixed << 17) | (mixed >>> 15), 5) + 0x0bcaa747) | 0
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

class LogFingerprint implements Fingerprint {
  #a = 0x239b961b
  #b = 0x561ccd1b
  #rows = 0

  onChunk(chunk: EventChunk): void {
    const { length, tick, kind, child, team, worker, detail, detail2 } = chunk
    let a = this.#a
    let b = this.#b
    for (let row = 0; row < length; row++) {
      a = enterA(a, tick[row])
      b = enterB(b, tick[row])
      a = enterA(a, kind[row])
      b = enterB(b, kind[row])
      a = enterA(a, child[row])
      b = enterB(b, child[row])
      a = enterA(a, team[row])
      b = enterB(b, team[row])
      a = enterA(a, worker[row])
      b = enterB(b, worker[row])
      a = enterA(a, detail[row])
      b = enterB(b, detail[row])
      a = enterA(a, detail2[row])
      b = enterB(b, detail2[row])
      a = (a + b) | 0
      b = (b + a) | 0
    }
    this.#a = a
    this.#b = b
    this.#rows += length
  }

  digest(): string {
    let a = this.#a ^ this.#rows
    let b = this.#b ^ this.#rows ^ (this.#rows / 0x100000000)
    a = (a + b) | 0
    b = (b + a) | 0
    a = scatter(a)
    b = scatter(b)
    a = (a + b) | 0
    b = (b + a) | 0
    return hexadecimal(a) + hexadecimal(b)
  }
}

/** The fingerprint of an empty log, ready to hear the first chunk. */
export function createFingerprint(): Fingerprint {
  return new LogFingerprint()
}
