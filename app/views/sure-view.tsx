import type { VNode } from 'preact'
import type { AppState } from '../state/store.ts'
import { Embedded } from './embedded.tsx'
import { RunStatus } from './run-status.tsx'
import { SureViews } from './sure-views.tsx'

/** What the results cannot say, how they fit what is published, and what they assume. */
export function SureView({ state }: { readonly state: AppState }): VNode {
  const { result, stale } = state.run
  return (
    <>
      <h1 class="xl" tabIndex={-1}>
        How sure are we?
      </h1>
      <SureViews here="sure" />
      <RunStatus state={state} />
      {result ? (
        <div class={stale ? 'drawn stale' : 'drawn'}>
          <Embedded result={result} view="sure" />
        </div>
      ) : (
        <div class="skeleton" aria-hidden="true" />
      )}
    </>
  )
}
