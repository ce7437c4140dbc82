import type { VNode } from 'preact'
import { FEWEST_RUNS, several } from '../../src/browser.ts'
import type { AppState } from '../state/store.ts'

/** The one place that speaks by itself: what a change did to the results, and when they are there. */
export function LiveRegion({ state }: { readonly state: AppState }): VNode {
  return (
    <div class="vh" role="status" aria-live="polite">
      {spoken(state)}
    </div>
  )
}

function spoken({ run, problems }: AppState): string {
  if (problems.length > 0) return `The plan has ${several(problems.length, 'problem', 'problems')} and is not run.`
  if (run.status === 'failed')
    return run.unsettled ? 'Not run: it never settles.' : 'The engine stopped. Your plan is safe.'
  if (run.stale) return run.status === 'stopped' ? 'Out of date, stopped.' : 'Out of date, running.'
  const { result } = run
  if (!result || run.status === 'none') return ''
  if (run.status === 'stopped') return 'Stopped.'
  if (run.status !== 'done') return 'First look ready.'
  const arm = result.arms.at(-1)?.name
  const count = (verdict: string): number =>
    result.comparisons.filter(
      (one) => one.arm === arm && result.headline.includes(one.measure) && one.verdict === verdict,
    ).length
  if (result.arms.length < 2) return 'Results up to date.'
  if (result.replications < FEWEST_RUNS) return 'Results up to date: too early to say what is better or worse.'
  return `Results up to date: ${count('better')} better, ${count('worse')} worse, ${count('no-clear-difference') + count('exactly-the-same')} no clear difference.`
}
