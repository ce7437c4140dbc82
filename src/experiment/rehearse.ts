import { rootKey } from '../kernel/seed.ts'
import { createStreams } from '../kernel/streams.ts'
import { createMeasuring } from '../measure/measure-all.ts'
import { createCareState } from '../model/create-care-state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { compiledOf } from './simulate.ts'

let isRehearsed = false

/**
 * Makes what runs are made of twice before the first run of a thread: the tables of two arms, and a state and readers that
 * nobody uses. V8 makes the second object of a literal in another way than the first, and forgets on that occasion what it
 * had found out about its fields. Whatever it had compiled for a whole first run on the strength of that, it would throw away
 * as the second began, and compile again. Takes some 0.1 s, so it is for threads that will run several trials.
 * @param scenarios by arm
 * @param measures names of those that are wanted; absent: all
 */
export function rehearse(scenarios: readonly Scenario[], measures: readonly string[] | undefined): void {
  if (isRehearsed) return
  isRehearsed = true
  try {
    const [first] = scenarios.slice(0, 2).map((scenario) => compiledOf(scenario))
    if (!first) return
    createMeasuring(first, measures).close()
    // On the last day, so that there is room for few.
    createCareState(first, createStreams(rootKey(''), 0), [], first.days - 1)
  } catch {
    // What is wrong with an arm is told when its own trial is served.
  }
}
