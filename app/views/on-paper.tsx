import type { VNode } from 'preact'
import { dateInWords, several } from '../../src/browser.ts'
import type { AppState } from '../state/store.ts'

/** Digits of a hash that tell files apart for a reader. */
const DIGITS = 8

/** What a printed screen is of: plan, years, runs, seed and files, so that it can be made again. */
export function OnPaper({ state: { run } }: { readonly state: AppState }): VNode | undefined {
  const { result } = run
  if (!result) return undefined
  const models = result.arms.map(({ scenario }) => `${scenario.title} (${scenario.sha256.slice(0, DIGITS)})`)
  return (
    <p class="on-paper">
      {run.stale && 'Of the plan before the last change. '}
      {result.area}, {several(result.years, 'year', 'years')} from {dateInWords(result.start)};{' '}
      {several(result.replications, 'run', 'runs')} of each model, seed {result.seed}. {models.join('; ')}.
    </p>
  )
}
