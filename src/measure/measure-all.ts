import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { Recorder } from '../kernel/event-log.ts'
import { followRoutes } from './create-route-flows.ts'
import { measures } from './index.ts'
import type { MeasureResult } from './measure.ts'
import { type Finish, RunReading } from './reading/run-reading.ts'
import type { RouteFlow } from './route-flows.ts'

/** A recorder that measures as the log goes by, every measure in one pass. */
export interface Measuring extends Recorder {
  /**
   * The results by name, in the order of the list. Call after the last chunk.
   * @param endDay first day after the run
   */
  results(endDay: number): Record<string, MeasureResult>
  /** Who went where, from the same reading. Call after the last chunk. */
  routes(): RouteFlow[]
  /** Leaves its memory to the next measuring, once all that is wanted has been asked; to ask again, or to read on, then throws. */
  close(): void
}

/**
 * Begins all measures, or those named, on one run. They give what each would give begun by itself; here they share one
 * reading of the log, so that each child's story is told once.
 * @param names default: every measure of the list
 * @throws RangeError for a name that is not in the list
 */
export function createMeasuring(compiled: CompiledScenario, names?: readonly string[]): Measuring {
  const unknown = names?.find((name) => measures.every((measure) => measure.name !== name))
  if (unknown !== undefined) throw new RangeError(`There is no measure "${unknown}"`)
  const run = new RunReading(compiled)
  const routes = followRoutes(run)
  const finishes: (readonly [string, Finish])[] = []
  for (const measure of measures) {
    if (names === undefined || names.includes(measure.name)) finishes.push([measure.name, run.once(measure.follow)])
  }
  let closed = false
  const open = (): void => {
    if (closed) throw new Error('The measuring was closed before it was asked')
  }
  return {
    isByPart: true,
    onChunk: (chunk) => run.onChunk(chunk),
    routes: () => {
      open()
      return routes()
    },
    results: (endDay) => {
      open()
      return Object.fromEntries(finishes.map(([name, finish]) => [name, finish(endDay)]))
    },
    close: () => {
      closed = true
      run.columns.release()
    },
  }
}
