import { createHash } from 'node:crypto'
import { compiledOf } from '../../src/experiment/simulate.ts'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { happenings, keptOf } from './happenings.ts'

/** What was seen of one replication. */
export interface Observed {
  /** Each measure, a value a year. */
  readonly byYear: Readonly<Record<string, readonly number[]>>
  /** A hash over each list of happenings, and how many numbers it holds. */
  readonly lists: Readonly<Record<string, string>>
}

/** Simulates the first `years` of a scenario and looks at the measures and lists of happenings named. */
export function observe(scenario: Scenario, years: number, names: ReadonlySet<string>, replication: number): Observed {
  const compiled = compiledOf(scenario)
  const measuring = createMeasuring(
    compiled,
    [...names].filter((name) => !Object.hasOwn(happenings, name)),
  )
  const lists = Object.entries(happenings)
    .filter(([name]) => names.has(name))
    .map(([name, happening]) => ({ name, happening, hash: createHash('sha256'), count: 0 }))
  const keeping = {
    onChunk(chunk: EventChunk): void {
      for (const list of lists) {
        const kept = keptOf(list.happening, chunk)
        list.hash.update(Int32Array.from(kept))
        list.count += kept.length
      }
    },
  }
  const endDay = compiled.calendar.firstDayOfYear(years)
  createCareSystem(compiled, 'levers', replication, [measuring, keeping]).run(endDay)
  return {
    byYear: Object.fromEntries(
      Object.entries(measuring.results(endDay)).map(([name, result]) => [
        name,
        Array.from(result.byYear.subarray(0, years)),
      ]),
    ),
    lists: Object.fromEntries(lists.map(({ name, hash, count }) => [name, `${count} ${hash.digest('hex')}`])),
  }
}
