import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../src/export/block-store.ts'
import { ChildParts, type KnownSpell } from '../../src/export/child-parts.ts'
import { FollowedChildren } from '../../src/export/followed-children.ts'

describe('children who are followed', () => {
  test('take the same room however many go by, when little is open at once', () => {
    const left: number[] = []
    const open = new Set<number>()
    const followed: FollowedChildren = new FollowedChildren(
      (row) => !open.has(row),
      (child) => left.push(child),
    )
    for (let child = 0; child < 300_000; child++) {
      const row = followed.rowOf(child)
      // Every hundredth stays open until the end of time, the others close at once.
      if (child % 100 === 0 && open.size < 1000) open.add(row)
    }
    expect(followed.room).toBe(4096)
    expect(open.size).toBe(1000)
    const { children, rows } = followed.inOrder()
    // Nobody is lost, and nobody is there twice.
    expect(new Set([...left, ...children]).size).toBe(300_000)
    expect(left.length + children.length).toBe(300_000)
    expect([...children]).toEqual([...children].sort((a, b) => a - b))
    expect([...rows].filter((row) => open.has(row))).toHaveLength(1000)
  })

  test('keep their row while anything is open, and the room grows for them', () => {
    const followed = new FollowedChildren(
      () => false,
      () => {
        throw new Error('nobody may leave')
      },
    )
    const rows = Array.from({ length: 20_000 }, (_, i) => followed.rowOf(i * 7))
    expect(new Set(rows).size).toBe(20_000)
    expect(rows.map((_, i) => followed.rowOf(i * 7))).toEqual(rows)
  })
})

describe('what is known of children from several times', () => {
  const spells = fc.record({
    child: fc.nat({ max: 100_000 }),
    locality: fc.integer({ min: -1, max: 5 }),
    traits: fc.nat(),
    contacts: fc.nat({ max: 3 }),
    changes: fc.nat({ max: 3 }),
    longestWait: fc.integer({ min: -1, max: 30 }),
    fromStock: fc.nat({ max: 1 }),
    open: fc.nat({ max: 1 }),
    workers: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 5 }),
    teams: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
  })

  test('is put together as if she had been followed all the time', () => {
    fc.assert(
      fc.property(fc.array(spells, { maxLength: 300 }), fc.nat({ max: 50 }), (all, few) => {
        const parts = new ChildParts(createMemoryStore())
        const expected = new Map<number, ReturnType<typeof whole>>()
        const of = all.map((spell, day) => ({ ...spell, child: spell.child % (few * 2000 + 1), day }))
        for (const { child, workers, teams, day, ...told } of of) {
          const spell: KnownSpell = { ...told, first: day, last: day + 1, referrals: told.contacts, closures: 1 }
          parts.add(child, spell, workers, teams)
        }
        for (const { child } of of) expected.set(child, whole(of.filter((one) => one.child === child)))
        const found: unknown[] = []
        parts.eachInOrder((known) => found.push({ ...known }))
        expect(found).toEqual([...expected].sort(([a], [b]) => a - b).map(([child, known]) => ({ child, ...known })))
      }),
      { numRuns: 50 },
    )
  })

  type Spell = ReturnType<typeof spells.generate>['value'] & { day: number }

  function whole(of: readonly Spell[]): Omit<KnownSpell, never> & { workers: number; teams: number } {
    const sum = (each: (one: Spell) => number): number => of.reduce((all, one) => all + each(one), 0)
    const told = of.find(({ locality }) => locality >= 0) ?? of[of.length - 1]
    return {
      locality: told?.locality ?? -1,
      traits: told?.traits ?? 0,
      first: of[0]?.day ?? 0,
      last: (of.at(-1)?.day ?? 0) + 1,
      fromStock: Math.max(...of.map(({ fromStock }) => fromStock)),
      open: of.at(-1)?.open ?? 0,
      contacts: sum(({ contacts }) => contacts),
      referrals: sum(({ contacts }) => contacts),
      closures: of.length,
      changes: sum(({ changes }) => changes),
      longestWait: Math.max(...of.map(({ longestWait }) => longestWait)),
      workers: new Set(of.flatMap(({ workers }) => workers)).size,
      teams: new Set(of.flatMap(({ teams }) => teams)).size,
    }
  }
})
