import { capital, listing, several } from './listing.ts'

/** A worker a child was given, as the log has it. */
export interface GivenWorker {
  /** ISO date. */
  readonly date: string
  readonly worker: number
  readonly team: string
  /** National reason, as "LEFTRL". */
  readonly reason: string
  /** Whether the change follows from how the teams are drawn; a first worker is neither. */
  readonly kind: 'first' | 'designed' | 'unplanned'
  /** How long the child had waited [working days]. */
  readonly waited: number
}

/** National reasons of a change of worker, as the story of a child tells them. */
export const reasonsInWords: Readonly<Record<string, string>> = {
  FCONTA: 'the first',
  TSPROC: 'after the transfer',
  ORGRST: 'teams were formed anew',
  LEFTRL: 'the worker before left',
  MANAGE: 'families were shared out again',
  ABSENC: 'the worker before is away',
  CHCHAN: 'the child asked for another',
  PCCHAN: 'parents or carers asked for another',
  SWDIED: 'the worker before died',
  OTHERS: 'another reason',
}

/** The same in an answer to "why". */
const because: Readonly<Record<string, string>> = {
  TSPROC: 'because the child passed to another team, by design',
  ORGRST: 'because teams were formed anew, by design',
  LEFTRL: 'because the worker before left',
  MANAGE: 'because families were shared out again inside a team',
  ABSENC: 'while the worker before was away',
  CHCHAN: 'because the child asked for another',
  PCCHAN: 'because parents or carers asked for another',
  SWDIED: 'because the worker before died',
  OTHERS: 'for another reason',
}

/**
 * Why a child had as many workers as she had, each counted where she first met them: "4 workers: 1 was the first; 2 came
 * because the child passed to another team, by design, and 1 because the worker before left."
 */
export function whyWorkersInWords(given: readonly GivenWorker[]): string {
  const met = given.filter(({ worker }, i) => given.findIndex((one) => one.worker === worker) === i)
  if (met.length === 0) return 'No worker was given.'
  const [, ...later] = met
  const counts = new Map<string, number>()
  for (const { reason } of later) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const again = counts.get('FCONTA') ?? 0
  const parts = [
    met[0]?.kind === 'first' ? '1 was the first' : '1 was there from before',
    ...(again > 0 ? [`${again} ${again === 1 ? 'was the first' : 'were the first'} of a later time`] : []),
    ...Object.entries(because).flatMap(([reason, why]) => {
      const count = counts.get(reason)
      return count === undefined ? [] : [`${count} came ${why}`]
    }),
  ]
  const told = `${several(met.length, 'worker', 'workers')}: ${listedWithCommas(parts)}.`
  const returned = given.filter(
    ({ worker, kind }, i) => kind !== 'first' && given.findIndex((one) => one.worker === worker) < i,
  ).length
  const back =
    returned === 0 ? '' : ` ${capital(several(returned, 'time', 'times'))} a worker known from before took over again.`
  return `${told}${back}`
}

/** Parts that have commas of their own stand apart by semicolons. */
function listedWithCommas(parts: readonly string[]): string {
  return parts.some((part) => part.includes(',')) ? parts.join('; ') : listing(parts, 'and')
}
