import type { VNode } from 'preact'
import { several } from '../../src/browser.ts'
import { undo } from '../state/actions.ts'
import { runSoon, stopRun } from '../state/running.ts'
import type { AppState } from '../state/store.ts'
import { KeptFocus } from './kept-focus.tsx'

/** How far the results are: out of date, first look, up to date, stopped or failed; always in words. */
export function RunStatus({ state }: { readonly state: AppState }): VNode {
  const { run, problems } = state
  return (
    <KeptFocus phase={`${run.status} ${run.stale} ${problems.length > 0}`}>
      <Status state={state} />
    </KeptFocus>
  )
}

function Status({ state }: { readonly state: AppState }): VNode {
  const { run, problems, undo: done } = state
  if (problems.length > 0) {
    return (
      <div class="status stale">
        <p>
          <strong>Not run.</strong> The plan has {several(problems.length, 'problem', 'problems')}.{' '}
          <a href="#/problems">See what is wrong</a>.
        </p>
        {done.length > 0 && <UndoChange />}
      </div>
    )
  }
  if (run.status === 'failed') {
    return (
      <div class="status stale">
        <p>
          {run.unsettled ? (
            <>
              <strong>Not run.</strong> {run.failure}
            </>
          ) : (
            <>
              <strong>The engine stopped:</strong> {run.failure}. Your plan is safe. Try fewer years, or close other
              pages.
            </>
          )}
        </p>
        <button type="button" class="btn second" onClick={() => runSoon('', 0)}>
          Run again
        </button>
      </div>
    )
  }
  const shownRuns = run.result?.replications ?? 0
  const firstYear = run.result !== undefined && run.result.years < state.years
  const bar = <progress max={Math.max(1, run.of)} value={run.runs} aria-label="Runs finished" />
  if (run.stale) {
    return (
      <div class="status stale">
        <p>
          <strong>Out of date.</strong> You changed: {run.change}. These results are for the plan before that change.
        </p>
        <p>
          {run.status === 'stopped'
            ? 'Stopped.'
            : run.again === ''
              ? `Running: ${run.runs} of ${run.of}`
              : `${run.again}.`}{' '}
          {run.again === '' && bar}
        </p>
        <p class="tools">
          {run.status === 'stopped' ? <CarryOn change={run.change} /> : <Stop />}
          {done.length > 0 && <UndoChange />}
        </p>
      </div>
    )
  }
  if (run.status === 'running' && run.again !== '') {
    return (
      <div class="status">
        <p>
          {shownRuns > 0 && <span class="tag">{several(shownRuns, 'run', 'runs')} of each model</span>} {run.again}.
        </p>
        <Stop />
      </div>
    )
  }
  if (run.status === 'running') {
    return (
      <div class="status">
        <p>
          {shownRuns > 0 ? (
            <span class="tag">
              First look: {firstYear ? `the first of ${state.years} years, ` : ''}
              {shownRuns} of {several(run.of, 'run', 'runs')}
            </span>
          ) : (
            'Running:'
          )}{' '}
          {run.runs} of {run.of} finished {bar}
        </p>
        <Stop />
      </div>
    )
  }
  if (run.status === 'stopped') {
    return (
      <div class="status">
        <p>
          Stopped at {run.runs} of {several(run.of, 'run', 'runs')}.{' '}
          {shownRuns === 0
            ? 'There are no figures yet.'
            : `These figures are from ${shownRuns}${firstYear ? ', of the first year only' : ''}.`}
        </p>
        <CarryOn change="" />
      </div>
    )
  }
  if (run.status === 'none') return <div class="status" />
  return (
    <div class="status">
      <p>
        Results are up to date: {several(run.of, 'run', 'runs')} of each model,{' '}
        {run.seconds < 1 ? 'under a second' : several(Math.round(run.seconds), 'second', 'seconds')}
      </p>
    </div>
  )
}

function Stop(): VNode {
  return (
    <button type="button" class="link" onClick={stopRun}>
      Stop here
    </button>
  )
}

/** Goes on with what was stopped; figures of the plan before `change` stay marked as that. */
function CarryOn({ change }: { readonly change: string }): VNode {
  return (
    <button type="button" class="link" onClick={() => runSoon(change, 0)}>
      Carry on
    </button>
  )
}

function UndoChange(): VNode {
  return (
    <button type="button" class="link" onClick={() => void undo()}>
      Undo the change
    </button>
  )
}
