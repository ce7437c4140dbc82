import { several } from './listing.ts'

/** Said above the table of inputs taken one at a time. */
export function tornadoCaption(runs: number, isDifference: boolean): string {
  const of = isDifference ? 'the difference' : 'the answer'
  const turns = isDifference
    ? ' Sign turns at: where the difference would change sides, on straight lines between the values run; none: nowhere in the range; empty: the runs as written do not agree on its side. So few runs tell where to look; run the comparison there to be sure.'
    : ''
  return `Each input by itself from the low to the high end of its range, all others as written, ${several(runs, 'run', 'runs')} of each under the same luck. It shows the measure it moves most, by what matters of each; ${of} at the low end, as written, and at the high end.${turns}`
}

/** Said above the table of a screening. */
export function screeningCaption(walks: number, runs: number): string {
  return `All inputs moved over their ranges together (Morris, ${several(walks, 'walk', 'walks')} through the ranges, ${several(runs, 'run', 'runs')} at each point under the same luck). Effect: over the whole range, on average over where the others are. Depends: how much it differs with the others.`
}

/** Where a difference turns, or that it does not. */
export function switchingInWords(switching: number | null | undefined, unit: string): string {
  if (switching === undefined) return ''
  if (switching === null) return 'none'
  return `${Number(switching.toPrecision(3)).toLocaleString('en-GB')} ${unit}`.trimEnd()
}
