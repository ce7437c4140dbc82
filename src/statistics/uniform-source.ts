import { rootKey } from '../kernel/seed.ts'
import { createStreams } from '../kernel/streams.ts'

/** The next uniform on (0, 1) of a sequence. */
export type UniformSource = () => number

/**
 * A sequence of uniforms for the design of an experiment: same seed and purpose, same sequence, anywhere. It has a stream
 * of its own, so a design shares no luck with the runs it asks for.
 * @param purpose what it is for, as "latin-hypercube"
 */
export function uniformSource(seed: string, purpose: string): UniformSource {
  const streams = createStreams(rootKey(seed), 0)
  const stream = streams.stream(`experiment/${purpose}`)
  let count = 0
  return () => streams.uniform(stream, 0, count++)
}
