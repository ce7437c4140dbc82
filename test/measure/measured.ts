import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import type { MeasureResult } from '../../src/measure/measure.ts'
import { type LogBuilder, play } from './log-builder.ts'
import { endDay, small } from './small-scenario.ts'

/** The results of every measure on a log written by hand, by name. Asking for a name that is not there throws. */
export function measured(
  log: LogBuilder,
  compiled: CompiledScenario = small,
  end: number = endDay,
): (name: string) => MeasureResult {
  const measuring = createMeasuring(compiled)
  play(log.rows, measuring)
  const results = measuring.results(end)
  return (name) => {
    const result = results[name]
    if (!result) throw new Error(`No result for ${name}`)
    return result
  }
}

/** Values of a typed array as a plain list, to compare with one written out. */
export function listed(values: ArrayLike<number> | undefined): number[] {
  if (values === undefined) throw new Error('There is nothing to list')
  return Array.from(values)
}
