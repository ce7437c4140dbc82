import type { Finish } from './run-reading.ts'

/** The result where what it counts is simulated, and no value (NaN) where it is not: nothing counted is no nought. */
export function onlyIf(simulated: boolean, finish: Finish): Finish {
  if (simulated) return finish
  return (endDay) => ({ overall: Number.NaN, byYear: finish(endDay).byYear.map(() => Number.NaN) })
}
