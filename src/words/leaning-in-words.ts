import { modelLabel } from './chart-words.ts'
import { several } from './listing.ts'

/** Said above the inputs an answer leans on most. */
export function leaningCaption(
  method: 'tornado' | 'morris' | 'sobol',
  shown: number,
  moved: number,
  runs: number,
  arm: string | undefined,
): string {
  const of = arm === undefined ? 'the answer' : `the difference of ${modelLabel(arm)}`
  const those = shown === 1 ? 'the one that moves' : `the ${shown} that move`
  const first = `Of ${several(moved, 'input with a range', 'inputs with a range')} ${those} ${of} most, each by what matters of the measure it moves most.`
  const how =
    method === 'tornado'
      ? `Each was taken by itself from the low to the high end of its range, ${several(runs, 'run', 'runs')} at each end, all others as written.`
      : 'All were moved over their ranges together.'
  const turns =
    method === 'tornado' && arm !== undefined
      ? ' Sign turns at: the value at which the difference would change sides; “none in its range” where it does not, and “no clear side” where the runs as written do not agree on one.'
      : ''
  return `${first} ${how}${turns}`
}

/** The title of the chart of inputs taken from end to end. */
export function barsTitle(path: string): string {
  return `“${path}” moves the answer most`
}

/** What that chart shows. */
export function barsCaption(isDifference: boolean, area: string): string {
  const of = isDifference ? 'the difference' : 'the measure'
  return `How far ${of} an input moves most goes from where it is as written, in multiples of what matters of that measure, ${area}. Inputs one by one, all others as written.`
}

/** The first of those bars in words, its values as they are told. */
export function barInWords(
  path: string,
  range: string,
  measure: string,
  low: string,
  written: string,
  high: string,
): string {
  return `Taken from ${range}, “${path}” takes “${measure}” from ${low} to ${high}; as written it is ${written}.`
}

/** Where a difference turns, in a cell of the page. */
export function turnsAt(switching: number | null | undefined, unit: string): string {
  if (switching === undefined) return 'no clear side'
  if (switching === null) return 'none in its range'
  return `${Number(switching.toPrecision(3)).toLocaleString('en-GB')} ${unit}`.trimEnd()
}

/**
 * Where an answer turns: "If “a › b” were above 12 days instead of 10 days, the difference in waits for a worker would
 * change sides; its range is 8 days to 14 days."
 * @param measure as its row is called
 */
export function turnInWords(
  path: string,
  measure: string,
  switching: number,
  value: number,
  [low, high]: readonly [number, number],
  unit: string,
): string {
  const told = (one: number): string => `${Number(one.toPrecision(3)).toLocaleString('en-GB')} ${unit}`.trimEnd()
  const side = switching > value ? 'above' : 'below'
  return `If “${path}” were ${side} ${told(switching)} instead of ${told(value)}, the difference in “${measure}” would change sides; its range is ${told(low)} to ${told(high)}.`
}

/** Said where no input moves the answer at all. */
export function nothingMoves(moved: number, arm: string | undefined): string {
  const of = arm === undefined ? 'the answer' : `the difference of ${modelLabel(arm)}`
  return `${several(moved, 'input with a range was', 'inputs with a range were')} taken from end to end, and ${of} is the same at every end.`
}

/** Said where nothing in any range turns the answer. */
export const nothingTurns: string =
  'No value in any of these ranges, taken by itself, turns a difference the runs agree on.'
