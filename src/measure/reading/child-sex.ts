import type { RunReading } from './run-reading.ts'

/** Parts by sex, in the order of the log's bit. */
export const sexNames: readonly string[] = ['boys', 'girls']

/** 0 for a boy, 1 for a girl. */
export function sexOf(run: RunReading, child: number): number {
  return (run.story.traits.get(child) >> 1) & 1
}
