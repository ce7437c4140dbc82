import type { Course } from '../scenario/interventions.ts'

/**
 * The part of an intervention's effect that is there so many days after its start [0, 1]: nothing for the lag, then an
 * even rise over the ramp, the whole for as long as it holds, and an even fall to what is left.
 */
export function strengthAfter({ lag, ramp, holds, fades, left }: Course, days: number): number {
  if (days < lag) return 0
  const risen = days - lag
  if (risen < ramp) return risen / ramp
  const faded = risen - ramp - holds
  if (faded <= 0) return 1
  return faded >= fades ? left : 1 - (1 - left) * (faded / fades)
}
