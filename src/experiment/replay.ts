import type { Recorder } from '../kernel/event-log.ts'
import { createFingerprint } from '../kernel/fingerprint.ts'
import { createCareSystem } from '../model/care-system.ts'
import { compiledOf } from './simulate.ts'
import type { Trial } from './trial.ts'

/**
 * Simulates a trial once more for readers of its log; what was measured is not measured again.
 * @param begun hears, once the opening stock is in place, how to find the family of a child the log has told of, and where
 *   she lives
 * @returns the fingerprint, which must be that of the trial
 */
export function replay(
  trial: Trial,
  recorders: readonly Recorder[],
  begun: (familyOf: (child: number) => number, localityOf: (child: number) => number) => void,
): string {
  const compiled = compiledOf(trial.scenario)
  const fingerprint = createFingerprint()
  const system = createCareSystem(compiled, trial.seed, trial.replication, [fingerprint, ...recorders])
  begun(
    (child) => system.familyOf(child),
    (child) => system.localityOf(child),
  )
  system.run(compiled.days)
  return fingerprint.digest()
}
