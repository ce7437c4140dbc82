import { modelLabel } from './chart-words.ts'
import { monthInWords } from './period-in-words.ts'

/** A warning, as far as words need to know. */
export interface WarningTold {
  /** Model it is of; left out where there is one alone. */
  readonly model?: string | undefined
  readonly kind: 'stretched' | 'leaning' | 'cannot-last'
  readonly team: string
  /** Month, as "2026-10". */
  readonly from: string
  readonly runs: number
  readonly evidence: string
}

/** The heading of a warning. */
export function warningHeading({ kind, team: name, from, model }: WarningTold): string {
  const month = monthInWords(from)
  const team = model === undefined ? name : `${modelLabel(model)}: ${name}`
  if (kind === 'cannot-last') return `${team} gets more work than it can finish from ${month}`
  if (kind === 'stretched') return `${team} is stretched from ${month}`
  return `${team} keeps its time limits by leaning on other means from ${month}`
}

/** What stands under it. */
export function warningText({ kind, from, runs, evidence }: WarningTold, of: number): string {
  const seen = `In ${runs} of ${of} runs. ${evidence}`.trim()
  if (kind !== 'cannot-last') return seen
  // A list that grows lowers these by what they count, and a reader would take that for a gain.
  const lower = 'Children who wait are in no worker’s caseload and change no worker, which makes such figures lower.'
  return `${seen} After ${monthInWords(from)} its figures show that this plan cannot last; they are not a forecast. ${lower}`
}
