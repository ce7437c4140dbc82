import { describe, expect, it } from 'vitest'
import { rootKey } from '../../src/kernel/seed.ts'

describe('root key', () => {
  it('is two 32-bit words, the same for the same text', () => {
    for (const seed of ['', '1', 'a study', 'ünï¢ödé 🙂']) {
      const key = rootKey(seed)
      for (const word of [key.k0, key.k1]) expect(word >>> 0).toBe(word)
      expect(rootKey(seed)).toEqual(key)
    }
  })

  it('differs between neighbouring seeds, in both words', () => {
    const first = new Set<number>()
    const second = new Set<number>()
    for (let i = 0; i < 2000; i++) {
      const key = rootKey(String(i))
      first.add(key.k0)
      second.add(key.k1)
    }
    expect(first.size).toBe(2000)
    expect(second.size).toBe(2000)
  })

  it('is what it has always been: stored results depend on it', () => {
    expect(rootKey('caseflow')).toEqual({ k0: 3757778184, k1: 3537901300 })
  })
})
