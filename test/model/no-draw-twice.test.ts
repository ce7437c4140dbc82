import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams, type StreamId, type Streams } from '../../src/kernel/streams.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { shipped } from './shipped.ts'

/**
 * Streams whose draws are used more than once on purpose: the size of a family of the opening stock is looked up again as she
 * is made; whether a contact leads anywhere is asked before she has a case; what is planned of an opening stock's next review
 * is worked out twice; brothers and sisters go to court together.
 */
const onPurpose = [
  'family-size',
  'route',
  'review-lead',
  'proceedings-issued',
  'pre-proceedings-length',
  'proceedings-length',
]
/** Keys are 32 bits: of a hundred thousand children, one or two have another's. */
const CHANCE = 5

test('no draw decides two things', () => {
  const used = new Map<string, number>()
  const twice = new Map<string, number>()
  const names = new Map<StreamId, string>()
  const shared = Object.getPrototypeOf(createStreams(rootKey('any'), 0)) as {
    -readonly [Name in keyof Streams]: Streams[Name]
  }
  const { stream, uniform } = shared
  shared.stream = function (this: Streams, name: string) {
    const made = stream.call(this, name)
    names.set(made, name.replace(/\/.*/, ''))
    return made
  }
  shared.uniform = function (this: Streams, of: StreamId, subject: number, occurrence: number) {
    const draw = `${of} ${subject >>> 0} ${occurrence}`
    const times = (used.get(draw) ?? 0) + 1
    used.set(draw, times)
    const name = names.get(of) ?? ''
    if (times > 1) twice.set(name, (twice.get(name) ?? 0) + 1)
    return uniform.call(this, of, subject, occurrence)
  }
  try {
    const compiled = compile(shipped('buckinghamshire/functional', ['years=3']))
    createCareSystem(compiled, 'draws', 0, []).run(compiled.days)
  } finally {
    Object.assign(shared, { stream, uniform })
  }
  expect(used.size).toBeGreaterThan(500_000)
  expect([...twice].filter(([name, times]) => times > CHANCE && !onPurpose.includes(name))).toEqual([])
})
