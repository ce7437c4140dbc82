import { FOUR_BITS, NEED_BIT } from '../../model/event-kinds.ts'
import type { RunReading } from './run-reading.ts'

/** Number of the category of need of a child's family, in the order of the scenario. */
export function needOf(run: RunReading, child: number): number {
  return (run.story.traits.get(child) >> NEED_BIT) & FOUR_BITS
}
