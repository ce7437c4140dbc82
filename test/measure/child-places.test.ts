import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { ChildColumns } from '../../src/measure/reading/child-column.ts'
import { ChildPlaces } from '../../src/measure/reading/child-places.ts'
import { RunReading } from '../../src/measure/reading/run-reading.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { compile } from '../../src/compile/compile.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { memorySource } from '../scenario/memory-source.ts'

const ADVICE = routeReason('advice')

describe('places of children in a reading', () => {
  test('nobody stands where somebody else does, and places are no more than children at once', () => {
    const steps = fc.array(
      fc.record({
        child: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 300_000 })),
        does: fc.constantFrom('told', 'lent', 'kept', 'back'),
      }),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(steps, (all) => {
        const columns = new ChildColumns()
        const [locality, traits, other] = [columns.add(-1), columns.add(), columns.add(7)]
        const places = new ChildPlaces(locality, traits)
        /** Slow oracle: who stands where, whether her place is only lent, and what was written of her. */
        const standing = new Map<number, { place: number; lent: boolean }>()
        const written = new Map<number, readonly [number, number]>()
        const taken = new Set<number>()
        let most = 0
        for (const { child, does } of all) {
          const known = standing.get(child)
          if (does === 'kept' || does === 'back') {
            if (!known?.lent) continue
            if (does === 'kept') {
              places.keep(child)
              known.lent = false
            } else {
              places.giveBack(child)
              columns.forget(known.place)
              standing.delete(child)
            }
          } else {
            const place = places.of(child, does === 'lent')
            taken.add(place)
            if (known) expect(place).toBe(known.place)
            else {
              standing.set(child, { place, lent: does === 'lent' })
              expect([locality.get(place), traits.get(place)]).toEqual(written.get(child) ?? [-1, 0])
              expect(other.get(place)).toBe(7)
              locality.set(place, child % 300)
              traits.set(place, child * 3)
              other.set(place, child)
              written.set(child, [child % 300, child * 3])
            }
          }
          most = Math.max(most, standing.size)
          for (const [one, { lent }] of standing) expect(places.isLent(one)).toBe(lent)
        }
        for (const [child, { place }] of standing) {
          expect(places.of(child, false)).toBe(place)
          expect([locality.get(place), traits.get(place), other.get(place)]).toEqual([child % 300, child * 3, child])
        }
        expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: most }, (_, place) => place))
      }),
    )
  })

  test('a county is read in as many places as there are children told of more than a contact for advice', () => {
    const reading = readScenario('buckinghamshire/functional', memorySource(), { set: ['years=1'] })
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const compiled = compile(reading.scenario)
    const run = new RunReading(compiled)
    const everybody = new Set<number>()
    const more = new Set<number>()
    const system = createCareSystem(compiled, 'places', 0, [
      run,
      {
        onChunk({ length, kind, child, team, detail }) {
          for (let i = 0; i < length; i++) {
            const who = child[i] ?? -1
            if (who < 0) continue
            const isAdvised = kind[i] === kinds.CHILD_CLOSED && detail[i] === ADVICE && team[i] === -1
            if (kind[i] !== kinds.CONTACT_RECEIVED && !isAdvised) more.add(who)
            everybody.add(who)
          }
        },
      },
    ])
    system.run(compiled.days)
    // A family’s contact is told child by child before it is closed: a large family stands in lent places at once.
    expect(run.story.count - more.size).toBeGreaterThanOrEqual(0)
    expect(run.story.count - more.size).toBeLessThan(10)
    expect(everybody.size).toBeGreaterThan(1.5 * more.size)
  })
})
