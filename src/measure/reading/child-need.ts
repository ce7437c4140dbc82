import type { RunReading } from './run-reading.ts'

const FIRST_BIT = 2
const BITS = 15

/** Number of the category of need of a child's family, in the order of the scenario. */
export function needOf(run: RunReading, child: number): number {
  return (run.story.traits.get(child) >> FIRST_BIT) & BITS
}
