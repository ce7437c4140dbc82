import { expect, test } from 'vitest'
import { copyState } from '../../src/kernel/copy-state.ts'
import { NumberLists } from '../../src/kernel/number-lists.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams } from '../../src/kernel/streams.ts'

test('lists hold what arrays hold, whatever is put in and taken out, and a copy goes on by itself', () => {
  const streams = createStreams(rootKey('lists'), 0)
  const stream = streams.stream('lists')
  let occurrence = 0
  const draw = (): number => streams.uniform(stream, 1, occurrence++)
  let lists = new NumberLists()
  const arrays: number[][] = []
  const held = (list: number): number[] => [...lists.values.subarray(lists.first(list), lists.end(list))]
  for (let step = 0; step < 200_000; step++) {
    if (arrays.length < 300 && draw() < 0.01) {
      expect(lists.addList()).toBe(arrays.length)
      arrays.push([])
      continue
    }
    // A few lists are long, as that of a worker who has taken over another's families.
    const list = Math.floor(arrays.length * draw() ** 4)
    const array = arrays[list]
    if (array === undefined) continue
    if (array.length > 0 && draw() < 0.45) {
      const place = Math.floor(draw() * array.length)
      array.splice(place, 1)
      lists.removeAt(list, lists.first(list) + place)
    } else {
      const value = Math.floor((draw() - 0.5) * 2 ** 32)
      array.push(value)
      lists.push(list, value)
    }
    if (step % 50_000 === 0) {
      const left = lists
      lists = copyState(lists)
      left.push(0, 7)
    }
    if (step % 1000 === 0) expect(arrays.map((_, i) => held(i))).toEqual(arrays)
  }
  expect(arrays.map((_, i) => held(i))).toEqual(arrays)
  expect(Math.max(...arrays.map(({ length }) => length))).toBeGreaterThan(64)
})
