import {
  neverSettles,
  PILOT_MEASURES,
  settle,
  type TrialResult,
  unsettledInWords,
  warmedUp,
  type WarmUpResult,
} from '../../src/browser.ts'
import type { Arm } from './plan.ts'
import { runStaffing } from './trials.ts'

/** Models that begin empty and do not settle, with what is to be said of them. */
export class NeverSettles extends Error {}

/**
 * Models ready to be simulated: where they begin empty, with the warm-up that is found by pilot runs, the same for all.
 * @param hear is told of the pilot runs finished so far
 * @param signal ends it at once; what comes back is then of no use
 * @throws NeverSettles where none is enough
 */
export async function settleArms(
  arms: readonly Arm[],
  hear: (finished: number, of: number) => void,
  signal: AbortSignal,
): Promise<{ readonly arms: readonly Arm[]; readonly warmUp?: WarmUpResult }> {
  const found = await settle(arms, async (pilots, runs) => {
    const all: (readonly TrialResult[])[] = []
    for (const pilot of pilots) {
      hear(all.length * runs, pilots.length * runs)
      all.push(await runStaffing(pilot, [...Array(runs).keys()], PILOT_MEASURES, signal))
      signal.throwIfAborted()
    }
    return all
  }).catch((error: unknown) => {
    if (signal.aborted) return undefined
    throw error
  })
  if (!found) return { arms }
  if (neverSettles(found)) {
    throw new NeverSettles(
      unsettledInWords(found)
        .map(({ arm, message, hint }) => `${arm}: ${message} ${hint}`)
        .join(' '),
    )
  }
  return { arms: arms.map((arm) => ({ ...arm, scenario: warmedUp(arm.scenario, found.days) })), warmUp: found }
}
