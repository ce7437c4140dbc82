import type { Accumulator, Measure } from '../measure.ts'
import { type Finish, RunReading } from './run-reading.ts'

/** A measure that can share one pass over the log with others: it says what rows it wants, and gives the result later. */
export interface ReadingMeasure extends Measure {
  follow(this: void, run: RunReading): Finish
}

/** A measure without its `begin`. */
export type Definition = Omit<Measure, 'begin'>

/**
 * A measure from its definition and its way through a reading. Begun by itself it makes a reading of its own; measured
 * with others (`measure-all.ts`) all follow one reading, and each child's story is told once.
 */
export function defineMeasure(definition: Definition, follow: (run: RunReading) => Finish): ReadingMeasure {
  return {
    ...definition,
    follow,
    begin(compiled): Accumulator {
      const run = new RunReading(compiled)
      const finish = run.once(follow)
      return {
        onChunk: (chunk) => run.onChunk(chunk),
        result: finish,
      }
    },
  }
}
