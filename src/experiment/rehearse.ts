import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { rootKey } from '../kernel/seed.ts'
import { createStreams } from '../kernel/streams.ts'
import { createMeasuring } from '../measure/measure-all.ts'
import { createCareState } from '../model/create-care-state.ts'

let isRehearsed = false

/**
 * Makes what a run is made of once more than it is needed, before the first run of a thread. V8 makes the second object
 * of a literal in another way than the first, and forgets on that occasion what it had found out about its fields. Whatever
 * it had compiled for a whole first run on the strength of that, it would throw away as the second began, and compile again.
 * The tables of a scenario are made twice where there are two arms (`serveTrials`). Takes some 0.03 s.
 * @param measures names of those that are wanted; absent: all
 */
export function rehearse(compiled: CompiledScenario, measures: readonly string[] | undefined): void {
  if (isRehearsed) return
  isRehearsed = true
  createMeasuring(compiled, measures).close()
  // On the last day, so that there is room for few.
  createCareState(compiled, createStreams(rootKey(''), 0), [], compiled.days - 1)
}
