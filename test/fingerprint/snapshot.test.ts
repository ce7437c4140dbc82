import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { Recorder } from '../../src/kernel/event-log.ts'
import { createFingerprint } from '../../src/kernel/fingerprint.ts'
import { type CareSystem, createCareSystem } from '../../src/model/care-system.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import { shipped } from '../model/shipped.ts'

const compiled = compile(shipped('buckinghamshire/locality-phased', ['years=3']))
/** Before, between and after the days on which localities go live; in the middle of weeks. */
const points = [0, 203, 501, 800]

function begin(recorders: readonly Recorder[]): CareSystem {
  return createCareSystem(compiled, 'snapshot', 1, recorders)
}

/** What a run tells from each point on, as fingerprints: it is watched, and stops at each point. */
function tailsOfOneRun(): string[] {
  const tails = points.map(() => createFingerprint())
  let passed = 0
  const system = begin([
    {
      onChunk(chunk) {
        for (const tail of tails.slice(0, passed)) tail.onChunk(chunk)
      },
    },
  ])
  for (const point of points) {
    system.run(point)
    passed++
  }
  system.run(compiled.days)
  return tails.map((tail) => tail.digest())
}

test('a snapshot of the model goes on as the run it was taken of, and neither touches the other', () => {
  const whole = createFingerprint()
  const run = begin([whole])
  const tails = points.map(() => createFingerprint())
  const snapshots = points.map((point, i) => {
    run.run(point)
    const snapshot = run.copy([])
    expect(snapshot.day).toBe(run.day)
    // Gone on from at once, while the snapshot itself waits for the run to end.
    snapshot.copy([]).run(point + 60)
    return snapshot.copy([tails[i] as Recorder])
  })
  run.run(compiled.days)
  const unbroken = createFingerprint()
  begin([unbroken]).run(compiled.days)
  expect(whole.digest()).toBe(unbroken.digest())

  for (const snapshot of snapshots) {
    snapshot.run(compiled.days)
    expect(selfChecks(snapshot.state, compiled.days).filter(({ found }) => found !== '')).toEqual([])
  }
  expect(tails.map((tail) => tail.digest())).toEqual(tailsOfOneRun())
})
