import { describe, expect, it } from 'vitest'
import { threefry2x32 } from '../../src/kernel/threefry.ts'

function encrypt(key: readonly [number, number], counter: readonly [number, number]): string {
  const out = new Uint32Array(2)
  threefry2x32(key[0], key[1], counter[0], counter[1], out)
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')
}

/** The published definition as loops over tables, in big integers: nothing in common with the source but the paper. */
function encryptSlowly(key: readonly [number, number], counter: readonly [number, number]): string {
  const mask = 0xffffffffn
  const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n]
  const keys = [BigInt(key[0]), BigInt(key[1]), 0x1bd11bdan ^ BigInt(key[0]) ^ BigInt(key[1])]
  const keyAt = (i: number): bigint => keys[i % 3] as bigint
  let a = (BigInt(counter[0]) + keyAt(0)) & mask
  let b = (BigInt(counter[1]) + keyAt(1)) & mask
  for (let round = 0; round < 20; round++) {
    const turn = rotations[round % 8] as bigint
    a = (a + b) & mask
    b = (((b << turn) | (b >> (32n - turn))) & mask) ^ a
    if (round % 4 === 3) {
      const injection = (round + 1) / 4
      a = (a + keyAt(injection)) & mask
      b = (b + keyAt(injection + 1) + BigInt(injection)) & mask
    }
  }
  return [a, b].map((word) => word.toString(16).padStart(8, '0')).join(' ')
}

describe('threefry-2x32, 20 rounds', () => {
  it('gives the known answers published with Random123', () => {
    expect(encrypt([0, 0], [0, 0])).toBe('6b200159 99ba4efe')
    expect(encrypt([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toBe('1cb996fc bb002be7')
    expect(encrypt([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toBe('c4923a9c 483df7a0')
  })

  it('agrees with its definition on counters and keys of every size', () => {
    let word = 1
    const next = (): number => {
      word = Math.imul(word, 0x9e3779b1) ^ (word >>> 11)
      return word >>> 0
    }
    for (let i = 0; i < 500; i++) {
      const key = [next(), next()] as const
      const counter = [next() >>> (i % 32), i] as const
      expect(encrypt(key, counter)).toBe(encryptSlowly(key, counter))
    }
  })
})
