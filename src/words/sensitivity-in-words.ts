import { several } from './listing.ts'

/** What is about to be run: "22 inputs over their ranges: 270 runs, 3 of each model at 45 points". */
export function sensitivityAsked(inputs: number, points: number, models: number, runs: number): string {
  const all = several(points * models * runs, 'run', 'runs')
  return `${several(inputs, 'input', 'inputs')} over their ranges: ${all}, ${runs} of ${models === 1 ? 'the model' : 'each model'} at ${several(points, 'point', 'points')}`
}

/**
 * Said above the table of inputs taken one at a time.
 * @param ofOne whether one measure was asked for
 */
export function tornadoCaption(runs: number, isDifference: boolean, ofOne: boolean): string {
  const of = isDifference ? 'the difference' : 'the answer'
  const turns = isDifference
    ? ' Sign turns at: where the difference would change sides, on straight lines between the values run; none: nowhere in the range; empty: the runs as written do not agree on its side. So few runs tell where to look; run the comparison there to be sure.'
    : ''
  const shows = ofOne ? 'It shows the measure asked for' : 'It shows the measure it moves most, by what matters of each'
  return `Each input by itself from the low to the high end of its range, all others as written, ${several(runs, 'run', 'runs')} of each under the same luck. ${shows}; ${of} at the low end, as written, and at the high end.${turns}`
}

/** Said below a table that has not room for all inputs. */
export function restInWords(rest: number): string {
  return `${several(rest, 'other input does', 'other inputs do')} less, or nothing at all.`
}

/** Said above the table of a screening. */
export function screeningCaption(walks: number, runs: number): string {
  return `All inputs moved over their ranges together (Morris, ${several(walks, 'walk', 'walks')} through the ranges, ${several(runs, 'run', 'runs')} at each point under the same luck). Effect: over the whole range, on average over where the others are. Depends: how much it differs with the others.`
}

/** Said above the table of shares of the variance. */
export function varianceCaption(runs: number): string {
  return `All inputs drawn from their ranges together (Sobol’s indices, ${several(runs, 'run', 'runs')} at each point under the same luck, so that chance has no part). By itself: the part of the variance that would go if this input were known. In all: the part that would stay if all others were known. Behind each where it lies in 95 of 100 resamplings; few points give wide ones, and they may leave 0 to 100 %.`
}

/** A share of the variance and where it lies: "31 % (12 to 48)". */
export function indexInWords(index: { readonly value: number; readonly low: number; readonly high: number }): string {
  const percent = (share: number): string => String(Math.round(100 * share)).replace('-', '−')
  return `${percent(index.value)} % (${percent(index.low)} to ${percent(index.high)})`
}

/** Where a difference turns, or that it does not. */
export function switchingInWords(switching: number | null | undefined, unit: string): string {
  if (switching === undefined) return ''
  if (switching === null) return 'none'
  return `${Number(switching.toPrecision(3)).toLocaleString('en-GB')} ${unit}`.trimEnd()
}
