import { capital, inSentence, listing, several } from './listing.ts'

/** The title of a comparison: "Locality teams compared with today's teams". */
export function comparedTitle(base: string, others: readonly string[]): string {
  if (others.length === 0) return capital(base)
  const [first = '', ...rest] = others
  return `${listing([capital(first), ...rest.map(inSentence)], 'and')} compared with ${inSentence(base)}`
}

/** Said beside every answer while effects of practice are switched off. */
export const capacityOnly: string =
  'Workers, caseload limits, waits and hand-offs are simulated. That a family does better with one worker, or that a specialist team works faster, is not assumed for either model.'

/** Said where a comparison stands alone. */
export const notRepeated: string =
  'This comparison was not repeated with other numbers of teams, and their number can decide which model waits longer.'

/** Said above the columns when there are too few runs to judge by. */
export const tooEarlyToJudge: string = 'Too early to say which differences are real.'

/**
 * A measure under each model, side by side: "Posts filled by agency: 23.1 % under Functional and 23.0 % under Locality."
 * A value without a label is the only one there is.
 */
export function sideBySide(
  label: string,
  values: readonly { readonly label: string; readonly value: string }[],
): string {
  return `${label}: ${listing(
    values.map(({ label: model, value }) => (model === '' ? value : `${value} under ${model}`)),
    'and',
  )}.`
}

/** "and 2 more". */
export function andMore(count: number): string {
  return `and ${count} more`
}

/** How the table of differences is read. */
export function glanceCaption(year: string, day: string, level: number, rows: number, runs: number): string {
  const percent = Math.round(level * 100)
  const allowing = rows > 1 ? `, allowing for ${rows} comparisons` : ''
  return (
    `Averages of ${year}; counts of open children on ${day}. The dot is the average difference and the bar its ` +
    `${percent}% range${allowing}. Each tick below is one of ${several(runs, 'run', 'runs')}, in which both models meet ` +
    'the same children. The grey zone is too small to matter. A hollow dot means no clear difference.'
  )
}

/** How sure a source makes us, in words. */
export const evidence: Readonly<Record<'high' | 'medium' | 'low' | 'assumption', string>> = {
  high: 'Strong evidence',
  medium: 'Some evidence',
  low: 'Weak evidence',
  assumption: 'Assumption',
}

/** What a published figure is to the model. */
export const roles: Readonly<Record<'input' | 'fitted' | 'predicted', string>> = {
  input: 'used as an input',
  fitted: 'fitted',
  predicted: 'predicted',
}

/** Why only some lines of the first year say anything about the model. */
export const onlyPredictedCounts: string =
  'Only the predicted figures test the model: the others were given to it, or its values were fitted to them. The published year is the one before the first simulated year.'

/** What no run of this kind can say, whatever was measured. */
export const alwaysUnknown: readonly string[] = [
  'Whether children are safer or do better. What is counted is work, waiting, workers and places in the system.',
  'What staff or families would do differently because the teams change. Effects of practice are off.',
]

/** Said where the base was never held to a published year. */
export const neverHeld: string =
  'How well the model repeats a year it has not seen. No past year was simulated and compared line by line for this report.'

/** Said where no sensitivity analysis came with the report. */
export const leaningUnknown: string =
  'Which inputs the answer leans on most. No sensitivity analysis came with this report (caseflow sensitivity, then caseflow report RUN --sensitivity).'

/** What each self-check says when it holds; one without words is told by its name. */
const checks: Readonly<Record<string, string>> = {
  'children-balance': 'Children who came in equal those who left and those still there.',
  'stage-balance': 'At every stage, entries equal exits and those still there.',
  'hard-cap': 'No worker ever held more children than the hard limit.',
  'worker-loads': 'Every worker’s load is what her cases add up to.',
  'one-holder': 'Every open child is held by one team.',
  'littles-law': 'In every team, children held and lengths of stay agree (Little’s law).',
}

/** A self-check in words. */
export function checkInWords(name: string): string {
  return checks[name] ?? `${capital(name.replaceAll('-', ' '))}.`
}

/** Where a check did not hold. */
export function failureInWords(failure: {
  readonly arm: string
  readonly replication: number
  readonly found: string
}): string {
  return `Run ${failure.replication + 1}, the ${failure.arm} model: ${failure.found}.`
}

/** How many runs, years and models stand behind a page. */
export function sizeOfStudy(runs: number, years: number, models: number): string {
  const of = models > 1 ? ' of each model' : ''
  return `${several(runs, 'run', 'runs')}${of}, ${several(years, 'year', 'years')} each`
}

/** The range of an input as people write it: "17 to 20 children", "15 to 23 %". Shares are kept as parts of one. */
export function rangeOfValue([low, high]: readonly [number, number], unit: string): string {
  const told = (value: number): string => String(Number((unit === '%' ? value * 100 : value).toPrecision(6)))
  return unit === '' ? `${told(low)} to ${told(high)}` : `${told(low)} to ${told(high)}\u00a0${unit}`
}
